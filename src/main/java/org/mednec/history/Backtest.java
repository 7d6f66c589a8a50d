package org.mednec.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mednec.facts.CriteriaStatus;

/**
 * Our answers held against what was decided. An item without a topic counts as not predicted to be overturned, and is counted apart as
 * abstained. Intervals resample letters, since the items of a letter share a record and a reviewer.
 */
public final class Backtest {

    private static final double[] BIN_EDGES = {0, 0.05, 0.1, 0.2, 0.4, 1};
    private static final double Z = 1.959964;
    private static final int CURVE_POINTS = 10;

    private final List<Scored> items;
    private final List<Rival> rivals;

    /** What the figures are told apart by. */
    public enum Dimension {
        TOPIC(Scored::topic),
        EDITION(s -> s.past().edition()),
        AUTHORITY(s -> s.past().authority()),
        YEAR(s -> String.valueOf(s.past().year())),
        CATEGORY(s -> s.past().kind().category().name());

        private final Function<Scored, String> value;

        Dimension(Function<Scored, String> value) {
            this.value = value;
        }

        /** Empty where no topic applies. */
        public String of(Scored item) {
            return value.apply(item);
        }
    }

    /**
     * The items that share a value of a dimension.
     *
     * @param value      empty where no topic applies
     * @param letters    that they stand in
     * @param items      how many
     * @param overturned of these
     */
    public record Group(String value, int letters, int items, int overturned, Map<Measure, Figure> figures) {
    }

    /** Another way to predict the same items, to hold ours against. */
    public record Rival(String name, List<Scored> items) {

        public Rival {
            items = List.copyOf(items);
        }

        public Map<Measure, Figure> figures() {
            return new Sample(items).figures();
        }
    }

    /**
     * Items of about the same probability.
     *
     * @param from       least probability
     * @param to         greatest, not included unless it is 1
     * @param meanProbability that they were given
     * @param overturned share, with Wilson's interval on the effective number of letters: items of one letter count as one where the letter holds them all
     */
    public record Bin(double from, double to, int items, double meanProbability, int overturnedItems, Figure overturned) {
    }

    /**
     * If only the surest items were answered.
     *
     * @param share            of all items that is answered
     * @param items            how many that is
     * @param accuracy         of those answered
     * @param recall           on overturned, of those answered; not a number where none was overturned
     * @param balancedAccuracy of those answered; not a number where one class is missing
     */
    public record Point(double share, int items, double accuracy, double recall, double balancedAccuracy) {
    }

    public Backtest(List<Scored> items) {
        this(items, List.of());
    }

    /** @param items of which it is known what was decided */
    public Backtest(List<Scored> items, List<Rival> rivals) {
        this.items = List.copyOf(items);
        this.rivals = List.copyOf(rivals);
    }

    public List<Scored> items() {
        return items;
    }

    public List<Rival> rivals() {
        return rivals;
    }

    public int letters() {
        return letters(items);
    }

    public int overturned() {
        return (int) items.stream().filter(Scored::isOverturned).count();
    }

    private static int letters(List<Scored> items) {
        return (int) items.stream().map(Scored::theCase).distinct().count();
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

    /** The figures over all items. */
    public Map<Measure, Figure> figures() {
        return new Sample(items).figures();
    }

    /** The figures apart, by value. */
    public List<Group> by(Dimension dimension) {
        return items.stream().collect(Collectors.groupingBy(dimension::of, TreeMap::new, Collectors.toList())).entrySet().stream()
            .map(e -> new Group(e.getKey(), letters(e.getValue()), e.getValue().size(), (int) e.getValue().stream().filter(Scored::isOverturned).count(), new Sample(e.getValue()).figures()))
            .toList();
    }

    /** Whether the probabilities are what they say: bins with at least one item. */
    public List<Bin> reliability() {
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b + 1 < BIN_EDGES.length; b++) {
            double from = BIN_EDGES[b];
            double to = BIN_EDGES[b + 1];
            List<Scored> in = items.stream().filter(s -> s.prediction().probabilityOverturned() >= from && (s.prediction().probabilityOverturned() < to || to == 1)).toList();
            if (!in.isEmpty()) {
                int overturned = (int) in.stream().filter(Scored::isOverturned).count();
                bins.add(new Bin(from, to, in.size(), in.stream().mapToDouble(s -> s.prediction().probabilityOverturned()).average().orElseThrow(), overturned,
                    wilson((double) overturned / in.size(), effective(in))));
            }
        }
        return bins;
    }

    /** Kish's effective size, as if the items of a letter always fared alike. */
    private static double effective(List<Scored> items) {
        double squares = items.stream().collect(Collectors.groupingBy(Scored::theCase, Collectors.counting())).values().stream().mapToDouble(n -> (double) n * n).sum();
        return items.size() * (double) items.size() / squares;
    }

    private static Figure wilson(double share, double n) {
        double middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return new Figure(OptionalDouble.of(share), OptionalDouble.of(Math.max(0, middle - half)), OptionalDouble.of(Math.min(1, middle + half)));
    }

    /** Accuracy against the share answered, the items farthest from the threshold first; those without a topic are never answered. */
    public List<Point> selective() {
        List<Sure> surest = items.stream().filter(s -> !s.isAbstained()).map(s -> new Sure(sureness(s.prediction()), s))
            .sorted(Comparator.comparingDouble(Sure::sureness).reversed().thenComparing(s -> s.item().theCase()).thenComparing(s -> s.item().item())).toList();
        List<Point> curve = new ArrayList<>();
        int[] all = new int[2];
        int[] right = new int[2];
        int n = 0;
        for (int p = 1; p <= CURVE_POINTS; p++) {
            int upTo = (int) Math.round((double) surest.size() * p / CURVE_POINTS);
            for (; n < upTo; n++) {
                Scored item = surest.get(n).item();
                int overturned = item.isOverturned() ? 1 : 0;
                all[overturned]++;
                right[overturned] += item.agrees() ? 1 : 0;
            }
            if (n > 0) {
                double recall = (double) right[1] / all[1];
                double specificity = (double) right[0] / all[0];
                curve.add(new Point((double) n / items.size(), n, (double) (right[0] + right[1]) / n, recall, (recall + specificity) / 2));
            }
        }
        return curve;
    }

    private record Sure(double sureness, Scored item) {
    }

    private static double sureness(Prediction p) {
        return Math.abs(Weights.logit(p.probabilityOverturned()) - Weights.logit(p.threshold()));
    }
}
