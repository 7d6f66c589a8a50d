package org.mednec.report.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mednec.history.Prediction;
import org.mednec.lab.Flip;
import org.mednec.lab.Flips;
import org.mednec.report.Engine;

class PullRequestSummaryTest {

    @Test
    void itTellsFlipsConfusionAndFiguresAndThatItIsNoDecision() {
        String text = PullRequestSummary.of(SampleReport.withFlips());

        assertThat(text).contains(Engine.NOTICE).contains("1 broken").contains("1 fixed").contains("| OVERTURNED |").contains("balanced accuracy").contains("always upheld");
    }

    @Test
    void noRequestLineLeavesItsCell() {
        BacktestReport plain = SampleReport.plain();
        List<Flip> flips = plain.items().stream().map(item -> SampleReport.flip(item, Prediction.Outcome.UPHELD, Prediction.Outcome.OVERTURNED)).toList();
        BacktestReport report = new BacktestReport(plain.backtest(), plain.items(), Optional.of(new Flips("before", flips.size(), flips)), plain.accepted(), Optional.empty(), plain.rulebook(), 0);
        String text = PullRequestSummary.of(report);
        List<String> rows = text.lines().filter(line -> line.contains("sessions.atMost")).toList();

        assertThat(rows).hasSize(20).allSatisfy(row -> assertThat(row.replaceAll("\\\\.", "").chars().filter(c -> c == '|').count()).isEqualTo(8));
        assertThat(text).doesNotContain("<script").doesNotContain("<img").contains("more stand in the report");
    }

    @Test
    void markdownIsTakenForText() {
        assertThat(PullRequestSummary.plain("| [a](b) @me `c` **d**\u2028<i>")).isEqualTo("\\| \\[a\\]\\(b\\) &#64;me \\`c\\` \\*\\*d\\*\\* &lt;i\\>");
    }
}
