package org.mednec.report.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mednec.determination.CriterionStatus;
import org.mednec.determination.Determination;
import org.mednec.determination.Topic;
import org.mednec.lab.Coverage.CriterionCoverage;
import org.mednec.lab.Coverage.TopicCoverage;
import org.mednec.lab.Coverage;

/** The coverage map: what no case exercises, then for each topic its criteria by state. */
final class CoverageTables {

    private static final List<CriterionStatus> STATES = List.of(CriterionStatus.MET, CriterionStatus.NOT_MET, CriterionStatus.CONFLICTING, CriterionStatus.NOT_DOCUMENTED);
    private static final List<String> COLUMNS = List.of("Criterion", "Met", "Not met", "Conflicting", "Not documented");

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

    /** Over these items alone. */
    static List<Table> of(List<ReportedItem> items) {
        Map<String, List<Determination>> byTopic = items.stream().map(ReportedItem::determination).filter(d -> d.topic().isPresent())
            .collect(Collectors.groupingBy(d -> d.topic().orElseThrow().key(), TreeMap::new, Collectors.toList()));
        return byTopic.values().stream().map(CoverageTables::ofTopic).toList();
    }

    private static Table ofTopic(List<Determination> all) {
        Topic topic = all.get(0).topic().orElseThrow();
        List<Table.Row> rows = new ArrayList<>();
        int documented = 0;
        for (int i = 0; i < topic.criteria().size(); i++) {
            int criterion = i;
            Map<CriterionStatus, Long> counts = all.stream().map(d -> d.assessment().orElseThrow().criteria().get(criterion).status()).collect(Collectors.groupingBy(s -> s, Collectors.counting()));
            rows.add(new Table.Row(topic.criteria().get(i).name(), STATES.stream().map(s -> counts.containsKey(s) ? Table.Cell.count(counts.get(s)) : Table.Cell.nothing()).toList()));
            documented += counts.getOrDefault(CriterionStatus.NOT_DOCUMENTED, 0L) < all.size() ? 1 : 0;
        }
        return new Table(topic.key() + ": " + all.size() + (all.size() == 1 ? " item, " : " items, ") + documented + " of " + topic.criteria().size() + " criteria documented by some item",
            topic.title() + ": items by the state of each criterion", "coverage", COLUMNS, rows);
    }

    private static void add(List<Table> tables, String title, List<Table.Row> rows, String more) {
        if (!rows.isEmpty()) {
            tables.add(new Table(title + ": " + rows.size(), title, "", Stream.of("Rule", "Place", more).filter(column -> !column.isEmpty()).toList(), rows));
        }
    }

    private static Table.Row row(String rule, String path, int line, String more) {
        return new Table.Row(rule, Stream.of("rules/" + path + ":" + line, more).filter(text -> !text.isEmpty()).map(Table.Cell::text).toList());
    }

    private static Table of(TopicCoverage topic) {
        long fired = topic.rules().stream().filter(rule -> !rule.neverFired()).count();
        return new Table(topic.topic() + ": " + topic.constructed() + " constructed, " + topic.historical() + " real; " + fired + " of " + topic.rules().size() + " rules fired",
            topic.title() + ": determinations by the state of each criterion, constructed / real", "coverage", COLUMNS,
            topic.criteria().stream().map(CoverageTables::row).toList());
    }

    private static Table.Row row(CriterionCoverage criterion) {
        Coverage.States constructed = criterion.constructed();
        Coverage.States real = criterion.historical();
        return new Table.Row(criterion.criterion(), List.of(cell(criterion.canBeMet(), constructed.met(), real.met()), cell(criterion.canBeNotMet(), constructed.notMet(), real.notMet()),
            cell(false, constructed.conflicting(), real.conflicting()), cell(true, constructed.notDocumented(), real.notDocumented())));
    }

    /** @param expected whether it is amiss that there is none */
    private static Table.Cell cell(boolean expected, int constructed, int real) {
        return constructed + real > 0 ? Table.Cell.number(constructed + " / " + real) : expected ? Table.Cell.missing() : Table.Cell.nothing();
    }
}
