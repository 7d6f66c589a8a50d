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
import java.util.ArrayList;
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
    private static final int PREDICTED = COLUMNS.indexOf("predicted");
    private static final int AGREES = COLUMNS.indexOf("agrees");

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
        MODIFIED_PART,
        /** The criteria lack what the reviewer missed, too; only the call, which turns at the base rate, differs. */
        CALL_NEAR_BASE_RATE
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
                ledger.rows.put(row.getField("case") + "#" + row.getField("item"), new Explained(row.getFields().subList(0, AGREES + 1), reason, row.getField("explanation")));
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

    /** An item with what this ledger had answered, as a probability of nought or one; NONE where it had no answer. */
    Scored asAnswered(Scored item) {
        Prediction now = item.prediction();
        Explained row = rows.get(key(item));
        Prediction.Outcome before = row == null ? Prediction.Outcome.NONE : Prediction.Outcome.valueOf(row.answer().get(PREDICTED));
        return new Scored(item.past(), new Prediction(before, before == Prediction.Outcome.OVERTURNED ? 1 : 0, now.threshold(), now.baseRate(), 0, 0, "", ""), List.of());
    }

    /** What keeps the reason of an item from standing; empty where it may. Outside the check third each disagreement needs one. */
    public List<String> problems(List<Scored> items) {
        List<String> problems = new ArrayList<>();
        List<Scored> decided = items.stream().filter(item -> item.decided().isPresent()).toList();
        for (Scored item : decided) {
            String place = item.theCase() + " item " + item.item() + ": ";
            Optional<Reason> reason = reason(item);
            if (!item.agrees() && (reason.isEmpty() || explanation(item).isBlank())) {
                problems.add(place + "predicted " + item.prediction().outcome() + " and decided " + item.decision() + ", without reason and explanation.");
            }
            if (reason.filter(r -> r == Reason.REVIEWER_VARIANCE).isPresent() && decided.stream().noneMatch(other -> variesFrom(item, other))) {
                problems.add(place + Reason.REVIEWER_VARIANCE + " needs another item of the same topic and criteria pattern that was decided the other way.");
            }
        }
        return problems;
    }

    private static boolean variesFrom(Scored item, Scored other) {
        return !item.topic().isEmpty() && other.past().kind().topic().equals(item.past().kind().topic()) && other.pattern().equals(item.pattern())
            && other.decision() != item.decision();
    }

    /**
     * The text of a ledger with these answers, with the reasons of this one where the answer agrees no more or no less than before. Of an item of which
     * it is not known what was decided, the answer stands alone.
     */
    public String with(List<Scored> items) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            for (Scored item : items) {
                Explained before = rows.get(key(item));
                String agrees = item.decided().isEmpty() ? "" : item.agrees() ? "yes" : "no";
                boolean keep = before != null && agrees.equals("no") && before.answer().get(AGREES).equals("no");
                csv.writeRecord(item.theCase(), String.valueOf(item.item()), item.request(), item.topic(), item.status().name(), item.pattern(), item.prediction().outcome().name(),
                    item.decided().map(Enum::name).orElse(""), agrees, keep ? before.reason() : "", keep ? before.explanation() : "");
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
