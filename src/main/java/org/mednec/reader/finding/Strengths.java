package org.mednec.reader.finding;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.mednec.facts.Amount;
import org.mednec.facts.ExamFinding;
import org.mednec.facts.Region;
import org.mednec.facts.Side;
import org.mednec.facts.Sign;
import org.mednec.facts.Site;
import org.mednec.reader.lexicon.SiteWords;

/** Strength told of a muscle or movement alone: "right EHL 3/5, left 5/5", "4-/5 dorsiflexion", "strength 5/5 except the left deltoid 4/5". */
final class Strengths {

    /** A grade of five that is none of strength. */
    private static final Set<String> OTHER = Set.of("pain", "waddell", "waddell's", "signs", "score", "scores", "vas", "sessions", "visits", "criteria", "completed", "tests", "domains");
    private static final Set<String> ENDS = Set.of(";", ".", ":", "except", "but");

    /** How far from its grade a muscle may stand. */
    private static final int REACH = 9;

    private final Reading reading;
    private final Sentence sentence;
    /** Tokens at which grades start that were told of strength by name. */
    private final BitSet known;
    private Site last = Site.UNSTATED;

    Strengths(Reading reading, BitSet known) {
        this.reading = reading;
        this.known = known;
        sentence = reading.sentence();
    }

    void find() {
        int from = 0;
        for (int i = 0; i < sentence.size(); i++) {
            Amounts.Found grade = reading.amounts().gradeAt(i);
            if (grade == null) {
                continue;
            }
            if (known.get(i)) {
                last = placeBefore(from, grade.first(), last);
            } else if (reading.assertion().at(i) == Assertion.Status.ASSERTED || reading.assertion().at(i) == Assertion.Status.NEGATED) {
                graded(from, grade);
            }
            from = grade.last() + 1;
            i = grade.last();
        }
    }

    private void graded(int from, Amounts.Found grade) {
        int start = start(from, grade.first());
        int end = end(grade.last() + 1);
        if (sentence.holds(Math.max(from, grade.first() - REACH), end, OTHER)) {
            return;
        }
        Site before = place(start, grade.first());
        Site after = place(grade.last() + 1, end);
        boolean sideAlone = last != Site.UNSTATED && before != null && before.region() == Region.BODY;
        Site there = before == null || before.region() == Region.BODY && after != null && after.region() != Region.BODY ? after : before;
        if (there == null && !isOfMovement(start, end)) {
            return;
        }
        Site region = there == null || there.region() == Region.BODY ? sideAlone ? last : carried() : there;
        Side own = there == null || there.side() == Side.UNSTATED ? after == null ? Side.UNSTATED : after.side() : there.side();
        Site site = new Site(region.region(), own == Side.UNSTATED ? region.side() : own);
        Levels.Found root = Levels.in(sentence, start, end);
        Sign sign = root == null ? Sign.WEAKNESS : Sign.MYOTOMAL_WEAKNESS;
        reading.facts().add(new ExamFinding(sign, root == null ? "" : root.level(), grade.amount(), Amount.UNSTATED, site, Reading.stance(grade.amount().below(5)), reading.date(),
            reading.source(Math.min(start, grade.first()), grade.last())));
        last = site;
    }

    /** Where the words that a grade is told of start: after the clause or the member of the list before it. */
    private int start(int from, int grade) {
        int start = Math.max(from, grade - REACH);
        for (int i = start; i < grade; i++) {
            boolean comma = (sentence.word(i).equals(",") || sentence.word(i).equals("and") && i == from) && grade > i + 1 && place(i + 1, grade) != null;
            if (comma || ENDS.contains(sentence.word(i))) {
                start = i + 1;
            }
        }
        return start;
    }

    /** Where the words after a grade end: at the next of a list. */
    private int end(int from) {
        int i = from;
        while (i < Math.min(sentence.size(), from + REACH) && !sentence.word(i).equals(",") && !ENDS.contains(sentence.word(i)) && reading.amounts().gradeAt(i) == null) {
            i++;
        }
        return reading.amounts().gradeAt(i) == null ? i : from;
    }

    private Site placeBefore(int from, int to, Site otherwise) {
        Site place = place(Math.max(from, to - REACH), to);
        return place == null || place.region() == Region.BODY ? otherwise : place;
    }

    /** The last place from one token to before another; only its side where no region is told; null where neither is. */
    private Site place(int from, int to) {
        Site place = null;
        Side side = Side.UNSTATED;
        for (int i = from; i < to; i++) {
            SiteWords.Named named = sentence.siteStartingAt(i);
            if (named != null) {
                place = named.site();
                i = named.last();
            } else if (sentence.sideAt(i) != Side.UNSTATED) {
                side = sentence.sideAt(i);
            }
        }
        if (place == null) {
            return side == Side.UNSTATED ? null : new Site(Region.BODY, side);
        }
        return place.side() == Side.UNSTATED ? new Site(place.region(), side) : place;
    }

    /** "dorsiflexion 4/5": a movement against resistance. */
    private boolean isOfMovement(int from, int to) {
        for (int i = from; i < to; i++) {
            Cue.Finding finding = sentence.at(i) == null ? null : sentence.at(i).as(Cue.Finding.class);
            if (finding != null && (finding.sign() == Sign.REDUCED_MOTION || finding.sign() == Sign.WEAKNESS)) {
                return true;
            }
        }
        return false;
    }

    private Site carried() {
        List<Site> examined = reading.carry().examined();
        return examined.isEmpty() ? Site.UNSTATED : examined.get(0);
    }
}
