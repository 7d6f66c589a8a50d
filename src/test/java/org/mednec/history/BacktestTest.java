package org.mednec.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mednec.history.Items.scored;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mednec.history.Prediction.Outcome;

class BacktestTest {

    private static Scored called(String letter, int item, Outcome predicted, Outcome decided) {
        return scored(letter, item, 0.1, predicted, decided);
    }

    private static List<Scored> ten() {
        List<Scored> items = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            items.add(called("a" + i, 1, i == 0 ? Outcome.OVERTURNED : Outcome.UPHELD, Outcome.UPHELD));
        }
        for (int i = 0; i < 4; i++) {
            items.add(called("b" + i, 1, i == 0 ? Outcome.OVERTURNED : i == 1 ? Outcome.NONE : Outcome.UPHELD, Outcome.OVERTURNED));
        }
        return items;
    }

    /** Letters of up to eight items, with probabilities of few values, so that many tie; in the same fold where folds are given. */
    private static List<Scored> random(int n, int trials, long seed) {
        Random random = new Random(seed);
        List<Scored> items = new ArrayList<>();
        for (int letter = 0; items.size() < n; letter++) {
            List<Integer> folds = random.ints(trials, 0, 5).boxed().toList();
            for (int i = 1 + random.nextInt(8); i > 0 && items.size() < n; i--) {
                double p = random.nextInt(10) / 10.0;
                Outcome decided = random.nextDouble() < 0.05 + p / 4 ? Outcome.OVERTURNED : Outcome.UPHELD;
                Scored plain = scored("letter" + letter, i, p, p >= 0.2 ? Outcome.OVERTURNED : Outcome.UPHELD, decided);
                items.add(new Scored(plain.past(), plain.prediction(), folds.stream().map(fold -> new Trial(fold, Math.min(0.9, p + random.nextInt(3) / 10.0))).toList()));
            }
        }
        return items;
    }

    private static double value(List<Scored> items, Measure measure) {
        return new Backtest(items).figures().get(measure).value().orElseThrow();
    }

    @Test
    void figuresAreThoseOfTheConfusionTable() {
        assertThat(value(ten(), Measure.ACCURACY)).isCloseTo(0.6, within(1e-9));
        assertThat(value(ten(), Measure.RECALL)).isCloseTo(0.25, within(1e-9));
        assertThat(value(ten(), Measure.PRECISION)).isCloseTo(0.5, within(1e-9));
        assertThat(value(ten(), Measure.SPECIFICITY)).isCloseTo(5 / 6.0, within(1e-9));
        assertThat(value(ten(), Measure.BALANCED_ACCURACY)).isCloseTo((0.25 + 5 / 6.0) / 2, within(1e-9));
        assertThat(value(ten(), Measure.COVERAGE)).isCloseTo(0.9, within(1e-9));
        assertThat(value(ten(), Measure.BRIER)).isCloseTo((6 * 0.01 + 4 * 0.81) / 10, within(1e-9));
        assertThat(value(ten(), Measure.BRIER_SKILL)).isCloseTo(0, within(1e-9));
        assertThat(new Backtest(ten()).byPrediction().get(Outcome.UPHELD)).containsEntry(Outcome.UPHELD, 5L).containsEntry(Outcome.OVERTURNED, 2L);
    }

    @Test
    void theAreaIsTheShareOfPairsRankedRight() {
        for (long seed = 0; seed < 50; seed++) {
            List<Scored> items = random(60, 0, seed);
            assertThat(value(items, Measure.AREA)).isCloseTo(naiveArea(items, 1), within(1e-12));
        }
    }

    @Test
    void crossValidatedItemsAreRankedWithinTheirFoldOnly() {
        for (long seed = 0; seed < 50; seed++) {
            List<Scored> items = random(60, 3, seed);
            assertThat(value(items, Measure.AREA)).isCloseTo(naiveArea(items, 3), within(1e-12));
        }
    }

    private static double naiveArea(List<Scored> items, int trials) {
        double better = 0;
        int pairs = 0;
        for (int t = 0; t < trials; t++) {
            for (Scored overturned : items) {
                for (Scored upheld : items) {
                    if (overturned.isOverturned() && !upheld.isOverturned() && trial(overturned, t).fold() == trial(upheld, t).fold()) {
                        pairs++;
                        int order = Double.compare(trial(overturned, t).probability(), trial(upheld, t).probability());
                        better += order > 0 ? 1 : order == 0 ? 0.5 : 0;
                    }
                }
            }
        }
        return better / pairs;
    }

    private static Trial trial(Scored item, int t) {
        return item.trials().isEmpty() ? new Trial(0, item.prediction().probabilityOverturned()) : item.trials().get(t);
    }

    @Test
    void neitherTheOrderOfItemsNorASecondRunChangesAFigure() {
        List<Scored> items = random(200, 2, 1);
        List<Scored> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, new Random(2));
        Map<Measure, Figure> figures = new Backtest(items).figures();

        assertThat(new Backtest(items).figures()).isEqualTo(figures);
        assertThat(new Backtest(shuffled).figures()).isEqualTo(figures);
    }

    @Test
    void intervalsHoldTheFigureAndAreTakenInWellBelowASecond() {
        List<Scored> items = random(267, 20, 3);
        new Backtest(items).figures();
        long start = System.nanoTime();
        Map<Measure, Figure> figures = new Backtest(items).figures();

        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
        assertThat(figures.values()).allSatisfy(f -> {
            assertThat(f.low().orElseThrow()).isLessThanOrEqualTo(f.value().orElseThrow());
            assertThat(f.high().orElseThrow()).isGreaterThanOrEqualTo(f.value().orElseThrow());
        });
    }

    @Test
    void itemsOfOneLetterAreDrawnTogetherSoTheIntervalIsWider() {
        List<Scored> apart = new ArrayList<>();
        List<Scored> together = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Outcome decided = i < 20 ? Outcome.UPHELD : Outcome.OVERTURNED;
            apart.add(called("letter" + i, 1, Outcome.UPHELD, decided));
            together.add(called("letter" + i / 20, i % 20 + 1, Outcome.UPHELD, decided));
        }

        assertThat(width(together)).isGreaterThan(width(apart));
    }

    private static double width(List<Scored> items) {
        Figure figure = new Backtest(items).figures().get(Measure.ACCURACY);
        return figure.high().orElseThrow() - figure.low().orElseThrow();
    }

    @Test
    void aFigureWithoutItemsOfItsClassIsUnstated() {
        Backtest backtest = new Backtest(List.of(called("a", 1, Outcome.UPHELD, Outcome.UPHELD)));

        assertThat(backtest.figures().get(Measure.RECALL)).isEqualTo(Figure.UNDEFINED);
        assertThat(backtest.figures().get(Measure.AREA)).isEqualTo(Figure.UNDEFINED);
        assertThat(new Backtest(List.of()).figures().get(Measure.ACCURACY)).isEqualTo(Figure.UNDEFINED);
    }

    @Test
    void eachDimensionPartsTheItems() {
        List<Scored> items = new ArrayList<>(random(100, 0, 4));
        items.add(new Scored(Items.past("z", 1, new Kind("", Category.SURGERY, Standing.NO_TOPIC, ""), Optional.of(Outcome.UPHELD)), items.get(0).prediction(), List.of()));

        for (Backtest.Dimension dimension : Backtest.Dimension.values()) {
            assertThat(new Backtest(items).by(dimension)).as(dimension.name()).isNotEmpty().extracting(Backtest.Group::items).satisfies(n -> assertThat(n.stream().mapToInt(i -> i).sum()).isEqualTo(101));
        }
        assertThat(new Backtest(items).by(Backtest.Dimension.TOPIC)).extracting(Backtest.Group::value).containsExactly("", "edition/topic");
        assertThat(new Backtest(items).by(Backtest.Dimension.CATEGORY)).extracting(Backtest.Group::value).containsExactly("MEDICATION", "SURGERY");
    }

    @Test
    void reliabilityBinsHoldEachItemOnceAndTheirIntervalKnowsLetters() {
        List<Scored> apart = new ArrayList<>();
        List<Scored> together = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Outcome decided = i < 3 ? Outcome.OVERTURNED : Outcome.UPHELD;
            apart.add(scored("letter" + i, 1, 0.15, Outcome.UPHELD, decided));
            together.add(scored("letter" + i / 10, i % 10 + 1, 0.15, Outcome.UPHELD, decided));
        }
        Backtest.Bin bin = new Backtest(apart).reliability().get(0);

        assertThat(new Backtest(random(100, 0, 5)).reliability().stream().mapToInt(Backtest.Bin::items).sum()).isEqualTo(100);
        assertThat(bin.from()).isEqualTo(0.1);
        assertThat(bin.meanProbability()).isCloseTo(0.15, within(1e-9));
        // Wilson's interval of 3 in 20, from a table.
        assertThat(bin.overturned().low().orElseThrow()).isCloseTo(0.0524, within(1e-4));
        assertThat(bin.overturned().high().orElseThrow()).isCloseTo(0.3604, within(1e-4));
        assertThat(new Backtest(together).reliability().get(0).overturned().high().orElseThrow()).isGreaterThan(0.5);
    }

    @Test
    void theSurestAreAnsweredFirstAndThoseWithoutATopicNever() {
        List<Scored> items = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            items.add(scored("right" + i, 1, 0.01, Outcome.UPHELD, Outcome.UPHELD));
            items.add(scored("wrong" + i, 1, 0.21, Outcome.OVERTURNED, Outcome.UPHELD));
            items.add(scored("none" + i, 1, 0.9, Outcome.NONE, Outcome.UPHELD));
        }
        List<Backtest.Point> curve = new Backtest(items).selective();

        assertThat(curve).hasSize(10);
        assertThat(curve.get(4).accuracy()).isEqualTo(1);
        assertThat(curve.get(9).accuracy()).isEqualTo(0.5);
        assertThat(curve.get(9).share()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(curve.get(9).recall()).isNaN();
    }
}
