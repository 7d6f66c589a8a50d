package org.mednec.report.backtest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mednec.history.Scored;

/** The items as CSV, one row each, safe to open in a spreadsheet. */
final class ItemTable {

    private static final List<String> COLUMNS = List.of("case", "item", "request", "topic", "year", "category", "status", "route", "pattern", "predicted", "probabilityOverturned", "threshold",
        "decided", "authority", "citation", "agreement", "reason", "explanation", "before", "flip");
    /** What makes a spreadsheet take a cell for a formula, plain and in full width. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private ItemTable() {
    }

    static void write(BacktestReport report, Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(COLUMNS);
            for (ReportedItem item : report.items()) {
                csv.writeRecord(row(item, report).map(ItemTable::plain).toList());
            }
        }
    }

    private static Stream<String> row(ReportedItem item, BacktestReport report) {
        Scored s = item.scored();
        return Stream.of(s.theCase(), String.valueOf(s.item()), s.request(), s.topic(), String.valueOf(s.past().year()), s.past().kind().category().name(), s.status().name(),
            item.determination().route().name(), s.pattern(), s.prediction().outcome().name(), decimal(s.prediction().probabilityOverturned()), decimal(s.prediction().threshold()),
            s.decision().name(), item.authority(), item.citation(), item.agreement().words(), item.reason(), item.explanation(),
            report.flip(s).map(flip -> flip.from().words()).orElse(""), report.flip(s).map(flip -> FlipWords.worth(flip, report.accepted())).orElse(""));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** A cell that would be taken for a formula begins with an apostrophe, which spreadsheets do not show. */
    static String plain(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
