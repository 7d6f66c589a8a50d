package org.mednec.reader.letter;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mednec.facts.Section;
import org.mednec.facts.Source;
import org.mednec.facts.Voice;
import org.mednec.reader.document.Document;
import org.mednec.reader.document.DocumentPassage;
import org.mednec.reader.document.MendedText;
import org.mednec.reader.text.AnchoredPattern;

/**
 * Takes a determination letter apart. A letter has a heading "issues, decisions and rationales", below which each item's line stands before a
 * "Claims Administrator guideline", and in a full letter is followed by the decision, the reviewer's guideline and a rationale.
 */
public final class LetterReader {

    /** More than any letter holds; reading stops there. */
    public static final int MOST_ITEMS = 500;

    private static final AnchoredPattern SUMMARY = AnchoredPattern.word("(?:clinical )?case summary\\b:?", "clinical case", "case");
    private static final AnchoredPattern ISSUES = AnchoredPattern.word("IMR (?:issues?, )?decisions?(?:\\(s\\))?,? and rationales?(?:\\(s\\))?:?", "imr ");
    private static final Pattern INTRODUCED = Pattern.compile("(?i)\\bincluding all (?:the )?medical records ?[:.]|based on a review of the case file ?[:.]");
    private static final Pattern BELOW = Pattern.compile("(?i)items/services set forth below ?[:.]?");
    private static final AnchoredPattern ADMINISTRATOR = AnchoredPattern.word("claims administrator(?:'s)? guidelines? ?:", "claims administrator");
    private static final AnchoredPattern ADMINISTRATOR_OLDER = AnchoredPattern.word("the claims administrator (?:based its decision on|did not cite)\\b", "the claims administrator");
    private static final AnchoredPattern REVIEWER = AnchoredPattern.word("(?:MAXIMUS guidelines? ?:|the (?:physician|expert|medical) reviewer based (?:his/her|his|her|their) decision on)",
        "maximus guideline", "the physician", "the expert", "the medical");
    private static final AnchoredPattern RATIONALE = AnchoredPattern.anywhere("(?:the (?:physician|expert|medical) reviewer's )?decision rationale ?:",
        "the physician", "the expert", "the medical", "decision rationale");
    private static final Pattern DECISION = Pattern.compile("(?i)[ :;.-]*(?:\\bis ?)?[: ]*\\b(upheld|overturned)\\.?$");
    private static final Pattern DECISION_OLDER = Pattern.compile("(?i),? (?:is|are) (not )?medically necessary(?: and appropriate)?\\.?$");
    private static final Pattern NUMBERED = Pattern.compile("^(?:[0-9]{1,2} ?[.)] |(?i:decision for )|(?i:(?:regarding )?the request for ))+");
    private static final AnchoredPattern ENDS_RATIONALE = AnchoredPattern.anywhere("medically necessary(?: and appropriate)?\\. ", "medically necessary");
    private static final AnchoredPattern SPLIT = AnchoredPattern.anywhere(" (?:was|were) the original requests?\\.", " was the original", " were the original");
    private static final Pattern ORIGINAL = Pattern.compile("(?is)^(.*?),? (?:was|were) the original requests?\\.\\s*");
    private static final Pattern GRANTED = Pattern.compile("(?is)^(?:the claims administrator (?:has )?authorized (.*?)(?:,? leaving the|\\.\\s)|(.*?),? (?:was|were) (?:authorized|approved|certified)\\b)");
    private static final Pattern REMAINING = Pattern.compile("(?is)^.*(?:portions? of the original request|\\bthe original request),?\\s*(?:of |for |is )?(.*)$");

    private final String document;
    private final MendedText mended;
    private final String text;
    private final List<DisputedItem> items = new ArrayList<>();
    private final List<Decided> decided = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    private LetterReader(Document document, MendedText mended) {
        this.document = document.name();
        this.mended = mended;
        text = mended.text();
    }

    /** The letter; empty where the document is none. */
    public static Optional<Letter> read(Document document, MendedText mended) {
        return new LetterReader(document, mended).read();
    }

    /** One stretch of the text in which an item stands. */
    private record Stretch(int title, int administrator, int administratorEnd) {
    }

    private Optional<Letter> read() {
        AnchoredPattern.Found issues = ISSUES.in(text, 0);
        if (issues == null) {
            return Optional.empty();
        }
        AnchoredPattern.Found summary = SUMMARY.in(text, 0, issues.start());
        int head = issues.start();
        int told = issues.start();
        if (summary != null) {
            head = summary.start();
            told = summary.end();
            Matcher introduced = INTRODUCED.matcher(text.substring(told, Math.min(issues.start(), told + 400)));
            if (introduced.find()) {
                told += introduced.end();
            }
        }
        String before = text.substring(0, head);
        DocumentPassage summaryPassage = trimmed(Section.SUMMARY, told, issues.start());
        parts.add(part(trimmed(Section.HEADER, 0, headerEnd(before)), 0));
        parts.add(part(summaryPassage, 0));
        items(issues.end());
        LetterHeader header = Headers.header(before);
        Optional<LocalDate> denied = header.urDenial().isStated() ? Optional.of(header.urDenial().first()) : Optional.empty();
        return Optional.of(new Letter(header, RequestDay.of(summaryPassage.text(), denied), Headers.specialty(before), summaryPassage, items, decided, parts));
    }

    /** Only the labelled fields at the top are read; a cover letter that follows them may tell the outcome. */
    private static int headerEnd(String before) {
        int method = before.indexOf("HOW THE IMR");
        return method >= 0 ? method : before.length();
    }

    private void items(int from) {
        Matcher below = BELOW.matcher(text.substring(from, Math.min(text.length(), from + 400)));
        int start = below.find() ? from + below.end() : from;
        List<int[]> marks = marks(ADMINISTRATOR, start);
        if (marks.isEmpty()) {
            marks = marks(ADMINISTRATOR_OLDER, start);
        }
        List<Stretch> stretches = new ArrayList<>();
        int said = start;
        for (int i = 0; i < marks.size(); i++) {
            int mark = marks.get(i)[0];
            int title = i == 0 ? start : titleStart(said, mark);
            int next = i + 1 < marks.size() ? marks.get(i + 1)[0] : text.length();
            stretches.add(new Stretch(title, mark, marks.get(i)[1]));
            AnchoredPattern.Found rationale = RATIONALE.in(text, marks.get(i)[1], next);
            said = rationale == null ? marks.get(i)[1] : rationale.end();
        }
        for (int i = 0; i < stretches.size(); i++) {
            Stretch s = stretches.get(i);
            item(i + 1, s, i + 1 < stretches.size() ? stretches.get(i + 1).title() : text.length());
        }
    }

    private List<int[]> marks(AnchoredPattern pattern, int from) {
        List<int[]> marks = new ArrayList<>();
        AnchoredPattern.Found mark = pattern.in(text, from);
        while (mark != null && marks.size() <= MOST_ITEMS) {
            marks.add(new int[] {mark.start(), mark.end()});
            mark = pattern.in(text, mark.end());
        }
        return marks;
    }

    /** Where an item's line begins, between the end of what was said of the item before and the mark behind the line. */
    private int titleStart(int from, int mark) {
        int end = mark;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = lineStart(from, end);
        boolean ends = endsSplit(start, end);
        boolean begins = SPLIT.in(text, start, end) != null;
        while (start > from && (isTorn(start) || ends && !begins)) {
            int line = lineStart(from, start - 1);
            ends |= endsSplit(line, start);
            begins |= SPLIT.in(text, line, start) != null;
            start = line;
        }
        AnchoredPattern.Found glued = ENDS_RATIONALE.in(text, start, end);
        int cut = start;
        while (glued != null && glued.end() < end) {
            cut = glued.end();
            glued = ENDS_RATIONALE.in(text, cut, end);
        }
        return cut == from ? behindCitation(from, end) : cut;
    }

    /** Where an item's line begins that stands on one line with the citation for the item before, of which only full stops tell it. */
    private int behindCitation(int from, int end) {
        int cut = from;
        for (int stop = text.indexOf(". ", from); stop >= 0 && stop + 2 < end; stop = text.indexOf(". ", stop + 1)) {
            char next = text.charAt(stop + 2);
            cut = Character.isUpperCase(next) || Character.isDigit(next) ? stop + 2 : cut;
        }
        return cut;
    }

    private int lineStart(int from, int before) {
        int start = before;
        while (start > from && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    /** Whether a line is the rest of the one before it. */
    private boolean isTorn(int start) {
        char first = text.charAt(start);
        boolean closed = ".:".indexOf(text.charAt(start - 2 < 0 ? 0 : start - 2)) >= 0;
        return !closed && (Character.isLowerCase(first) || first == '(');
    }

    /** Whether a line tells what was done with a request that another line may have begun. */
    private boolean endsSplit(int start, int end) {
        String line = text.substring(start, end);
        return line.contains("original request") || line.contains("Claims Administrator.") || line.contains("IMR eligible");
    }

    private void item(int number, Stretch s, int next) {
        int from = skipBlank(s.title(), s.administrator());
        int to = s.administrator();
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        String line = text.substring(from, to);
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.find()) {
            from += numbered.end();
            line = text.substring(from, to);
        }
        Decision decision = null;
        Matcher modern = DECISION.matcher(line);
        Matcher older = DECISION_OLDER.matcher(line);
        int lineEnd = to;
        if (modern.find()) {
            decision = modern.group(1).equalsIgnoreCase("upheld") ? Decision.UPHELD : Decision.OVERTURNED;
            lineEnd = from + modern.start();
        } else if (older.find()) {
            decision = older.group(1) == null ? Decision.OVERTURNED : Decision.UPHELD;
            lineEnd = from + older.start();
        }
        lineEnd = withoutTail(from, lineEnd);
        request(number, from, lineEnd);
        if (decision != null) {
            parts.add(part(passage(Section.DECISION, lineEnd, to), number));
        }
        cited(number, decision, s, next);
    }

    private void cited(int number, Decision decision, Stretch s, int next) {
        if (decision != null) {
            AnchoredPattern.Found rationale = RATIONALE.in(text, s.administratorEnd(), next);
            int end = rationale == null ? next : rationale.start();
            AnchoredPattern.Found reviewer = REVIEWER.in(text, s.administratorEnd(), end);
            decided.add(new Decided(number, decision, Citations.of(text.substring(s.administratorEnd(), reviewer == null ? end : reviewer.start())),
                reviewer == null ? List.of() : Citations.of(text.substring(reviewer.end(), end))));
        }
        DocumentPassage why = trimmed(Section.RATIONALE, s.administrator(), next);
        parts.add(part(why, number));
    }

    /** The line of an item, without the words around it; a split request taken apart. */
    private void request(int number, int from, int to) {
        String line = text.substring(from, to);
        Matcher original = ORIGINAL.matcher(line);
        DocumentPassage asked = passage(Section.REQUEST, from, to);
        Optional<DocumentPassage> authorized = Optional.empty();
        Optional<DocumentPassage> remaining = Optional.empty();
        if (original.find() && original.end(1) > 0) {
            asked = passage(Section.REQUEST, from, from + original.end(1));
            int rest = from + original.end();
            String tail = text.substring(rest, to);
            Matcher granted = GRANTED.matcher(tail);
            if (granted.find()) {
                int group = granted.group(1) != null ? 1 : 2;
                authorized = Optional.of(passage(Section.REQUEST, rest + granted.start(group), rest + granted.end(group)));
            }
            Matcher left = REMAINING.matcher(tail);
            if (left.find()) {
                remaining = Optional.of(passage(Section.REQUEST, rest + left.start(1), Math.max(rest + left.start(1), to)));
            }
        }
        items.add(new DisputedItem(number, asked, authorized, remaining));
        parts.add(part(passage(Section.REQUEST, from, to), number));
    }

    /** Without a closing colon, full stop or "is". */
    private int withoutTail(int from, int to) {
        int end = to;
        while (end > from) {
            char c = text.charAt(end - 1);
            if (Character.isWhitespace(c) || c == ':' || c == '.' || c == ',' || c == ';') {
                end--;
            } else if (end - from > 3 && (text.startsWith(" is", end - 3) || text.startsWith("\nis", end - 3))) {
                end -= 3;
            } else {
                break;
            }
        }
        return end;
    }

    private int skipBlank(int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private DocumentPassage trimmed(Section section, int from, int to) {
        int start = skipBlank(from, to);
        int end = Math.max(start, to);
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return passage(section, start, end);
    }

    private DocumentPassage passage(Section section, int from, int to) {
        return mended.passage(document, section, from, to);
    }

    private static Part part(DocumentPassage passage, int item) {
        Source.Passage source = (Source.Passage) passage.source(0, passage.to() - passage.from(), Voice.RECORD);
        return new Part(passage.section(), item, source.start(), source.end());
    }
}
