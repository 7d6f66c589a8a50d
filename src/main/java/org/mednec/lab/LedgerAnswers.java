package org.mednec.lab;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mednec.facts.CriteriaStatus;
import org.mednec.history.HistoryException;
import org.mednec.history.Prediction;

/** The answers that a ledger holds. Other columns than those needed may be there. */
public final class LedgerAnswers {

    private static final List<String> NEEDED = List.of("case", "item", "topic", "status", "pattern", "predicted");

    private final String name;
    private final Map<String, Answer> answers = new HashMap<>();

    private LedgerAnswers(String name) {
        this.name = name;
    }

    /** @throws HistoryException naming the file, line and remedy */
    public static LedgerAnswers read(Path file) {
        LedgerAnswers ledger = new LedgerAnswers(file.toString());
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (!row.getHeader().containsAll(NEEDED)) {
                    throw new HistoryException(file + ": is no ledger: it needs the columns " + String.join(", ", NEEDED) + ".");
                }
                try {
                    ledger.answers.put(row.getField("case") + "#" + row.getField("item"), new Answer(row.getField("topic"), CriteriaStatus.valueOf(row.getField("status")),
                        row.getField("pattern"), Prediction.Outcome.valueOf(row.getField("predicted"))));
                } catch (IllegalArgumentException e) {
                    throw new HistoryException(file + ": line " + row.getStartingLineNumber() + ": status or predicted outcome is none that there is.");
                }
            }
        } catch (IOException e) {
            throw new HistoryException(file + ": cannot be read. 'mednec backtest --update-ledger' writes a ledger.");
        } catch (CsvParseException e) {
            throw new HistoryException(file + ": is not CSV: " + e.getMessage());
        }
        return ledger;
    }

    String name() {
        return name;
    }

    /** The answer on an item, if it stands there. */
    public Optional<Answer> of(String theCase, int item) {
        return Optional.ofNullable(answers.get(theCase + "#" + item));
    }
}
