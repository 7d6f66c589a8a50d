package org.mednec.reader.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.mednec.facts.Drug;
import org.mednec.facts.Side;
import org.mednec.reader.lexicon.Lexicon;
import org.mednec.reader.lexicon.SiteWords;
import org.mednec.reader.lexicon.Terms;
import org.mednec.reader.text.Dates;
import org.mednec.reader.text.Phrases;
import org.mednec.reader.text.Token;

/** A sentence with what the lexicon knows of it. Indices are those of its own tokens. */
final class Sentence {

    /** Words that join the members of a list. */
    private static final Set<String> JOINTS = Set.of(",", "and", "or", "/", "&", "nor", "-", "as", "well", "also", "the", "(", ")", "'", "s", "\u2019", "a", "any", "sign", "signs", "test", "tests", "testing", "maneuver");

    private static final Set<String> GLUED_MARKS = Set.of(",", ".", ")", "+", ":", ";");

    private final String text;
    private final List<Token> tokens;
    private final String[] words;
    private final List<Mark> marks = new ArrayList<>();
    private final Mark[] covering;
    private final List<SiteWords.Named> sites;
    private final List<Dates.Found> dates;
    private final boolean[] dated;
    private final SiteWords.Named[] starting;
    private final SiteWords.Named[] ending;

    /**
     * @param text   of the whole passage
     * @param tokens of the sentence
     */
    Sentence(String text, List<Token> tokens, Terms<Cue> terms, DrugSpelling spelling) {
        this.text = text;
        this.tokens = tokens;
        words = tokens.stream().map(Token::text).toArray(String[]::new);
        covering = new Mark[tokens.size()];
        for (Phrases.Match<Cue> match : terms.in(text, tokens)) {
            Mark mark = new Mark(match.values(), match.first(), match.last());
            marks.add(mark);
            Arrays.fill(covering, mark.first(), mark.last() + 1, mark);
        }
        addMisspelt(spelling);
        sites = SiteWords.in(text, tokens);
        dates = Dates.in(tokens);
        dated = new boolean[tokens.size()];
        dates.forEach(date -> Arrays.fill(dated, date.first(), date.last() + 1, true));
        starting = new SiteWords.Named[tokens.size()];
        ending = new SiteWords.Named[tokens.size()];
        for (SiteWords.Named site : sites) {
            starting[site.first()] = starting[site.first()] == null ? site : starting[site.first()];
            ending[site.last()] = ending[site.last()] == null ? site : ending[site.last()];
        }
    }

    private void addMisspelt(DrugSpelling spelling) {
        List<Mark> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Drug drug = covering[i] == null ? spelling.find(tokens.get(i).text()) : null;
            if (drug != null) {
                covering[i] = new Mark(List.of(new Cue.Care(drug.lead(), drug)), i, i);
                found.add(covering[i]);
            }
        }
        if (!found.isEmpty()) {
            marks.addAll(found);
            marks.sort(Comparator.comparingInt(Mark::first));
        }
    }

    /** Phrases of the lexicon, from left to right, none overlapping another. */
    List<Mark> marks() {
        return marks;
    }

    /** Parts of the body, which may stand inside a mark. */
    List<SiteWords.Named> sites() {
        return sites;
    }

    /** Dates, from left to right. */
    List<Dates.Found> dates() {
        return dates;
    }

    /** Where a token starts in the passage. */
    int start(int token) {
        return tokens.get(token).start();
    }

    /** Where a token ends in the passage. */
    int end(int token) {
        return tokens.get(token).end();
    }

    /** The words as they are written. */
    String written(int first, int last) {
        return text.substring(start(first), end(last));
    }

    int size() {
        return words.length;
    }

    String word(int i) {
        return i >= 0 && i < words.length ? words[i] : "";
    }

    boolean isJoint(int i) {
        return JOINTS.contains(word(i));
    }

    /** A mark that ends or starts a clause: nothing said on one side holds on the other. */
    boolean isBreak(int i) {
        String word = word(i);
        return word.equals(";") || word.equals(":") || word.equals(".");
    }

    /** A number that opens the next line of a list: "2) lumbar strain". */
    boolean isNumbered(int i) {
        return tokens.get(i).isNumber() && word(i).length() <= 2 && word(i + 1).equals(")") && !word(i - 1).equals("(");
    }

    /** The mark that covers a token, or null. */
    Mark at(int i) {
        return covering[i];
    }

    boolean hasWord(String word) {
        return Arrays.asList(words).contains(word);
    }

    /** A side said at a token, without a part of the body: "left", "bilaterally", a lone "R" that is no level or part of a word; unstated where none is. */
    Side sideAt(int i) {
        Phrases.Match<Side> match = i < 0 || i >= tokens.size() || word(i).equals("each") && !word(i + 1).equals("side") ? null : Lexicon.sides().at(text, tokens, i);
        boolean letter = match != null && word(i).length() == 1;
        return match == null || letter && (isGlued(i - 1) || isGlued(i)) ? Side.UNSTATED : match.values().get(0);
    }

    /** No blank stands between a token and the next. */
    private boolean isGlued(int i) {
        return i >= 0 && i + 1 < tokens.size() && end(i) == start(i + 1) && !GLUED_MARKS.contains(word(i + 1)) && !word(i).equals("(");
    }

    boolean isDate(int i) {
        return dated[i];
    }

    /** The part of the body whose name starts at a token, or null. */
    SiteWords.Named siteStartingAt(int i) {
        return i >= 0 && i < starting.length ? starting[i] : null;
    }

    /** The part of the body whose name ends at a token, or null. */
    SiteWords.Named siteEndingAt(int i) {
        return i >= 0 && i < ending.length ? ending[i] : null;
    }

    /** Tokens from one index to before another hold one of some words. */
    boolean holds(int from, int to, Set<String> words) {
        for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
            if (words.contains(word(i))) {
                return true;
            }
        }
        return false;
    }
}
