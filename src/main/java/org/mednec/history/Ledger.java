package org.mednec.history;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rulebook's committed answers on real cases, one row per disputed item, each disagreement with its reason. The build fails when an
 * answer changes and the ledger does not.
 */
public final class Ledger {

    /** File name beside the cases. */
    public static final String FILE = "ledger.csv";
    private static final List<String> COLUMNS = List.of("case", "item", "request", "topic", "status", "pattern", "predicted", "decided", "agrees", "reason", "explanation");

    /** Why an answer differs from what was decided. The list is closed. */
    public enum Reason {
        /** The guideline has more than the rules. */
        RULE_GAP,
        /** The record can be read in two ways. */
        RECORD_AMBIGUOUS,
        /** Two items with the same criteria pattern were decided differently. */
        REVIEWER_VARIANCE,
        /** The deciding fact does not stand in request or summary. */
        OUTSIDE_SUMMARY,
        /** The reviewer used another edition or authority. */
        OTHER_AUTHORITY,
        /** It followed the decision on another item. */
        DEPENDENCY,
        /** The decision is about the part that was not granted before. */
        MODIFIED_PART
    }

    private record Explained(List<String> answer, String reason, String explanation) {
    }

    private final Map<String, Explained> rows = new LinkedHashMap<>();

    private Ledger() {
    }

    /** A ledger without rows, for the first time. */
    public static Ledger empty() {
        return new Ledger();
    }

    /** @throws HistoryException naming the file, line and remedy */
    public static Ledger read(Path file) {
        Ledger ledger = new Ledger();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (!row.getHeader().equals(COLUMNS)) {
                    throw new HistoryException(file + ": the columns must be " + String.join(",", COLUMNS) + ".");
                }
                String reason = row.getField("reason");
                if (!reason.isEmpty() && Arrays.stream(Reason.values()).noneMatch(r -> r.name().equals(reason))) {
                    throw new HistoryException(file + ": line " + row.getStartingLineNumber() + ": reason must be one of " + Arrays.toString(Reason.values()) + ".");
                }
                ledger.rows.put(row.getField("case") + "#" + row.getField("item"), new Explained(row.getFields().subList(0, 9), reason, row.getField("explanation")));
            }
        } catch (IOException e) {
            throw new HistoryException(file + ": cannot be read. 'mednec backtest --update-ledger' writes it.");
        } catch (CsvParseException e) {
            throw new HistoryException(file + ": is not CSV: " + e.getMessage());
        }
        return ledger;
    }

    /** The reason given for an item's disagreement, if any. */
    public Optional<Reason> reason(Scored item) {
        return Optional.ofNullable(rows.get(key(item))).map(Explained::reason).filter(r -> !r.isEmpty()).map(Reason::valueOf);
    }

    /** What was said of an item's disagreement; empty where nothing was. */
    public String explanation(Scored item) {
        return Optional.ofNullable(rows.get(key(item))).map(Explained::explanation).orElse("");
    }

    /** The text of a ledger with these answers, with the reasons of this one where the answer agrees no more or no less than before. */
    public String with(List<Scored> items) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            for (Scored item : items) {
                Explained before = rows.get(key(item));
                boolean keep = before != null && !item.agrees() && before.answer().get(8).equals("no");
                csv.writeRecord(item.theCase(), String.valueOf(item.item()), item.request(), item.topic(), item.status().name(), item.pattern(), item.prediction().outcome().name(),
                    item.decision().name(), item.agrees() ? "yes" : "no", keep ? before.reason() : "", keep ? before.explanation() : "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String key(Scored item) {
        return item.theCase() + "#" + item.item();
    }
}
