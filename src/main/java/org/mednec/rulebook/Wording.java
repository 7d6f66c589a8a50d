package org.mednec.rulebook;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words that no output has: they deny, delay, change or direct treatment, which only a physician may (Labor Code 4610). */
public final class Wording {

    /** A delayed recovery is a worker's, not a treatment's. */
    private static final Pattern DIRECTIVE = Pattern.compile("(?i)\\b(denied|deny|denies|delayed?(?! recovery)|you (should|must)|must be (approved|denied|stopped)|approve this|not medically necessary"
        + "|discontinue the|stop the|stop taking)\\b");

    private Wording() {
    }

    /** The first such word of a text, if it has one. */
    public static Optional<String> directive(String text) {
        return DIRECTIVE.matcher(text).results().findFirst().map(MatchResult::group);
    }
}
