package org.mednec.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mednec.facts.CriteriaStatus;
import org.mednec.history.Prediction.Outcome;

class BacktestTest {

    private static Scored scored(String letter, int item, Outcome predicted, Outcome decided) {
        return new Scored(letter, item, "request", "edition/topic", CriteriaStatus.MET, "M", new Prediction(predicted, 0.1, 0.2, 0.1, 0, 0, "g"), decided);
    }

    private static List<Scored> ten() {
        List<Scored> items = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            items.add(scored("a" + i, 1, i == 0 ? Outcome.OVERTURNED : Outcome.UPHELD, Outcome.UPHELD));
        }
        for (int i = 0; i < 4; i++) {
            items.add(scored("b" + i, 1, i == 0 ? Outcome.OVERTURNED : i == 1 ? Outcome.NONE : Outcome.UPHELD, Outcome.OVERTURNED));
        }
        return items;
    }

    private static double value(List<Scored> items, String name) {
        return new Backtest(items).figures().get(name).value().orElseThrow();
    }

    @Test
    void figuresAreThoseOfTheConfusionTable() {
        assertThat(value(ten(), "accuracy")).isCloseTo(0.6, within(1e-9));
        assertThat(value(ten(), "accuracy of always upheld")).isCloseTo(0.6, within(1e-9));
        assertThat(value(ten(), "recall on overturned")).isCloseTo(0.25, within(1e-9));
        assertThat(value(ten(), "specificity (upheld called upheld)")).isCloseTo(5 / 6.0, within(1e-9));
        assertThat(value(ten(), "balanced accuracy")).isCloseTo((0.25 + 5 / 6.0) / 2, within(1e-9));
        assertThat(value(ten(), "abstained")).isCloseTo(0.1, within(1e-9));
        assertThat(new Backtest(ten()).byPrediction().get(Outcome.UPHELD)).containsEntry(Outcome.UPHELD, 5L).containsEntry(Outcome.OVERTURNED, 2L);
    }

    @Test
    void theOrderOfItemsDoesNotMatter() {
        List<Scored> shuffled = new ArrayList<>(ten());
        Collections.reverse(shuffled);

        assertThat(new Backtest(shuffled).figures()).isEqualTo(new Backtest(ten()).figures());
    }

    @Test
    void itemsOfOneLetterAreDrawnTogetherSoTheIntervalIsWider() {
        List<Scored> apart = new ArrayList<>();
        List<Scored> together = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Outcome decided = i < 20 ? Outcome.UPHELD : Outcome.OVERTURNED;
            apart.add(scored("letter" + i, 1, Outcome.UPHELD, decided));
            together.add(scored("letter" + i / 20, i % 20 + 1, Outcome.UPHELD, decided));
        }

        assertThat(width(together)).isGreaterThan(width(apart));
    }

    private static double width(List<Scored> items) {
        Backtest.Figure figure = new Backtest(items).figures().get("accuracy");
        return figure.high().orElseThrow() - figure.low().orElseThrow();
    }

    @Test
    void aFigureWithoutItemsOfItsClassIsUnstated() {
        assertThat(new Backtest(List.of(scored("a", 1, Outcome.UPHELD, Outcome.UPHELD))).figures().get("recall on overturned").value()).isEmpty();
    }
}
