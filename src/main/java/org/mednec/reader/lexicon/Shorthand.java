package org.mednec.reader.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.mednec.reader.text.Phrases;
import org.mednec.reader.text.Token;

/** What charts abbreviate: "w/o" is read as "without", at its place. */
public final class Shorthand {

    private static final Phrases<String> WORDS = new Phrases<>();

    static {
        LexiconFile.lines("shorthand.csv").forEach(line -> line.phrases().forEach(phrase -> WORDS.add(phrase, line.text("word"))));
    }

    private Shorthand() {
    }

    /** The tokens, each abbreviation among them as one token: the word it stands for. */
    public static List<Token> expand(List<Token> tokens) {
        List<Token> expanded = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Phrases.Match<String> match = WORDS.at(tokens, i);
            if (match == null || !isWhole(tokens, match)) {
                expanded.add(tokens.get(i));
            } else {
                expanded.add(new Token(match.values().get(0), tokens.get(i).start(), tokens.get(match.last()).end()));
                i = match.last();
            }
        }
        return expanded;
    }

    /** Written in one piece. */
    private static boolean isWhole(List<Token> tokens, Phrases.Match<String> match) {
        for (int i = match.first(); i < match.last(); i++) {
            if (tokens.get(i).end() != tokens.get(i + 1).start()) {
                return false;
            }
        }
        return true;
    }
}
