package org.mednec.reader.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.mednec.reader.text.Phrases;
import org.mednec.reader.text.Token;

/**
 * Phrases with what each means, some of which count only where they are written in capitals. Safe for many threads once filled.
 *
 * @param <T> what a phrase stands for
 */
public final class Terms<T> {

    private final Phrases<Term<T>> phrases = new Phrases<>();

    private record Term<T>(T meaning, Set<String> capitals) {
    }

    /** Adds a phrase as a lexicon writes it: with {@code !} before it, its words in capitals must be in capitals. */
    public void add(String phrase, T meaning) {
        boolean cased = phrase.startsWith("!");
        String words = cased ? phrase.substring(1) : phrase;
        Set<String> capitals = new TreeSet<>();
        if (cased) {
            for (Token token : Token.of(words)) {
                String written = words.substring(token.start(), token.end());
                if (token.isWord() && written.equals(written.toUpperCase(Locale.ROOT))) {
                    capitals.add(token.text());
                }
            }
        }
        phrases.add(words, new Term<>(meaning, capitals.isEmpty() ? Set.of() : capitals));
    }

    /** The longest phrase that starts at a token, with its meanings; null where there is none. */
    public Phrases.Match<T> at(String text, List<Token> tokens, int first) {
        Phrases.Match<Term<T>> match = phrases.at(tokens, first);
        if (match == null) {
            return null;
        }
        List<T> meanings = new ArrayList<>(match.values().size());
        for (Term<T> term : match.values()) {
            if (isWritten(term, text, tokens, match)) {
                meanings.add(term.meaning());
            }
        }
        return meanings.isEmpty() ? null : new Phrases.Match<>(meanings, match.first(), match.last());
    }

    private static boolean isWritten(Term<?> term, String text, List<Token> tokens, Phrases.Match<?> match) {
        for (int i = match.first(); i <= match.last() && !term.capitals().isEmpty(); i++) {
            Token token = tokens.get(i);
            if (term.capitals().contains(token.text()) && !isCapitals(text, token)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapitals(String text, Token token) {
        for (int i = token.start(); i < token.end(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** All phrases from left to right, each the longest at its place, none overlapping another. */
    public List<Phrases.Match<T>> in(String text, List<Token> tokens) {
        List<Phrases.Match<T>> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Phrases.Match<T> match = at(text, tokens, i);
            if (match == null) {
                i++;
            } else {
                found.add(match);
                i = match.last() + 1;
            }
        }
        return found;
    }
}
