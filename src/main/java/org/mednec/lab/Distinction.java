package org.mednec.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mednec.determination.Level;
import org.mednec.determination.Way;
import org.mednec.determination.Ways;

/**
 * Levels of criteria at which one monotone condition holds and another does not: a smallest such assignment, in which the fewest criteria are
 * other than open.
 *
 * @param met          bits of the criteria that are met
 * @param contradicted bits of the criteria that are contradicted
 * @param holdsNow     whether the second of the two holds there; the first does where it does not
 */
record Distinction(long met, long contradicted, boolean holdsNow) {

    private static final Comparator<Distinction> ORDER = Comparator.comparingInt(Distinction::size).thenComparing(Distinction::met, Long::compareUnsigned)
        .thenComparing(Distinction::contradicted, Long::compareUnsigned).thenComparing(Distinction::holdsNow);

    int size() {
        return Long.bitCount(met | contradicted);
    }

    Level level(int criterion) {
        return (met >> criterion & 1) == 1 ? Level.MET : (contradicted >> criterion & 1) == 1 ? Level.CONTRADICTED : Level.OPEN;
    }

    /** Empty where the two hold at the same levels: minimal ways are the same then, and only then. */
    static Optional<Distinction> smallest(Ways before, Ways now) {
        return Stream.concat(holdingOnly(before, now).map(way -> new Distinction(way.met(), way.contradicted(), false)),
            holdingOnly(now, before).map(way -> new Distinction(way.met(), way.contradicted(), true))).min(ORDER);
    }

    private record Levels(long met, long contradicted) {
    }

    /**
     * Smallest levels at which the one holds by some way and the other by none. Where a way holds, its criteria are met, and those that it needs not
     * contradicted are not. Every way of the other whose criteria are among those met must then be barred by contradicting a criterion of it that the
     * first leaves free: a least set that hits each of them.
     */
    private static Stream<Levels> holdingOnly(Ways one, Ways other) {
        return one.ways().stream().flatMap(way -> {
            List<Long> toHit = new ArrayList<>();
            for (Way rival : other.ways()) {
                if ((rival.met() & ~way.met()) == 0) {
                    toHit.add(rival.notContradicted() & ~way.notContradicted());
                }
            }
            return leastHitting(toHit, 0, Long.SIZE + 1).map(contradicted -> new Levels(way.met(), contradicted)).stream();
        });
    }

    /** A smallest set with a member of each, below a size; empty where one of them has none. */
    private static Optional<Long> leastHitting(List<Long> sets, long chosen, int below) {
        if (Long.bitCount(chosen) >= below) {
            return Optional.empty();
        }
        Optional<Long> next = sets.stream().filter(set -> (set & chosen) == 0).min(Comparator.comparingInt(Long::bitCount));
        if (next.isEmpty()) {
            return Optional.of(chosen);
        }
        Optional<Long> best = Optional.empty();
        int limit = below;
        for (long left = next.get(); left != 0; left &= left - 1) {
            Optional<Long> found = leastHitting(sets, chosen | Long.lowestOneBit(left), limit);
            if (found.isPresent()) {
                best = found;
                limit = Long.bitCount(found.get());
            }
        }
        return best;
    }
}
