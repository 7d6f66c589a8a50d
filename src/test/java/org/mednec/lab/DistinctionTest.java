package org.mednec.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mednec.determination.Level;
import org.mednec.determination.Way;
import org.mednec.determination.Ways;

/** The smallest levels on which two conditions differ, against all assignments. */
class DistinctionTest {

    private static final int CRITERIA = 5;

    private final Random random = new Random(7);

    private Ways ways() {
        List<Way> ways = new ArrayList<>();
        int n = random.nextInt(5);
        for (int i = 0; i < n; i++) {
            ways.add(new Way(random.nextInt(1 << CRITERIA) & random.nextInt(1 << CRITERIA), random.nextInt(1 << CRITERIA)));
        }
        return Ways.minimal(ways);
    }

    /** The fewest criteria away from open at which the two differ, over all 3 to the power of 5 assignments. */
    private static OptionalInt fewest(Ways a, Ways b) {
        OptionalInt fewest = OptionalInt.empty();
        for (int met = 0; met < 1 << CRITERIA; met++) {
            for (int contradicted = 0; contradicted < 1 << CRITERIA; contradicted++) {
                Way levels = new Way(met, ~(long) contradicted);
                int size = Integer.bitCount(met | contradicted);
                if ((met & contradicted) == 0 && a.holdAt(levels) != b.holdAt(levels) && size < fewest.orElse(CRITERIA + 1)) {
                    fewest = OptionalInt.of(size);
                }
            }
        }
        return fewest;
    }

    @Test
    void theSmallestIsWhatTryingAllAssignmentsFinds() {
        int different = 0;
        for (int i = 0; i < 3000; i++) {
            Ways before = ways();
            Ways now = ways();

            Optional<Distinction> found = Distinction.smallest(before, now);

            OptionalInt fewest = fewest(before, now);
            assertThat(found.isPresent()).as("%s and %s", before, now).isEqualTo(fewest.isPresent());
            if (found.isPresent()) {
                Distinction d = found.get();
                Way there = new Way(d.met(), ~d.contradicted());
                assertThat(d.size()).as("%s and %s", before, now).isEqualTo(fewest.getAsInt());
                assertThat(before.holdAt(there)).isEqualTo(!d.holdsNow());
                assertThat(now.holdAt(there)).isEqualTo(d.holdsNow());
                different++;
            }
        }
        assertThat(different).isBetween(1000, 2999);
    }

    @Test
    void minimalWaysAreTheSameExactlyWhereTheConditionsAre() {
        for (int i = 0; i < 2000; i++) {
            Ways before = ways();
            Ways now = ways();

            assertThat(Distinction.smallest(before, now).isEmpty()).isEqualTo(before.equals(now));
        }
    }

    /** Twelve criteria, any two of which are enough; now one of them may not be contradicted. Seen only where that one is. */
    @Test
    void oneWayAmongManyThatAsksForMoreIsFound() {
        List<Way> pairs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int k = i + 1; k < 12; k++) {
                pairs.add(new Way(1L << i | 1L << k, 0));
            }
        }
        List<Way> changed = new ArrayList<>(pairs);
        changed.set(0, new Way(0b11, 1L << 11));

        Distinction found = Distinction.smallest(Ways.minimal(pairs), Ways.minimal(changed)).orElseThrow();

        assertThat(found.met()).isEqualTo(0b11);
        assertThat(found.level(11)).isEqualTo(Level.CONTRADICTED);
        assertThat(found.size()).isEqualTo(3);
        assertThat(found.holdsNow()).isFalse();
    }

    @Test
    void aConditionThatAlwaysHoldsDiffersFromOneThatNeverDoesWithNothingDocumented() {
        assertThat(Distinction.smallest(Ways.NEVER, Ways.ALWAYS)).contains(new Distinction(0, 0, true));
        assertThat(Distinction.smallest(Ways.ALWAYS, Ways.ALWAYS)).isEmpty();
    }
}
