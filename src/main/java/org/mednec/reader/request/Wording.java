package org.mednec.reader.request;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mednec.facts.Amount;
import org.mednec.reader.text.Token;

/**
 * A request line for patterns: its words and marks in lower case with one blank between, numbers in figures. "Twelve (12) PT visits, 3x/wk" is
 * {@code 12 pt visits , 3 x / wk}.
 */
final class Wording {

    /** A number, or two of them as bounds; two groups. */
    static final String AMOUNT = "([0-9]+(?:\\.[0-9]+)?)(?: (?:-|to|or) ([0-9]+(?:\\.[0-9]+)?))?";

    private static final List<String> SMALL = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
    private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, String> FIGURES = figures();
    private static final Pattern REPEATED = Pattern.compile("\\b([0-9]+) \\( ([0-9]+) \\)");

    private final String text;

    private Wording(String text) {
        this.text = text;
    }

    static Wording of(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).text();
            String figure = FIGURES.get(word);
            if (!text.isEmpty()) {
                text.append(' ');
            }
            int next = i + 1 < tokens.size() && tokens.get(i + 1).text().equals("-") ? i + 2 : i + 1;
            int ones = figure != null && TENS.contains(word) && next < tokens.size() ? SMALL.indexOf(tokens.get(next).text()) : 0;
            if (ones > 0 && ones < 10) {
                text.append(Integer.parseInt(figure) + ones);
                i = next;
            } else {
                text.append(figure != null ? figure : tokens.get(i).isNumber() ? word.replace(",", "") : word);
            }
        }
        return new Wording(withoutRepeats(text.toString()));
    }

    /** "one (1)", "twelve (12)". */
    private static String withoutRepeats(String text) {
        Matcher repeated = REPEATED.matcher(text);
        StringBuilder plain = new StringBuilder();
        int from = 0;
        while (repeated.find()) {
            if (repeated.group(1).equals(repeated.group(2))) {
                plain.append(text, from, repeated.end(1));
                from = repeated.end();
            }
        }
        return plain.append(text.substring(from)).toString();
    }

    private static Map<String, String> figures() {
        Map<String, String> figures = new HashMap<>();
        for (int i = 1; i < SMALL.size(); i++) {
            figures.put(SMALL.get(i), Integer.toString(i));
        }
        for (int i = 0; i < TENS.size(); i++) {
            figures.put(TENS.get(i), Integer.toString(20 + 10 * i));
        }
        figures.put("once", "1 times");
        figures.put("twice", "2 times");
        figures.put("thrice", "3 times");
        figures.put("\u00bd", "0.5");
        return figures;
    }

    String text() {
        return text;
    }

    /** The first place where a pattern stands, or null. */
    Matcher first(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher : null;
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    /** What an {@link #AMOUNT} in a pattern caught, by its first group. */
    static Amount amount(Matcher matcher, int group) {
        double min = Double.parseDouble(matcher.group(group));
        String upper = matcher.group(group + 1);
        double max = upper == null ? min : Double.parseDouble(upper);
        return new Amount(Math.min(min, max), Math.max(min, max));
    }

    /** The amount that a pattern's first group catches where it first stands; unstated where it does not. */
    Amount amount(Pattern pattern) {
        Matcher matcher = first(pattern);
        return matcher == null ? Amount.UNSTATED : amount(matcher, 1);
    }
}
