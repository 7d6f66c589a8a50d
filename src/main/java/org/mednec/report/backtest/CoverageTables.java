package org.mednec.report.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mednec.lab.Coverage;
import org.mednec.lab.Coverage.CriterionCoverage;
import org.mednec.lab.Coverage.TopicCoverage;

/** The coverage map: what no case exercises, then for each topic its criteria by state. */
final class CoverageTables {

    private CoverageTables() {
    }

    static List<Table> of(Coverage coverage) {
        List<Table> tables = new ArrayList<>();
        add(tables, "Rules that no case makes fire", coverage.neverFired().stream().map(rule -> row(rule.rule(), rule.path(), rule.line(), rule.criterion())).toList(), "Criterion");
        add(tables, "Conclusions that hold in no case", coverage.neverHeld().stream().map(c -> row(c.rule(), c.path(), c.line(), "")).toList(), "");
        if (coverage.topics().stream().anyMatch(TopicCoverage::guarded)) {
            add(tables, "Conditions that no case guards", coverage.unguarded().stream().map(u -> row(u.rule(), u.path(), u.line(), u.change())).toList(), "Change that no case notices");
        }
        coverage.topics().forEach(topic -> tables.add(of(topic)));
        return tables;
    }

    private static void add(List<Table> tables, String title, List<Table.Row> rows, String more) {
        if (!rows.isEmpty()) {
            tables.add(new Table(title + ": " + rows.size(), title, "", Stream.of("Rule", "Place", more).filter(column -> !column.isEmpty()).toList(), rows));
        }
    }

    private static Table.Row row(String rule, String path, int line, String more) {
        return new Table.Row(Table.Cell.text(rule), Stream.of("rules/" + path + ":" + line, more).filter(text -> !text.isEmpty()).map(Table.Cell::text).toList());
    }

    private static Table of(TopicCoverage topic) {
        long fired = topic.rules().stream().filter(rule -> !rule.neverFired()).count();
        return new Table(topic.topic() + ": " + topic.constructed() + " constructed, " + topic.historical() + " real; " + fired + " of " + topic.rules().size() + " rules fired",
            topic.title() + ": determinations by the state of each criterion, constructed / real", "coverage", List.of("Criterion", "Met", "Not met", "Conflicting", "Not documented"),
            topic.criteria().stream().map(CoverageTables::row).toList());
    }

    private static Table.Row row(CriterionCoverage criterion) {
        Coverage.States constructed = criterion.constructed();
        Coverage.States real = criterion.historical();
        return new Table.Row(Table.Cell.text(criterion.criterion()), List.of(cell(criterion.canBeMet(), constructed.met(), real.met()), cell(criterion.canBeNotMet(), constructed.notMet(), real.notMet()),
            cell(false, constructed.conflicting(), real.conflicting()), cell(true, constructed.notDocumented(), real.notDocumented())));
    }

    /** @param expected whether it is amiss that there is none */
    private static Table.Cell cell(boolean expected, int constructed, int real) {
        return constructed + real > 0 ? Table.Cell.number(constructed + " / " + real) : expected ? Table.Cell.missing() : Table.Cell.nothing();
    }
}
