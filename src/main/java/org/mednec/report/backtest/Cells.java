package org.mednec.report.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.mednec.facts.CriteriaStatus;
import org.mednec.history.Prediction.Outcome;
import org.mednec.report.Sentences;

/** A confusion table, and the list of items behind each of its numbers. */
final class Cells {

    private static final List<Outcome> DECISIONS = List.of(Outcome.UPHELD, Outcome.OVERTURNED);

    private final Table table;
    private final List<Cell> cells;

    /**
     * One number of the table.
     *
     * @param id    of the list of its items
     * @param title row and column
     * @param count of its items
     * @param items those whose trace is shown
     */
    public record Cell(String id, String title, int count, List<Link> items) {

        /** How many are not listed. */
        public int unlisted() {
            return count - items.size();
        }
    }

    private Cells(Table table, List<Cell> cells) {
        this.table = table;
        this.cells = cells;
    }

    /** @param links of the items whose trace is shown, by name */
    static Cells byStatus(List<ReportedItem> items, Map<String, Link> links) {
        return of("status", "Criteria status", "What the criteria came to, and what was decided", CriteriaStatus.values(), item -> item.scored().status(), items, links);
    }

    /** @param links of the items whose trace is shown, by name */
    static Cells byPrediction(List<ReportedItem> items, Map<String, Link> links) {
        return of("predicted", "Predicted outcome", "The predicted outcome, and what was decided (none: no topic applies, so nothing is called)", Outcome.values(),
            item -> item.scored().prediction().outcome(), items, links);
    }

    private static <E extends Enum<E>> Cells of(String id, String title, String caption, E[] values, Function<ReportedItem, E> row, List<ReportedItem> items, Map<String, Link> links) {
        List<Table.Row> rows = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (E value : values) {
            List<Table.Cell> numbers = new ArrayList<>();
            for (Outcome decision : DECISIONS) {
                List<ReportedItem> counted = items.stream().filter(item -> row.apply(item) == value && item.scored().decision() == decision).toList();
                Cell cell = new Cell(id(id, value, decision), title + " " + Sentences.constant(value) + ", decided " + Sentences.constant(decision), counted.size(),
                    counted.stream().map(ReportedItem::name).map(links::get).filter(Objects::nonNull).toList());
                numbers.add(cell.count() == 0 ? Table.Cell.count(0)
                    : Table.Cell.link(String.valueOf(cell.count()), "#" + cell.id(), cell.count() + (cell.count() == 1 ? " item: " : " items: ") + cell.title()));
                if (cell.count() > 0) {
                    cells.add(cell);
                }
            }
            rows.add(new Table.Row(Sentences.constant(value), numbers));
        }
        return new Cells(new Table(title, caption, "confusion", List.of(title, "Decided upheld", "Decided overturned"), rows), cells);
    }

    private static String id(String table, Enum<?> row, Outcome decision) {
        return (table + "-" + row.name() + "-" + decision.name()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Table table() {
        return table;
    }

    List<Cell> cells() {
        return cells;
    }

    /** The numbers that an item is counted in. */
    List<Link> holding(Link item) {
        return cells.stream().filter(cell -> cell.items().contains(item)).map(cell -> new Link(cell.id(), cell.title(), "")).toList();
    }

    /** The ids of all lists, in the order shown. */
    static List<Cell> all(Cells... tables) {
        return Arrays.stream(tables).flatMap(t -> t.cells.stream()).toList();
    }
}
