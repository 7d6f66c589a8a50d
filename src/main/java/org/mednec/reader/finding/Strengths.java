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
    private static final Set<String> ENDS = Set.of(";", ".", ":", "except", "but", "vs", "versus");

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
            boolean told = reading.assertion().at(i) != Assertion.Status.SILENT;
            if (known.get(i)) {
                last = placeBefore(from, grade.first(), last);
            }
            from = told && !known.get(i) ? graded(from, grade) : grade.last() + 1;
            i = grade.last();
        }
    }

    /** @return the token from which the next may be told */
    private int graded(int from, Amounts.Found grade) {
        int start = start(from, grade.first());
        int end = end(grade.last() + 1);
        if (sentence.holds(Math.max(from, grade.first() - REACH), end, OTHER)) {
            return grade.last() + 1;
        }
        Site before = place(start, grade.first());
        boolean whole = before != null && before.region() != Region.BODY && before.side() != Side.UNSTATED;
        Site after = whole ? null : place(grade.last() + 1, end);
        boolean used = after != null && (before == null || after.region() == Region.BODY);
        if (before == null && !used && !isOfMovement(Math.max(from, grade.first() - REACH), end)) {
            return grade.last() + 1;
        }
        Site site = used ? joined(before, after) : before == null ? Site.UNSTATED : before;
        Site there = completed(site, grade.first());
        Levels.Found root = Levels.in(sentence, start, used ? end : grade.first());
        there = root != null && there.region() == Region.BODY ? new Site(root.isOfUpperLimb() ? Region.UPPER_LIMB : Region.LOWER_LIMB, there.side()) : there;
        reading.facts().add(new ExamFinding(root == null ? Sign.WEAKNESS : Sign.MYOTOMAL_WEAKNESS, root == null ? "" : root.level(), grade.amount(), Amount.UNSTATED, there,
            Reading.stance(grade.amount().below(5)), reading.date(), reading.source(Math.min(start, grade.first()), grade.last())));
        last = there;
        return used ? end : grade.last() + 1;
    }

    private static Site joined(Site before, Site after) {
        return before == null ? after : new Site(before.region(), after.side() == Side.UNSTATED ? before.side() : after.side());
    }

    /** A side alone is that of the muscle told before; a muscle alone has the side of what is examined. */
    private Site completed(Site site, int grade) {
        List<Site> before = reading.places().lastBefore(grade);
        Site near = last != Site.UNSTATED ? last : before.isEmpty() ? carried() : before.get(0);
        if (site.region() == Region.BODY) {
            return new Site(near.region(), site.side() == Side.UNSTATED ? near.side() : site.side());
        }
        return site.side() == Side.UNSTATED && Reading.limb(site.region()) == Reading.limb(carried().region()) ? new Site(site.region(), carried().side()) : site;
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
        while (i < Math.min(sentence.size(), from + REACH) && !sentence.word(i).equals(",") && !sentence.word(i).equals("and") && !ENDS.contains(sentence.word(i)) && reading.amounts().gradeAt(i) == null) {
            i++;
        }
        return i;
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
                boolean sided = named.site().side() == Side.UNSTATED && place != null && Reading.limb(place.region()) == Reading.limb(named.site().region());
                place = sided ? new Site(named.site().region(), place.side()) : named.site();
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
