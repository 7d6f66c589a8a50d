package org.mednec.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mednec.history.Prediction.Outcome;

class RocTest {

    private static Scored scored(int i, double probability, Outcome decided) {
        return Items.scored("letter-" + i, 1, probability, Outcome.UPHELD, decided);
    }

    @Test
    void itemsOfOneProbabilityMoveTogether() {
        List<Roc.Point> points = Roc.of(List.of(scored(1, 0.9, Outcome.OVERTURNED), scored(2, 0.5, Outcome.OVERTURNED), scored(3, 0.5, Outcome.UPHELD), scored(4, 0.1, Outcome.UPHELD)));

        assertThat(points).containsExactly(new Roc.Point(Double.POSITIVE_INFINITY, 0, 0), new Roc.Point(0.9, 0, 0.5), new Roc.Point(0.5, 0.5, 1), new Roc.Point(0.1, 1, 1));
    }

    @Test
    void withoutBothKindsThereIsNoCurve() {
        assertThat(Roc.of(List.of(scored(1, 0.9, Outcome.OVERTURNED)))).isEmpty();
    }

    @Test
    void theAreaBelowItIsTheMeasure() {
        Random random = new Random(7);
        List<Scored> items = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double probability = random.nextInt(20) / 20.0;
            items.add(scored(i, probability, random.nextDouble() < probability ? Outcome.OVERTURNED : Outcome.UPHELD));
        }
        List<Roc.Point> points = Roc.of(items);
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            area += (points.get(i).falseAlarms() - points.get(i - 1).falseAlarms()) * (points.get(i).recall() + points.get(i - 1).recall()) / 2;
        }

        assertThat(area).isCloseTo(new Backtest(items).figures().get(Measure.AREA).value().orElseThrow(), within(1e-9));
    }
}
