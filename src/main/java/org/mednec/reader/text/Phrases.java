package org.mednec.reader.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases of a lexicon, and what each stands for. Finds the longest phrase at each place of a text, word by word, so that time is linear in
 * the text whatever the number of phrases. Hyphens between words do not matter; case does not matter.
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {

    private final Node<T> root = new Node<>();

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>(4);
        private final List<T> values = new ArrayList<>(1);
    }

    /**
     * A phrase that was found.
     *
     * @param values what it stands for, in the order in which it was added
     * @param first  index of its first token
     * @param last   index of its last token
     */
    public record Match<T>(List<T> values, int first, int last) {
    }

    /** Adds a phrase; the same phrase may stand for several things. */
    public void add(String phrase, T value) {
        Node<T> node = root;
        for (Token token : Token.of(phrase)) {
            if (!isFiller(token)) {
                node = node.next.computeIfAbsent(token.text(), t -> new Node<>());
            }
        }
        if (node == root) {
            throw new IllegalArgumentException("a phrase has at least one word: '" + phrase + "'");
        }
        node.values.add(value);
    }

    /** The longest phrase that starts at a token, or null. */
    public Match<T> at(List<Token> tokens, int first) {
        Node<T> node = root;
        Match<T> longest = null;
        for (int i = first; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (i > first && isFiller(token)) {
                continue;
            }
            node = node.next.get(token.text());
            if (node == null) {
                break;
            }
            if (!node.values.isEmpty()) {
                longest = new Match<>(node.values, first, i);
            }
        }
        return longest;
    }

    /** All phrases from left to right, each the longest at its place, none overlapping another. */
    public List<Match<T>> in(List<Token> tokens) {
        List<Match<T>> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            Match<T> match = at(tokens, i);
            if (match == null) {
                i++;
            } else {
                found.add(match);
                i = match.last() + 1;
            }
        }
        return found;
    }

    private static boolean isFiller(Token token) {
        return token.text().equals("-") || token.text().equals("\u2010") || token.text().equals("\u2011");
    }
}
