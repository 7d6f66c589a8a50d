package org.mednec.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mednec.determination.CriterionStatus;
import org.mednec.determination.Topic;
import org.mednec.rulebook.Rulebook;

/** The one thing that the predicted outcome takes from the criteria never falls when more is met. */
class StandingTest {

    private static final int EXHAUSTIVE = 6;
    private static final int WALKS = 300;
    private static final CriterionStatus[] STATUSES = CriterionStatus.values();

    private final List<Topic> topics = Rulebook.precompiled().topics();
    private final LearnedRate rate = LearnedRate.stored();
    private long compared;

    @Test
    void meetingACriterionNeverLowersTheProbability() {
        Random random = new Random(1);
        for (Topic topic : topics) {
            int n = topic.criteria().size();
            if (n <= EXHAUSTIVE) {
                for (int pattern = 0; pattern < 1 << 2 * n; pattern++) {
                    raiseEach(topic, statuses(pattern, n));
                }
            } else {
                for (int walk = 0; walk < WALKS; walk++) {
                    raiseEach(topic, random.ints(n, 0, STATUSES.length).mapToObj(i -> STATUSES[i]).toList());
                }
            }
        }
        assertThat(compared).isGreaterThan(100_000);
    }

    private static List<CriterionStatus> statuses(int pattern, int n) {
        List<CriterionStatus> statuses = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            statuses.add(STATUSES[pattern >> 2 * i & 3]);
        }
        return statuses;
    }

    private void raiseEach(Topic topic, List<CriterionStatus> statuses) {
        Standing standing = Standing.of(topic, statuses);
        double probability = probability(topic, standing, statuses);
        for (int i = 0; i < statuses.size(); i++) {
            for (CriterionStatus higher : STATUSES) {
                boolean asked = topic.criteria().get(i).isAsked();
                if (higher.sure().compareTo(statuses.get(i).sure()) >= 0 && higher.best(asked).compareTo(statuses.get(i).best(asked)) >= 0) {
                    List<CriterionStatus> raised = new ArrayList<>(statuses);
                    raised.set(i, higher);
                    Standing then = Standing.of(topic, raised);
                    if (then.compareTo(standing) < 0 || probability(topic, then, raised) < probability) {
                        throw new AssertionError(topic.key() + ": " + statuses + " stands " + standing + ", but with " + topic.criteria().get(i).name() + " " + higher + " " + then);
                    }
                    compared++;
                }
            }
        }
    }

    private double probability(Topic topic, Standing standing, List<CriterionStatus> statuses) {
        return rate.probability(new Kind(topic.id(), Category.MEDICATION, standing, statuses.stream().map(CriterionStatus::letter).collect(Collectors.joining(","))));
    }

    @Test
    void whatTheStatusSaysTheStandingSays() {
        Random random = new Random(2);
        for (Topic topic : topics) {
            List<CriterionStatus> met = topic.criteria().stream().map(c -> CriterionStatus.MET).toList();
            List<CriterionStatus> silent = topic.criteria().stream().map(c -> CriterionStatus.NOT_DOCUMENTED).toList();
            List<CriterionStatus> any = random.ints(met.size(), 0, STATUSES.length).mapToObj(i -> STATUSES[i]).toList();

            assertThat(Standing.of(topic, met)).isEqualTo(topic.ways().ways().isEmpty() ? Standing.BARRED : Standing.MET);
            assertThat(Standing.of(topic, silent)).isIn(Standing.MET, Standing.NOTHING_MET, Standing.BARRED);
            assertThat(Standing.of(topic, any)).isIn(Standing.ORDER);
        }
    }
}
