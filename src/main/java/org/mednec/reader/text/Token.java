package org.mednec.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, a number or a mark of a text.
 *
 * @param text  in lower case
 * @param start first UTF-16 code unit in the text that was split
 * @param end   one past the last code unit
 */
public record Token(String text, int start, int end) {

    /**
     * Splits text into runs of letters, runs of digits (with a decimal point or thousands comma inside), and single other characters.
     * Linear in the length of the text.
     */
    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 4);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = i + 1;
            if (Character.isLetter(c)) {
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
            } else if (Character.isDigit(c)) {
                while (end < text.length() && (Character.isDigit(text.charAt(end)) || isInNumber(text, end))) {
                    end++;
                }
            }
            if (!Character.isWhitespace(c)) {
                tokens.add(new Token(text.substring(i, end).toLowerCase(Locale.ROOT), i, end));
            }
            i = end;
        }
        return tokens;
    }

    private static boolean isInNumber(String text, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ',') && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    public boolean isWord() {
        return Character.isLetter(text.charAt(0));
    }

    public boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }
}
