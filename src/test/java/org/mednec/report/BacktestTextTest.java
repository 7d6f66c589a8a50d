package org.mednec.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mednec.history.Figure;
import org.mednec.report.backtest.SampleReport;

/** A backtest for people. */
class BacktestTextTest {

    @Test
    void theColumnsOfATableStandBelowEachOther() {
        List<String> lines = BacktestText.of(SampleReport.plain().backtest()).lines().toList();
        int head = lines.indexOf(lines.stream().filter(line -> line.startsWith("by topic")).findFirst().orElseThrow());
        int end = lines.get(head).indexOf("items") + "items".length();

        List<String> rows = lines.subList(head + 1, lines.size()).stream().takeWhile(line -> !line.isEmpty()).toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.charAt(end - 1)).isBetween('0', '9');
            assertThat(row.charAt(end)).isEqualTo(' ');
        });
    }

    @Test
    void aZeroHasNoSign() {
        assertThat(Figure.decimal(-0.001)).isEqualTo("0.00");
        assertThat(Figure.decimal(-0.01)).isEqualTo("-0.01");
        assertThat(Figure.decimal(0.455)).isEqualTo("0.46");
    }
}
