package org.mednec.history;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Scored items as arrays, so that every measure of a resample is one pass over them. A resample draws as many letters as there are, with replacement,
 * and counts each item as often as its letter was drawn.
 */
final class Sample {

    private static final int RESAMPLES = 2000;
    /** Intervals of a large sample are narrow however few resamples tell them. */
    private static final int LEAST_RESAMPLES = 200;
    private static final int MOST_ITEMS = 20_000_000;
    private static final long SEED = 20090718;

    private final int letters;
    private final int[] letter;
    private final boolean[] overturned;
    private final boolean[] called;
    private final boolean[] answered;
    private final double[] squares;
    private final double[] baseSquares;
    private final Ranking[] rankings;

    /** Items by rising probability, within folds. {@code ends} marks the last of those that are alike, {@code folds} the last of a fold. */
    private record Ranking(int[] order, boolean[] ends, boolean[] folds) {
    }

    Sample(List<Scored> unordered) {
        // The draw must not depend on the order in which the items were read.
        List<Scored> items = unordered.stream().sorted(Comparator.comparing(Scored::theCase).thenComparing(Scored::item)).toList();
        int n = items.size();
        letter = new int[n];
        overturned = new boolean[n];
        called = new boolean[n];
        answered = new boolean[n];
        squares = new double[n];
        baseSquares = new double[n];
        Map<String, Integer> index = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            Scored item = items.get(i);
            letter[i] = index.computeIfAbsent(item.theCase(), name -> index.size());
            overturned[i] = item.isOverturned();
            called[i] = item.isCalledOverturned();
            answered[i] = !item.isAbstained();
            squares[i] = square(item.prediction().probabilityOverturned() - (overturned[i] ? 1 : 0));
            baseSquares[i] = square(item.prediction().baseRate() - (overturned[i] ? 1 : 0));
        }
        letters = index.size();
        int trials = items.stream().mapToInt(item -> item.trials().size()).max().orElse(0);
        rankings = new Ranking[Math.max(1, trials)];
        for (int t = 0; t < rankings.length; t++) {
            rankings[t] = ranking(items, t);
        }
    }

    private static double square(double x) {
        return x * x;
    }

    private static Ranking ranking(List<Scored> items, int trial) {
        int n = items.size();
        int[] fold = new int[n];
        double[] score = new double[n];
        for (int i = 0; i < n; i++) {
            Scored item = items.get(i);
            boolean tried = trial < item.trials().size();
            fold[i] = tried ? item.trials().get(trial).fold() : -1;
            score[i] = tried ? item.trials().get(trial).probability() : item.prediction().probabilityOverturned();
        }
        int[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingInt((Integer i) -> fold[i]).thenComparingDouble(i -> score[i])).mapToInt(i -> i).toArray();
        boolean[] ends = new boolean[n];
        boolean[] folds = new boolean[n];
        for (int k = 0; k < n; k++) {
            folds[k] = k + 1 == n || fold[order[k + 1]] != fold[order[k]];
            ends[k] = folds[k] || score[order[k + 1]] != score[order[k]];
        }
        return new Ranking(order, ends, folds);
    }

    int letters() {
        return letters;
    }

    /** Each measure, with the interval between the 2.5th and the 97.5th of a hundred of its resamples. */
    Map<Measure, Figure> figures() {
        int[] once = new int[letters];
        Arrays.fill(once, 1);
        double[] values = measures(once);
        double[][] resampled = resampled();
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            figures.put(measure, figure(values[measure.ordinal()], resampled[measure.ordinal()]));
        }
        return figures;
    }

    private static Figure figure(double value, double[] resampled) {
        if (Double.isNaN(value)) {
            return Figure.UNDEFINED;
        }
        double[] defined = Arrays.stream(resampled).filter(d -> !Double.isNaN(d)).sorted().toArray();
        return new Figure(OptionalDouble.of(value), OptionalDouble.of(defined[(int) (0.025 * defined.length)]), OptionalDouble.of(defined[(int) (0.975 * (defined.length - 1))]));
    }

    private double[][] resampled() {
        int resamples = Math.max(LEAST_RESAMPLES, Math.min(RESAMPLES, MOST_ITEMS / Math.max(1, letter.length)));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        double[][] resampled = new double[Measure.values().length][resamples];
        int[] drawn = new int[letters];
        for (int r = 0; r < resamples; r++) {
            Arrays.fill(drawn, 0);
            for (int k = 0; k < letters; k++) {
                drawn[random.nextInt(letters)]++;
            }
            double[] values = measures(drawn);
            for (int m = 0; m < values.length; m++) {
                resampled[m][r] = values[m];
            }
        }
        return resampled;
    }

    /** @param weight how often each letter counts */
    private double[] measures(int[] weight) {
        long[] all = new long[2];
        long[] calledOf = new long[2];
        long withTopic = 0;
        double error = 0;
        double baseError = 0;
        for (int i = 0; i < letter.length; i++) {
            int w = weight[letter[i]];
            int c = overturned[i] ? 1 : 0;
            all[c] += w;
            calledOf[c] += called[i] ? w : 0;
            withTopic += answered[i] ? w : 0;
            error += w * squares[i];
            baseError += w * baseSquares[i];
        }
        double n = all[0] + all[1];
        double recall = (double) calledOf[1] / all[1];
        double specificity = (double) (all[0] - calledOf[0]) / all[0];
        double[] values = new double[Measure.values().length];
        values[Measure.ACCURACY.ordinal()] = (calledOf[1] + all[0] - calledOf[0]) / n;
        values[Measure.BALANCED_ACCURACY.ordinal()] = (recall + specificity) / 2;
        values[Measure.RECALL.ordinal()] = recall;
        values[Measure.PRECISION.ordinal()] = (double) calledOf[1] / (calledOf[0] + calledOf[1]);
        values[Measure.SPECIFICITY.ordinal()] = specificity;
        values[Measure.AREA.ordinal()] = area(weight);
        values[Measure.BRIER.ordinal()] = error / n;
        values[Measure.BRIER_SKILL.ordinal()] = 1 - error / baseError;
        values[Measure.COVERAGE.ordinal()] = withTopic / n;
        return values;
    }

    private double area(int[] weight) {
        double better = 0;
        double pairs = 0;
        for (Ranking ranking : rankings) {
            long below = 0;
            long tied = 0;
            long above = 0;
            double foldBetter = 0;
            long positives = 0;
            for (int k = 0; k < ranking.order.length; k++) {
                int i = ranking.order[k];
                if (overturned[i]) {
                    above += weight[letter[i]];
                } else {
                    tied += weight[letter[i]];
                }
                if (ranking.ends[k]) {
                    foldBetter += above * (below + tied / 2.0);
                    below += tied;
                    positives += above;
                    tied = 0;
                    above = 0;
                }
                if (ranking.folds[k]) {
                    better += foldBetter;
                    pairs += (double) positives * below;
                    below = 0;
                    positives = 0;
                    foldBetter = 0;
                }
            }
        }
        return better / pairs;
    }
}
