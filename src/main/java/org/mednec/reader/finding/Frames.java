package org.mednec.reader.finding;

import java.util.Arrays;
import java.util.Set;
import org.mednec.facts.Sign;

/**
 * What each word of a sentence is about: one frame for findings, one for care, since "had physical therapy for her neck pain" is about both.
 * A sentence that opens no frame of findings goes on with that of the one before.
 */
final class Frames {

    /** After a study these tell what it showed, not that another frame opens. */
    private static final Set<String> GOES_ON = Set.of("demonstrates", "exhibits", "exhibited", "appreciated", "consistent", "reported", "reports", "describes", "described");

    private final Frame[] findings;
    private final Frame[] care;
    private final Frame whole;
    private final boolean opened;

    /**
     * @param carried the frame of findings that the sentence before, or a heading, left open
     * @param heading the frame of care that a heading gives, or NONE
     */
    Frames(Sentence sentence, Frame carried, Frame heading) {
        findings = new Frame[sentence.size() + 1];
        care = new Frame[sentence.size() + 1];
        Arrays.fill(findings, carried);
        Arrays.fill(care, heading);
        if ((carried == Frame.COMPLAINT || carried == Frame.NONE) && hasSign(sentence)) {
            Arrays.fill(findings, Frame.EXAM);
        }
        Frame silent = Frame.NONE;
        boolean opens = false;
        int start = 0;
        for (Mark mark : sentence.marks()) {
            Cue.Opens cue = mark.as(Cue.Opens.class);
            if (cue == null) {
                if (opensStudy(sentence, mark)) {
                    Arrays.fill(findings, mark.last() + 1, findings.length, Frame.STUDY);
                    opens = true;
                }
                continue;
            }
            switch (cue.reach()) {
                case SENTENCE -> silent = silent == Frame.NONE ? cue.frame() : silent;
                case BEFORE -> Arrays.fill(care, Math.max(start, reasonBefore(sentence, mark.first())), mark.first(), cue.frame());
                case WEAK -> {
                    if (endsClause(sentence, mark)) {
                        // "crutches dispensed.": said of what stands before it.
                        Arrays.fill(care, start, mark.first(), cue.frame());
                        start = mark.last() + 1;
                        continue;
                    }
                    Arrays.fill(care, mark.last() + 1, care.length, cue.frame());
                    start = mark.last() + 1;
                }
                case AFTER -> {
                    if (findings[mark.first()] == Frame.STUDY && GOES_ON.contains(sentence.word(mark.first()))) {
                        continue;
                    }
                    boolean ofFindings = cue.frame().isOfFindings();
                    Arrays.fill(findings, mark.last() + 1, findings.length, cue.frame());
                    Arrays.fill(care, mark.last() + 1, care.length, ofFindings ? Frame.NONE : cue.frame());
                    opens = true;
                    start = mark.last() + 1;
                }
            }
        }
        closeBrackets(sentence);
        whole = silent;
        opened = opens;
    }

    /** A past participle after which nothing follows in its clause, such as "ordered". */
    private static boolean endsClause(Sentence sentence, Mark mark) {
        String after = mark.last() + 1 < sentence.size() ? sentence.word(mark.last() + 1) : ".";
        Mark before = mark.first() == 0 ? null : sentence.at(mark.first() - 1);
        boolean treatment = before != null && before.as(Cue.Care.class) != null;
        return treatment && mark.first() == mark.last() && sentence.word(mark.first()).endsWith("ed") && (after.equals(".") || after.equals(";") || after.equals(","));
    }

    /** "naproxen (taking it since May), a brace": what is opened within brackets ends with them. */
    private void closeBrackets(Sentence sentence) {
        int open = -1;
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.word(i).equals("(")) {
                open = i;
            } else if (sentence.word(i).equals(")") && open > 0) {
                Frame outside = care[open];
                Frame inside = care[i];
                for (int k = i; outside != inside && k < care.length && care[k] == inside && (k == i || !opensCare(sentence, k)); k++) {
                    care[k] = outside;
                }
                open = -1;
            }
        }
    }

    private static boolean opensCare(Sentence sentence, int token) {
        Mark mark = token < sentence.size() ? sentence.at(token) : null;
        return mark != null && mark.as(Cue.Opens.class) != null;
    }

    /** A sign that nobody complains of, such as tenderness, a measured motion, or any after "there is": then the sentence tells of an examination without saying so. */
    private static boolean hasSign(Sentence sentence) {
        boolean there = sentence.word(0).equals("there");
        for (Mark mark : sentence.marks()) {
            Cue.Finding finding = mark.as(Cue.Finding.class);
            boolean sign = finding != null && finding.sign() != null && finding.imaging() == null;
            if (sign && finding.sign() == Sign.REDUCED_MOTION && new Motion(sentence).after(mark) != null) {
                return true;
            }
            if (sign && (there || finding.complaint() == null && finding.condition() == null && (finding.reading() != Cue.Reading.GAUGE || mark.last() > mark.first()))) {
                return true;
            }
        }
        return false;
    }

    /** Where a reason starts before a token: "as first-line agents have failed". */
    private static int reasonBefore(Sentence sentence, int token) {
        for (int i = token - 1; i > 0; i--) {
            if (sentence.word(i).equals("as") || sentence.word(i).equals("because") || sentence.word(i).equals("since")) {
                return i;
            }
        }
        return 0;
    }

    /** A study that is not asked for, but followed by what it showed. */
    private boolean opensStudy(Sentence sentence, Mark mark) {
        Cue.Care treatment = mark.as(Cue.Care.class);
        return treatment != null && Studies.isStudy(treatment.treatment()) && care[mark.first()] != Frame.PLAN && Studies.showsSomething(sentence, mark);
    }

    Frame ofFinding(int token) {
        return findings[token];
    }

    Frame ofCare(int token) {
        return care[token];
    }

    /** A frame that silences the whole sentence, or NONE. */
    Frame whole() {
        return whole;
    }

    /** Whether the sentence opened a frame of its own. */
    boolean isOpened() {
        return opened;
    }

    /** What the next sentence goes on with, unless it opens a frame. */
    Frame carried() {
        Frame last = findings[findings.length - 1];
        return last == Frame.EXAM || last == Frame.COMPLAINT || last == Frame.STUDY ? last : Frame.NONE;
    }
}
