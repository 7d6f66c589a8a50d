package org.mednec.history;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was decided, by case and item, beside the historical cases: {@code outcomes.csv}, and {@code outcomes-check.csv} for the {@linkplain CheckThird check third}. */
public final class OutcomeTable {

    /** File name beside the cases. */
    public static final String FILE = "outcomes.csv";
    /** The same for the check third alone, so that only the command that scores it reads it. */
    public static final String CHECK_FILE = "outcomes-check.csv";
    private static final List<String> COLUMNS = List.of("case", "item", "decision", "authority", "guideline");

    private final Map<String, Outcome> byItem = new LinkedHashMap<>();

    private OutcomeTable() {
    }

    /** @throws HistoryException naming the file, line and remedy */
    public static OutcomeTable read(Path file) {
        OutcomeTable table = new OutcomeTable();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (!row.getHeader().equals(COLUMNS)) {
                    throw new HistoryException(file + ": the columns must be " + String.join(",", COLUMNS) + ".");
                }
                table.add(row, file);
            }
        } catch (IOException e) {
            throw new HistoryException(file + ": cannot be read. Put what was decided beside the cases, with the columns " + String.join(",", COLUMNS) + ".");
        } catch (CsvParseException e) {
            throw new HistoryException(file + ": is not CSV: " + e.getMessage());
        }
        return table;
    }

    /** A table that knows nothing. */
    public static OutcomeTable empty() {
        return new OutcomeTable();
    }

    /** This table, and of items that it does not know what is given. */
    public OutcomeTable and(List<Outcome> more) {
        more.forEach(outcome -> byItem.putIfAbsent(key(outcome.theCase(), outcome.item()), outcome));
        return this;
    }

    private void add(NamedCsvRecord row, Path file) {
        String place = file + ": line " + row.getStartingLineNumber() + ": ";
        try {
            Outcome outcome = new Outcome(row.getField("case"), Integer.parseInt(row.getField("item")), Prediction.Outcome.valueOf(row.getField("decision")),
                row.getField("authority"), row.getField("guideline"));
            if (CheckThird.holds(outcome.theCase()) != file.endsWith(CHECK_FILE)) {
                throw new HistoryException(place + "outcomes of the check third stand in " + CHECK_FILE + ", all others in " + FILE + ".");
            }
            if (byItem.put(key(outcome.theCase(), outcome.item()), outcome) != null) {
                throw new HistoryException(place + "the item stands twice.");
            }
        } catch (IllegalArgumentException e) {
            throw new HistoryException(place + "item must be a number, and decision UPHELD or OVERTURNED.");
        }
    }

    /** What was decided of an item, if it is known. */
    public Optional<Outcome> of(String theCase, int item) {
        return Optional.ofNullable(byItem.get(key(theCase, item)));
    }

    private static String key(String theCase, int item) {
        return theCase + "#" + item;
    }
}
