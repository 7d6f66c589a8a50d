package org.mednec.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.mednec.history.Backtest;
import org.mednec.history.Prediction;
import org.mednec.history.Scored;

/** A backtest for people. */
public final class BacktestText {

    private BacktestText() {
    }

    /** Tables, figures with intervals, and the items that differ. */
    public static String of(Backtest backtest) {
        List<String> lines = new ArrayList<>();
        long letters = backtest.items().stream().map(Scored::theCase).distinct().count();
        lines.add(backtest.items().size() + " disputed items in " + letters + " letters");
        lines.add("");
        table(lines, "criteria status", backtest.byStatus());
        table(lines, "predicted outcome", backtest.byPrediction());
        lines.add("figures, with 95 % intervals that resample letters");
        backtest.figures().forEach((name, f) -> lines.add(String.format(Locale.ROOT, "  %-36s %s  [%s, %s]", name, number(f.value()), number(f.low()), number(f.high()))));
        List<Scored> different = backtest.items().stream().filter(s -> !s.agrees()).toList();
        lines.add("");
        lines.add(different.isEmpty() ? "every item agrees" : "items that differ from what was decided (reasons: ledger.csv)");
        different.forEach(s -> lines.add(String.format(Locale.ROOT, "  %s item %d: %s, predicted %s, decided %s (%s)", s.theCase(), s.item(), s.status(), s.prediction().outcome(), s.decision(),
            s.topic().isEmpty() ? "no topic" : s.topic())));
        return String.join("\n", lines) + "\n";
    }

    private static <K> void table(List<String> lines, String title, Map<K, Map<Prediction.Outcome, Long>> counts) {
        lines.add(String.format(Locale.ROOT, "%-28s %8s %10s", title, "upheld", "overturned"));
        counts.forEach((row, cells) -> lines.add(String.format(Locale.ROOT, "  %-26s %8d %10d", row, cells.getOrDefault(Prediction.Outcome.UPHELD, 0L),
            cells.getOrDefault(Prediction.Outcome.OVERTURNED, 0L))));
        lines.add("");
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "  - ";
    }
}
