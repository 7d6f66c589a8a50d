package org.mednec.reader.letter;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import org.mednec.facts.When;
import org.mednec.reader.text.AnchoredPattern;
import org.mednec.reader.text.Dates;
import org.mednec.reader.text.Token;

/** Reads the header block and the reviewer's credentials: labels, each with a value behind it. */
final class Headers {

    private static final AnchoredPattern CASE = AnchoredPattern.word("case ?(?:number|no\\.?|#) ?:? *(CM ?[0-9]{2} ?- ?[0-9]{5,8})", "case");
    private static final AnchoredPattern ASSIGNED = label("dates? assigned", "date");
    private static final AnchoredPattern INJURY = label("dates?(?:\\(s\\))? of injury(?:\\(ies\\))?|injury date|doi", "date", "injury date", "doi");
    private static final AnchoredPattern DENIAL = label(
        "(?:ur|utilization review) (?:denial|decision|determination) date|date of (?:the )?(?:ur|utilization review) (?:denial|decision|determination)", "ur ", "utilization review", "date of");
    private static final AnchoredPattern DECIDED = label("decision date|date of decision", "decision date", "date of decision");
    private static final AnchoredPattern PRIORITY = AnchoredPattern.word("priority ?: *([a-z]+)", "priority");
    private static final Pattern SPECIALTY = Pattern.compile("(?i)\\b(?:certification\\(?s?\\)?/specialty ?: *|is board certified in )([^\\n]*(?:\\n[^\\n.:]{1,80}$)?)");
    private static final Pattern LICENSED = Pattern.compile("(?i),? and is licensed to practice.*");

    private Headers() {
    }

    private static AnchoredPattern label(String words, String... anchors) {
        return AnchoredPattern.word("(?:" + words + ") ?: *", anchors);
    }

    /** @param text what stands before the clinical summary */
    static LetterHeader header(String text) {
        AnchoredPattern.Found number = CASE.in(text, 0);
        AnchoredPattern.Found priority = PRIORITY.in(text, 0);
        return new LetterHeader(number == null ? "" : number.group().replace(" ", "").toUpperCase(Locale.ROOT), date(text, ASSIGNED), date(text, INJURY), date(text, DENIAL),
            date(text, DECIDED), priority != null && !priority.group().equalsIgnoreCase("standard"));
    }

    private static When date(String text, AnchoredPattern label) {
        AnchoredPattern.Found found = label.in(text, 0);
        if (found == null) {
            return When.UNSTATED;
        }
        List<Token> tokens = Token.of(text.substring(found.end(), Math.min(text.length(), found.end() + 40)));
        return tokens.isEmpty() ? When.UNSTATED : Dates.at(tokens, 0).map(Dates.Found::when).orElse(When.UNSTATED);
    }

    /** The reviewer's specialty, as written; empty where it is not told. */
    static String specialty(String text) {
        Matcher found = SPECIALTY.matcher(text);
        return found.find() ? LICENSED.matcher(found.group(1).replace('\n', ' ')).replaceFirst("").strip() : "";
    }
}
