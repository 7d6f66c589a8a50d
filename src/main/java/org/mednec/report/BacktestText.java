package org.mednec.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.mednec.history.Backtest;
import org.mednec.history.Figure;
import org.mednec.history.Measure;
import org.mednec.history.Prediction;
import org.mednec.history.Scored;

/** A backtest for people. */
public final class BacktestText {

    /** Of a larger corpus the items that differ are told in the JSON alone. */
    private static final int MOST_TOLD = 500;
    /** Characters of a column of names, or as many as the longest has. */
    private static final int LEAST_NAMES = 38;

    private BacktestText() {
    }

    /** Tables, figures with intervals, and the items that differ. */
    public static String of(Backtest backtest) {
        return of(backtest, true);
    }

    /** What tells nobody how an item was decided: no items, and no groups, since some hold but one. */
    public static String totals(Backtest backtest) {
        return of(backtest, false);
    }

    private static String of(Backtest backtest, boolean items) {
        List<String> lines = new ArrayList<>();
        lines.add(backtest.items().size() + " disputed items in " + backtest.letters() + " letters, " + backtest.overturned() + " overturned");
        if (backtest.items().isEmpty()) {
            return lines.get(0) + "\n";
        }
        lines.add("The records behind them are a reviewer's summary of the chart, not the chart.");
        lines.add("");
        table(lines, "criteria status", backtest.byStatus());
        table(lines, "predicted outcome", backtest.byPrediction());
        figures(lines, backtest);
        if (items) {
            for (Backtest.Dimension dimension : Backtest.Dimension.values()) {
                groups(lines, dimension, backtest.by(dimension));
            }
        }
        reliability(lines, backtest);
        selective(lines, backtest);
        if (items) {
            differing(lines, backtest);
        }
        return String.join("\n", lines) + "\n";
    }

    private static <K> void table(List<String> lines, String title, Map<K, Map<Prediction.Outcome, Long>> counts) {
        lines.add(String.format(Locale.ROOT, "%-28s %8s %10s", title, "upheld", "overturned"));
        counts.forEach((row, cells) -> lines.add(String.format(Locale.ROOT, "  %-26s %8d %10d", row, cells.getOrDefault(Prediction.Outcome.UPHELD, 0L),
            cells.getOrDefault(Prediction.Outcome.OVERTURNED, 0L))));
        lines.add("");
    }

    private static void figures(List<String> lines, Backtest backtest) {
        lines.add("figures, with 95 % intervals that resample letters; beside them what looks at no criterion");
        Map<Measure, Figure> own = backtest.figures();
        List<Map<Measure, Figure>> others = backtest.rivals().stream().map(Backtest.Rival::figures).toList();
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "  %-36s %-20s", "", "mednec"));
        backtest.rivals().forEach(rival -> head.append(String.format(Locale.ROOT, "  %s", column(rival.name()))));
        lines.add(head.toString().stripTrailing());
        for (Measure measure : Measure.values()) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "  %-36s %-20s", measure.words(), interval(own.get(measure))));
            for (int i = 0; i < others.size(); i++) {
                row.append(String.format(Locale.ROOT, "  %-" + column(backtest.rivals().get(i).name()).length() + "s", interval(others.get(i).get(measure))));
            }
            lines.add(row.toString().stripTrailing());
        }
        lines.add("");
    }

    private static String column(String name) {
        return String.format(Locale.ROOT, "%-20s", name);
    }

    private static void groups(List<String> lines, Backtest.Dimension dimension, List<Backtest.Group> groups) {
        int names = groups.stream().mapToInt(group -> group.value().length()).reduce(LEAST_NAMES, Math::max);
        lines.add(String.format(Locale.ROOT, "%-" + (names + 2) + "s %5s %7s %10s  %-18s  %-18s  %-18s", "by " + dimension.name().toLowerCase(Locale.ROOT), "items", "letters", "overturned", "area", "recall",
            "specificity"));
        for (Backtest.Group group : groups) {
            lines.add(String.format(Locale.ROOT, "  %-" + names + "s %5d %7d %10d  %-18s  %-18s  %-18s", group.value().isEmpty() ? "(no topic)" : group.value(), group.items(), group.letters(), group.overturned(),
                interval(group.figures().get(Measure.AREA)), interval(group.figures().get(Measure.RECALL)), interval(group.figures().get(Measure.SPECIFICITY))).stripTrailing());
        }
        lines.add("");
    }

    private static void reliability(List<String> lines, Backtest backtest) {
        lines.add(String.format(Locale.ROOT, "%-14s %5s %6s  %s", "probability", "items", "mean", "share overturned"));
        backtest.reliability().forEach(bin -> lines.add(String.format(Locale.ROOT, "  %.2f to %.2f %5d %6.2f  %s", bin.from(), bin.to(), bin.items(), bin.meanProbability(), interval(bin.overturned()))));
        lines.add("");
    }

    private static void selective(List<String> lines, Backtest backtest) {
        lines.add("if only the surest were answered");
        lines.add(String.format(Locale.ROOT, "  %5s %5s %8s %8s %8s", "share", "items", "accuracy", "balanced", "recall"));
        backtest.selective().forEach(p -> lines.add(String.format(Locale.ROOT, "  %5.2f %5d %8.2f %8s %8s", p.share(), p.items(), p.accuracy(), defined(p.balancedAccuracy()), defined(p.recall()))));
        lines.add("");
    }

    private static void differing(List<String> lines, Backtest backtest) {
        List<Scored> different = backtest.items().stream().filter(s -> !s.agrees()).toList();
        if (different.size() > MOST_TOLD) {
            lines.add(different.size() + " items differ from what was decided; --json lists them");
            return;
        }
        lines.add(different.isEmpty() ? "every item agrees" : "items that differ from what was decided (reasons: ledger.csv)");
        different.forEach(s -> lines.add(String.format(Locale.ROOT, "  %s item %d: %s, predicted %s (%.2f), decided %s (%s)", s.theCase(), s.item(), s.status(), s.prediction().outcome(),
            s.prediction().probabilityOverturned(), s.decision(), s.topic().isEmpty() ? "no topic" : s.topic())));
    }

    static String interval(Figure f) {
        return f.value().isEmpty() ? "-" : number(f.value()) + " [" + number(f.low()) + ", " + number(f.high()) + "]";
    }

    private static String number(OptionalDouble value) {
        return Figure.decimal(value.orElseThrow());
    }

    private static String defined(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }
}
