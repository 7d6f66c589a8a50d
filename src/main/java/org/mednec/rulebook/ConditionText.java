package org.mednec.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the patterns of a rule's condition stand in its text, and where their constraints do. */
final class ConditionText {

    private static final Pattern PATTERN_START = Pattern.compile("(\\$\\w+\\s*:\\s*)?\\b([A-Z]\\w*)\\s*\\(");

    /** One pattern: the type that it matches, where it stands, and where its constraints begin and end. */
    record Place(String type, int start, int end, int open) {

        int close() {
            return end - 1;
        }
    }

    private ConditionText() {
    }

    static List<Place> patterns(String condition) {
        List<Place> places = new ArrayList<>();
        Matcher start = PATTERN_START.matcher(condition);
        int from = 0;
        while (start.find(from)) {
            int open = start.end() - 1;
            int depth = 0;
            int end = open;
            do {
                depth += condition.charAt(end) == '(' ? 1 : condition.charAt(end) == ')' ? -1 : 0;
                end++;
            } while (depth > 0);
            places.add(new Place(start.group(2), start.start(), end, open));
            from = end;
        }
        return places;
    }

    /** The parts between separators that stand outside of any bracket. */
    static List<int[]> split(String text, int from, int to, String separator) {
        List<int[]> parts = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth == 0 && text.startsWith(separator, i)) {
                parts.add(new int[] {start, i});
                start = i + separator.length();
            }
        }
        if (!text.substring(start, to).isBlank()) {
            parts.add(new int[] {start, to});
        }
        return parts;
    }

    /** The constraints of a pattern, in order. */
    static List<String> constraints(String condition, Place pattern) {
        return split(condition, pattern.open() + 1, pattern.close(), ",").stream().map(c -> condition.substring(c[0], c[1]).strip()).toList();
    }
}
