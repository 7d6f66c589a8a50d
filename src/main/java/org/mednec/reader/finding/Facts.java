package org.mednec.reader.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.mednec.facts.Complaint;
import org.mednec.facts.Fact;
import org.mednec.facts.ImagingFinding;
import org.mednec.facts.ImagingResult;
import org.mednec.facts.Outcome;
import org.mednec.facts.Side;
import org.mednec.facts.Site;
import org.mednec.facts.Stance;
import org.mednec.facts.Symptom;
import org.mednec.facts.Treatment;
import org.mednec.facts.Trial;
import org.mednec.facts.When;

/**
 * The facts found so far. The same thing told twice of one visit stands once, where it says most. Facts are looked up by what they tell apart from the
 * place; of one such telling there are no more than there are places, so that a record of any length is read in linear time.
 */
final class Facts {

    private final List<Fact> facts = new ArrayList<>();
    private final Map<Telling, List<Integer>> places = new HashMap<>();
    private int told;

    /** What facts that tell the same have in common, apart from the place. */
    private record Telling(Class<?> type, Stance stance, When date, List<Object> subject) {

        static Telling of(Fact fact) {
            return new Telling(fact.getClass(), fact.stance(), fact.date(), fact.subject());
        }
    }

    void add(Fact fact) {
        told++;
        List<Integer> known = places.computeIfAbsent(Telling.of(fact), t -> new ArrayList<>(2));
        for (int k = known.size() - 1; k >= 0; k--) {
            int i = known.get(k);
            Fact other = facts.get(i);
            if (isPlaceless(other) && fact.site() != Site.UNSTATED) {
                facts.set(i, fact);
                return;
            }
            if (!isSameSite(fact.site(), other.site())) {
                continue;
            }
            if (fact instanceof Trial again && other instanceof Trial trial) {
                facts.set(i, together(trial, again));
            } else if (Fullness.of(fact) > Fullness.of(other) && !(fact.site().equals(Site.UNSTATED) && !other.site().equals(Site.UNSTATED))) {
                facts.set(i, fact);
            }
            return;
        }
        known.add(facts.size());
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

    /** The same region, with the same side or one without; a telling without a place adds nothing to one with a place. */
    private static boolean isSameSite(Site told, Site known) {
        return told.equals(Site.UNSTATED) || told.region() == known.region() && (told.side() == known.side() || told.side() == Side.UNSTATED || known.side() == Side.UNSTATED);
    }

    /** Changes facts of a type that were found from an index on, such as by a sentence that goes on about them: not what they are about, nor where or when. */
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
        Results results = new Results(facts);
        return facts.stream().filter(fact -> !(fact instanceof ImagingResult study && study.finding() == ImagingFinding.DONE && results.tell(study))).toList();
    }

    /** Where and when studies showed something. */
    private static final class Results {

        private final Map<Treatment, Set<Site>> sites = new EnumMap<>(Treatment.class);
        private final Map<Treatment, Map<When, Set<Site>>> dated = new EnumMap<>(Treatment.class);

        Results(List<Fact> facts) {
            for (Fact fact : facts) {
                if (fact instanceof ImagingResult result && result.finding() != ImagingFinding.DONE) {
                    sites.computeIfAbsent(result.modality(), m -> new HashSet<>()).add(result.site());
                    dated.computeIfAbsent(result.modality(), m -> new HashMap<>()).computeIfAbsent(result.date(), d -> new HashSet<>()).add(result.site());
                }
            }
        }

        /** What a study showed is told of its day, or of a day that is not told. */
        boolean tell(ImagingResult done) {
            if (!done.date().isStated()) {
                return meets(sites.get(done.modality()), done.site());
            }
            Map<When, Set<Site>> days = dated.getOrDefault(done.modality(), Map.of());
            return meets(days.get(done.date()), done.site()) || meets(days.get(When.UNSTATED), done.site());
        }

        private static boolean meets(Set<Site> sites, Site site) {
            return sites != null && sites.stream().anyMatch(site::meets);
        }
    }
}
