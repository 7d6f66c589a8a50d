package org.mednec.reader.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mednec.reader.text.Token;

/** Splits a text into sentences: at full stops that end one, at blank lines, at list lines, and before headings. Linear in the text. */
final class Sentences {

    /** A sentence longer than this is cut: no record writes it, and each is read by looking around in it. */
    private static final int LONGEST = 200;
    private static final Set<String> ABBREVIATIONS = Set.of("dr", "mr", "mrs", "ms", "vs", "approx", "st", "etc", "e", "g", "i", "r", "jr", "sr", "inc", "dept", "fig", "ext", "hrs", "hr", "lt", "rt", "pt", "pts", "tol", "rad");

    private Sentences() {
    }

    /** Where each sentence starts and ends among the tokens of the text. */
    record Range(int first, int end) {
    }

    static List<Range> in(String text, List<Token> tokens) {
        List<Range> ranges = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (endsAt(text, tokens, i) || i - first >= LONGEST) {
                ranges.add(new Range(first, i + 1));
                first = i + 1;
            }
        }
        if (first < tokens.size()) {
            ranges.add(new Range(first, tokens.size()));
        }
        return ranges;
    }

    private static boolean endsAt(String text, List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (i + 1 == tokens.size()) {
            return true;
        }
        Token next = tokens.get(i + 1);
        if (breaksLine(text, token.end(), next.start())) {
            return true;
        }
        return switch (token.text()) {
            case "!", "?", "\u2022" -> true;
            case "." -> !isAbbreviation(tokens, i) && !isQuote(next, token) && startsSentence(text, token, next);
            case "\"", "\u201d" -> i > 0 && tokens.get(i - 1).text().equals(".") && isQuote(token, tokens.get(i - 1)) && startsSentence(text, token, next);
            default -> false;
        };
    }

    /** A closing quotation mark stands right after the full stop that it quotes. */
    private static boolean isQuote(Token mark, Token stop) {
        return (mark.text().equals("\"") || mark.text().equals("\u201d")) && mark.start() == stop.end();
    }

    /** A full stop glued to the next word ends a sentence where that word is capitalised; the letters of the State have such. */
    private static boolean startsSentence(String text, Token stop, Token next) {
        char c = text.charAt(next.start());
        boolean apart = next.start() > stop.end();
        return apart ? !Character.isLowerCase(c) : Character.isUpperCase(c) && stop.start() > 0 && Character.isLetter(text.charAt(stop.start() - 1));
    }

    private static boolean isAbbreviation(List<Token> tokens, int stop) {
        return stop > 0 && ABBREVIATIONS.contains(tokens.get(stop - 1).text());
    }

    private static boolean breaksLine(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }
}
