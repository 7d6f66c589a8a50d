package org.mednec.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.mednec.facts.CriteriaStatus;

/**
 * Our answers held against what was decided. An item without a topic counts as not predicted to be overturned, and is counted apart as
 * abstained. Intervals resample letters, since the items of a letter share a record and a reviewer.
 */
public final class Backtest {

    private static final int RESAMPLES = 2000;
    private static final long SEED = 20090718;

    private final List<Scored> items;

    public Backtest(List<Scored> items) {
        this.items = List.copyOf(items);
    }

    /**
     * A figure with its 95 % interval; unstated where it is undefined (no item of a class).
     */
    public record Figure(OptionalDouble value, OptionalDouble low, OptionalDouble high) {
    }

    public List<Scored> items() {
        return items;
    }

    /** Counts by criteria status, then by what was decided. */
    public Map<CriteriaStatus, Map<Prediction.Outcome, Long>> byStatus() {
        return table(Scored::status);
    }

    /** Counts by predicted outcome, then by what was decided. */
    public Map<Prediction.Outcome, Map<Prediction.Outcome, Long>> byPrediction() {
        return table(s -> s.prediction().outcome());
    }

    private <K extends Comparable<K>> Map<K, Map<Prediction.Outcome, Long>> table(Function<Scored, K> row) {
        return items.stream().collect(Collectors.groupingBy(row, TreeMap::new, Collectors.groupingBy(Scored::decision, TreeMap::new, Collectors.counting())));
    }

    /** The figures by name, in the order shown. */
    public Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("accuracy", figure(list -> share(list, s -> true, Backtest::rightIfAbstainedIsUpheld)));
        figures.put("accuracy of always upheld", figure(list -> share(list, s -> true, s -> !s.isOverturned())));
        figures.put("balanced accuracy", figure(list -> (recall(list) + specificity(list)) / 2));
        figures.put("recall on overturned", figure(Backtest::recall));
        figures.put("specificity (upheld called upheld)", figure(Backtest::specificity));
        figures.put("abstained", figure(list -> share(list, s -> true, Scored::isAbstained)));
        return figures;
    }

    private static boolean rightIfAbstainedIsUpheld(Scored s) {
        return (s.prediction().outcome() == Prediction.Outcome.OVERTURNED) == s.isOverturned();
    }

    private static double recall(List<Scored> list) {
        return share(list, Scored::isOverturned, Backtest::rightIfAbstainedIsUpheld);
    }

    private static double specificity(List<Scored> list) {
        return share(list, s -> !s.isOverturned(), Backtest::rightIfAbstainedIsUpheld);
    }

    private static double share(List<Scored> list, Predicate<Scored> among, Predicate<Scored> counted) {
        long all = list.stream().filter(among).count();
        return all == 0 ? Double.NaN : (double) list.stream().filter(among).filter(counted).count() / all;
    }

    private Figure figure(ToDoubleFunction<List<Scored>> score) {
        double value = score.applyAsDouble(items);
        if (Double.isNaN(value)) {
            return new Figure(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        List<List<Scored>> letters = List.copyOf(items.stream().collect(Collectors.groupingBy(Scored::theCase, TreeMap::new, Collectors.toList())).values());
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        double[] resampled = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            List<Scored> sample = new ArrayList<>();
            for (int k = 0; k < letters.size(); k++) {
                sample.addAll(letters.get(random.nextInt(letters.size())));
            }
            resampled[i] = score.applyAsDouble(sample);
        }
        double[] defined = Arrays.stream(resampled).filter(d -> !Double.isNaN(d)).sorted().toArray();
        return new Figure(OptionalDouble.of(value), OptionalDouble.of(defined[(int) (0.025 * defined.length)]), OptionalDouble.of(defined[(int) (0.975 * (defined.length - 1))]));
    }
}
