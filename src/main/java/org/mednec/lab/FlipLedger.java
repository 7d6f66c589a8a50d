package org.mednec.lab;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mednec.history.HistoryException;

/** Flips that somebody has looked at and accepted, with the reason. Whoever breaks a case says there why that is right. */
public final class FlipLedger {

    /** File name beside the cases. */
    public static final String FILE = "flips.csv";
    private static final List<String> COLUMNS = List.of("case", "item", "from", "to", "reason", "by", "date");

    /** One accepted flip. */
    public record Accepted(String theCase, int item, String from, String to, String reason, String by, LocalDate date) {

        boolean covers(Flip flip) {
            return theCase.equals(flip.theCase()) && item == flip.item() && from.equals(flip.from().words()) && to.equals(flip.to().words());
        }
    }

    private final List<Accepted> rows = new ArrayList<>();

    private FlipLedger() {
    }

    /** Without rows. */
    public static FlipLedger empty() {
        return new FlipLedger();
    }

    /** @throws HistoryException naming the file, line and remedy */
    public static FlipLedger read(Path file) {
        FlipLedger ledger = new FlipLedger();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                String place = file + ": line " + row.getStartingLineNumber() + ": ";
                if (!row.getHeader().equals(COLUMNS)) {
                    throw new HistoryException(file + ": the columns must be " + String.join(",", COLUMNS) + ".");
                }
                if (row.getField("reason").isBlank() || row.getField("by").isBlank()) {
                    throw new HistoryException(place + "a flip is accepted with a reason, and by somebody. Fill both.");
                }
                try {
                    ledger.rows.add(new Accepted(row.getField("case"), Integer.parseInt(row.getField("item")), row.getField("from"), row.getField("to"), row.getField("reason"),
                        row.getField("by"), LocalDate.parse(row.getField("date"))));
                } catch (NumberFormatException | DateTimeException e) {
                    throw new HistoryException(place + "item must be a number, and date a day such as 2016-07-29.");
                }
            }
        } catch (IOException e) {
            throw new HistoryException(file + ": cannot be read.");
        } catch (CsvParseException e) {
            throw new HistoryException(file + ": is not CSV: " + e.getMessage());
        }
        return ledger;
    }

    /** Whether this very flip, from this answer to that one, was accepted. */
    public boolean accepts(Flip flip) {
        return rows.stream().anyMatch(row -> row.covers(flip));
    }

    /** The text of this ledger with these flips accepted, too. */
    public String with(List<Flip> flips, String reason, String by, LocalDate date) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            rows.forEach(row -> csv.writeRecord(row.theCase(), String.valueOf(row.item()), row.from(), row.to(), row.reason(), row.by(), row.date().toString()));
            flips.stream().filter(flip -> !accepts(flip)).forEach(flip -> csv.writeRecord(flip.theCase(), String.valueOf(flip.item()), flip.from().words(), flip.to().words(), reason, by,
                date.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
