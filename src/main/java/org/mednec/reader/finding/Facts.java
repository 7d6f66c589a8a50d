package org.mednec.reader.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.mednec.facts.Complaint;
import org.mednec.facts.Fact;
import org.mednec.facts.ImagingFinding;
import org.mednec.facts.ImagingResult;
import org.mednec.facts.Outcome;
import org.mednec.facts.Side;
import org.mednec.facts.Site;
import org.mednec.facts.Symptom;
import org.mednec.facts.Trial;

/** The facts found so far. The same thing told twice of one visit stands once, where it says most. */
final class Facts {

    private final List<Fact> facts = new ArrayList<>();
    private int told;

    void add(Fact fact) {
        told++;
        for (int i = facts.size() - 1; i >= 0; i--) {
            Fact other = facts.get(i);
            if (fact instanceof Trial again && other instanceof Trial trial && isSame(fact, other)) {
                facts.set(i, together(trial, again));
                return;
            }
            if (isPlaceless(other) && fact.site() != Site.UNSTATED && isSameButForPlace(fact, other)) {
                facts.set(i, fact);
                return;
            }
            if (isSame(fact, other)) {
                if (Fullness.of(fact) > Fullness.of(other) && !(fact.site().equals(Site.UNSTATED) && !other.site().equals(Site.UNSTATED))) {
                    facts.set(i, fact);
                }
                return;
            }
        }
        facts.add(fact);
    }

    /** A treatment told of twice: what each telling says of it. */
    private static Trial together(Trial a, Trial b) {
        Trial fuller = Fullness.of(b) > Fullness.of(a) ? b : a;
        return new Trial(a.treatment(), a.outcome() != Outcome.UNSTATED ? a.outcome() : b.outcome(), a.weeks().isStated() ? a.weeks() : b.weeks(), a.sessions().isStated() ? a.sessions() : b.sessions(),
            a.site().side() == Side.UNSTATED && !b.site().equals(Site.UNSTATED) ? b.site() : a.site(), a.stance(), a.date(), fuller.source());
    }

    /** Pain told without a place and a score: a place that is told later is its place. */
    private static boolean isPlaceless(Fact fact) {
        return fact instanceof Symptom symptom && symptom.complaint() == Complaint.PAIN && symptom.isAsserted() && symptom.site().equals(Site.UNSTATED) && symptom.severity().isUnstated();
    }

    private static boolean isSameButForPlace(Fact a, Fact b) {
        return a.getClass() == b.getClass() && a.stance() == b.stance() && a.date().equals(b.date()) && a.subject().equals(b.subject());
    }

    private static boolean isSame(Fact a, Fact b) {
        return a.getClass() == b.getClass() && a.stance() == b.stance() && a.date().equals(b.date()) && isSameSite(a.site(), b.site()) && a.subject().equals(b.subject());
    }

    /** The same region, with the same side or one without; a telling without a place adds nothing to one with a place. */
    private static boolean isSameSite(Site told, Site known) {
        return told.equals(Site.UNSTATED) || told.region() == known.region() && (told.side() == known.side() || told.side() == Side.UNSTATED || known.side() == Side.UNSTATED);
    }

    /** Changes facts of a type that were found from an index on, such as by a sentence that goes on about them. */
    <T extends Fact> boolean update(Class<T> type, int from, UnaryOperator<T> change) {
        boolean changed = false;
        for (int i = Math.max(0, from); i < facts.size(); i++) {
            if (type.isInstance(facts.get(i))) {
                T before = type.cast(facts.get(i));
                T after = change.apply(before);
                changed |= after != before;
                told += after != before ? 1 : 0;
                facts.set(i, after);
            }
        }
        return changed;
    }

    /** The last fact of a type that is such a one. */
    <T extends Fact> Optional<T> last(Class<T> type, Predicate<T> test) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            if (type.isInstance(facts.get(i)) && test.test(type.cast(facts.get(i)))) {
                return Optional.of(type.cast(facts.get(i)));
            }
        }
        return Optional.empty();
    }

    /** How many tellings have been read, those that repeat a fact among them. */
    int told() {
        return told;
    }

    int size() {
        return facts.size();
    }

    /** All facts; that a study was done is left out where it is told what it showed. */
    List<Fact> all() {
        return facts.stream().filter(fact -> !(fact instanceof ImagingResult study && study.finding() == ImagingFinding.DONE && facts.stream().anyMatch(other -> isResultOf(other, study)))).toList();
    }

    private static boolean isResultOf(Fact fact, ImagingResult done) {
        return fact instanceof ImagingResult result && result.modality() == done.modality() && result.finding() != ImagingFinding.DONE && result.site().meets(done.site())
            && (!done.date().isStated() || !result.date().isStated() || done.date().equals(result.date()));
    }
}
