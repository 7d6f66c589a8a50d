package org.mednec.rulebook;

import java.util.Locale;

/**
 * Something wrong with the rulebook, with its place and remedy.
 *
 * @param kind what is wrong
 * @param path file below the rules folder
 * @param line 1-based; 0 where not known
 * @param text what is wrong, where in the file, and what to do
 */
public record Problem(Kind kind, String path, int line, String text) implements Comparable<Problem> {

    /** How bad it is. */
    public enum Level {
        /** The rulebook does not load, or may not be used. */
        ERROR,
        /** The rule does not do what it seems to, or nothing guards it. */
        WARNING,
        /** Worth knowing. */
        NOTE
    }

    /** What can be wrong. */
    public enum Kind {
        RULE_FORM(Level.ERROR, "A rule file keeps the form: package, declarations, one consequence, one thing said."),
        COMPILER(Level.ERROR, "The engine's compilers accept every rule."),
        CITATION(Level.ERROR, "Every criterion and conclusion names its section, its page where the edition is cited by page, and where that was seen."),
        BECAUSE(Level.ERROR, "Every criterion rule says in one sentence what the record shows."),
        ASK(Level.WARNING, "A criterion that every way needs, and that the record can show, says what to document."),
        PAGE(Level.ERROR, "A page is a page of the guideline."),
        RECOLLECTION(Level.NOTE, "A citation was seen in a letter or another public source."),
        WORDING(Level.ERROR, "No word denies, delays, changes or directs treatment (Labor Code 4610)."),
        MONOTONE(Level.ERROR, "A conclusion looks at criteria only, by tests that a more favorable criterion never undoes."),
        CRITERION_UNUSED(Level.ERROR, "Some rule shows every criterion, and some conclusion looks at it."),
        UNREACHABLE(Level.WARNING, "Every conclusion can hold at some record, and matters where it does."),
        SUBSUMED(Level.WARNING, "No conclusion holds only where another one with the same effect holds, too."),
        NO_EFFECT(Level.NOTE, "Every conclusion changes the answer somewhere."),
        TWO_TOPICS(Level.ERROR, "No request falls under two topics of one authority."),
        THRESHOLD(Level.WARNING, "Every threshold has a constructed case at it and one beside it."),
        NEGATED_TEST(Level.WARNING, "No test is passed by a value because it is not stated."),
        NEGATED_FLAG(Level.NOTE, "No rule rests on a flag that the record may have left out."),
        LANGUAGE(Level.ERROR, "Rules use nothing by which their order, the clock or absence could matter.");

        private final Level level;
        private final String asks;

        Kind(Level level, String asks) {
            this.level = level;
            this.asks = asks;
        }

        public Level level() {
            return level;
        }

        /** What is asked of a rulebook, in one sentence. */
        public String asks() {
            return asks;
        }

        /** As reports name it: {@code two-topics}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Against the form of a rule file. */
    public Problem(String path, int line, String text) {
        this(Kind.RULE_FORM, path, line, text);
    }

    @Override
    public int compareTo(Problem other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : line != other.line ? Integer.compare(line, other.line) : text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return "rules/" + path + (line > 0 ? ":" + line : "") + ": " + text;
    }
}
