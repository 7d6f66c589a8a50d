package org.mednec.reader.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;

/**
 * A short pattern, in letters of any case, whose matches all begin with one of a few words. Those are looked for first, and the pattern is tried only
 * where one stands: over a long text a regular expression alone takes a hundred times as long. Immutable.
 */
public final class AnchoredPattern {

    /** No match is longer. */
    private static final int LONGEST = 120;

    private final Pattern pattern;
    private final List<String> anchors;
    private final boolean[] firsts = new boolean[128];
    private final boolean atWord;

    private AnchoredPattern(String pattern, boolean atWord, String... anchors) {
        this.pattern = Pattern.compile("(?i)" + pattern);
        this.atWord = atWord;
        this.anchors = List.of(anchors);
        for (String anchor : anchors) {
            firsts[Character.toLowerCase(anchor.charAt(0))] = true;
            firsts[Character.toUpperCase(anchor.charAt(0))] = true;
        }
    }

    /**
     * A pattern that begins where a word does.
     *
     * @param anchors in ASCII; each match begins with one of them
     */
    public static AnchoredPattern word(String pattern, String... anchors) {
        return new AnchoredPattern(pattern, true, anchors);
    }

    /** A pattern that may begin within a word. */
    public static AnchoredPattern anywhere(String pattern, String... anchors) {
        return new AnchoredPattern(pattern, false, anchors);
    }

    /**
     * A match.
     *
     * @param start its first UTF-16 code unit
     * @param end   one past its last
     * @param group what the pattern's first group caught; empty where it has none
     */
    public record Found(int start, int end, String group) {
    }

    /** The first match that begins at a place or after it, or null. */
    public Found in(String text, int from) {
        return in(text, from, text.length());
    }

    /** The first match in a stretch of a text, which ends there for the pattern, too; or null. */
    public Found in(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < firsts.length && firsts[c] && isAnchor(text, i) && (!atWord || i == 0 || !isWord(text.charAt(i - 1)))) {
                Matcher matcher = pattern.matcher(text.substring(i, Math.min(to, i + LONGEST)));
                if (matcher.lookingAt()) {
                    return new Found(i, i + matcher.end(), matcher.groupCount() > 0 && matcher.group(1) != null ? matcher.group(1) : "");
                }
            }
        }
        return null;
    }

    private boolean isAnchor(String text, int at) {
        for (int i = 0; i < anchors.size(); i++) {
            if (text.regionMatches(true, at, anchors.get(i), 0, anchors.get(i).length())) {
                return true;
            }
        }
        return false;
    }

    /** As RE2 has it. */
    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
}
