package org.mednec.reader.letter;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import org.mednec.facts.When;
import org.mednec.reader.text.Dates;
import org.mednec.reader.text.Token;

/** Reads the header block and the reviewer's credentials: labels, each with a value behind it. */
final class Headers {

    private static final Pattern CASE = Pattern.compile("(?i)\\bcase ?(?:number|no\\.?|#) ?:? *(CM ?[0-9]{2} ?- ?[0-9]{5,8})");
    private static final Pattern ASSIGNED = label("dates? assigned");
    private static final Pattern INJURY = label("dates?(?:\\(s\\))? of injury(?:\\(ies\\))?|injury date|doi");
    private static final Pattern DENIAL = label("(?:ur|utilization review) (?:denial|decision|determination) date|date of (?:the )?(?:ur|utilization review) (?:denial|decision|determination)");
    private static final Pattern DECIDED = label("decision date|date of decision");
    private static final Pattern PRIORITY = Pattern.compile("(?i)\\bpriority ?: *([a-z]+)");
    private static final Pattern SPECIALTY = Pattern.compile("(?i)\\b(?:certification\\(?s?\\)?/specialty ?: *|is board certified in )([^\\n]*(?:\\n[^\\n.:]{1,80}$)?)");
    private static final Pattern LICENSED = Pattern.compile("(?i),? and is licensed to practice.*");

    private Headers() {
    }

    private static Pattern label(String words) {
        return Pattern.compile("(?i)\\b(?:" + words + ") ?: *");
    }

    /** @param text what stands before the clinical summary */
    static LetterHeader header(String text) {
        Matcher number = CASE.matcher(text);
        Matcher priority = PRIORITY.matcher(text);
        return new LetterHeader(number.find() ? number.group(1).replace(" ", "").toUpperCase(Locale.ROOT) : "", date(text, ASSIGNED), date(text, INJURY), date(text, DENIAL),
            date(text, DECIDED), priority.find() && !priority.group(1).equalsIgnoreCase("standard"));
    }

    private static When date(String text, Pattern label) {
        Matcher found = label.matcher(text);
        if (!found.find()) {
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
