package org.mednec.report.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mednec.history.Backtest;
import org.mednec.history.Figure;
import org.mednec.history.Measure;
import org.mednec.history.Prediction.Outcome;
import org.mednec.lab.Flip;
import org.mednec.lab.Flips;
import org.mednec.report.Engine;

/** The result on one screen, in Markdown, for the discussion of a change. */
final class PullRequestSummary {

    /** The page has the others. */
    private static final int MOST_FLIPS = 20;

    private final BacktestReport report;
    private final List<String> lines = new ArrayList<>();

    private PullRequestSummary(BacktestReport report) {
        this.report = report;
    }

    static String of(BacktestReport report) {
        PullRequestSummary summary = new PullRequestSummary(report);
        summary.head();
        summary.flips();
        summary.confusion();
        summary.figures();
        return String.join("\n", summary.lines) + "\n";
    }

    private void head() {
        Backtest backtest = report.backtest();
        lines.add("## Backtest: " + backtest.items().size() + " disputed items in " + backtest.letters() + " letters, " + backtest.overturned() + " overturned");
        lines.add("");
        lines.add("_" + Engine.NOTICE + report.caution().map(caution -> " " + caution).orElse("") + "_");
        lines.add("");
    }

    private void flips() {
        if (report.flips().isEmpty()) {
            lines.add("No earlier rulebook or ledger was given, so nothing is compared.");
            lines.add("");
            return;
        }
        Flips flips = report.flips().get();
        lines.add(Changes.summary(flips, report.accepted()).stream().map(PullRequestSummary::plain).reduce((a, b) -> a + " " + b).orElse(""));
        lines.add("");
        if (flips.flips().isEmpty()) {
            return;
        }
        lines.add("| item | request | decided | before | now | | what made the difference |");
        lines.add("|---|---|---|---|---|---|---|");
        Changes.worstFirst(flips, report.accepted()).stream().limit(MOST_FLIPS).forEach(this::flip);
        if (flips.flips().size() > MOST_FLIPS) {
            lines.add("");
            lines.add((flips.flips().size() - MOST_FLIPS) + " more stand in the report.");
        }
        lines.add("");
    }

    private void flip(Flip flip) {
        lines.add("| " + plain(flip.theCase() + ", item " + flip.item()) + " | " + plain(flip.request()) + " | " + flip.decided() + " | " + plain(flip.from().words()) + " | "
            + plain(flip.to().words()) + " | " + FlipWords.worth(flip, report.accepted()) + " | " + plain(FlipWords.causes(flip).stream().map(String::strip).collect(Collectors.joining("; "))) + " |");
    }

    private void confusion() {
        lines.add("| predicted outcome | decided UPHELD | decided OVERTURNED |");
        lines.add("|---|--:|--:|");
        Map<Outcome, Map<Outcome, Long>> counts = report.backtest().byPrediction();
        for (Outcome call : Outcome.values()) {
            Map<Outcome, Long> row = counts.getOrDefault(call, Map.of());
            lines.add("| " + call + " | " + row.getOrDefault(Outcome.UPHELD, 0L) + " | " + row.getOrDefault(Outcome.OVERTURNED, 0L) + " |");
        }
        lines.add("");
    }

    private void figures() {
        StringBuilder head = new StringBuilder("| figure, with 95 % interval by letter | mednec |");
        StringBuilder rule = new StringBuilder("|---|---|");
        report.backtest().rivals().forEach(rival -> {
            head.append(' ').append(plain(rival.name())).append(" |");
            rule.append("---|");
        });
        lines.add(head.toString());
        lines.add(rule.toString());
        Map<Measure, Figure> own = report.backtest().figures();
        List<Map<Measure, Figure>> others = report.backtest().rivals().stream().map(Backtest.Rival::figures).toList();
        for (Measure measure : Measure.values()) {
            StringBuilder row = new StringBuilder("| " + measure.words() + " | " + Table.words(own.get(measure)) + " |");
            others.forEach(other -> row.append(' ').append(Table.words(other.get(measure))).append(" |"));
            lines.add(row.toString());
        }
    }

    /** Text that Markdown takes for text: no table cell, link, mention, tag or line break comes of it. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c == '<') {
                plain.append("&lt;");
            } else if (c == '&') {
                plain.append("&amp;");
            } else if (c == '@') {
                plain.append("&#64;");
            } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                plain.append(' ');
            } else if ("\\|`*_[]()!#~>".indexOf(c) >= 0) {
                plain.append('\\').appendCodePoint(c);
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }
}
