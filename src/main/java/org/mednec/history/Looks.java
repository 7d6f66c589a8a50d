package org.mednec.history;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Each time that the check third was scored, with what came out: whoever looks often fits to what he sees, so every look is on record. */
public final class Looks {

    private static final List<Measure> MEASURES = List.of(Measure.AREA, Measure.BALANCED_ACCURACY, Measure.RECALL, Measure.PRECISION, Measure.SPECIFICITY, Measure.BRIER_SKILL, Measure.COVERAGE);

    private Looks() {
    }

    /**
     * Adds a look.
     *
     * @param commit   of the project; with a mark where files were changed since
     * @param rulebook hash of the rules
     * @param scored   whether curated facts were scored, or letters as read
     */
    public static void append(Path file, LocalDate day, String commit, String rulebook, String scored, Backtest backtest) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            if (!Files.exists(file)) {
                List<String> columns = new ArrayList<>(List.of("date", "commit", "rulebook", "scored", "letters", "items", "overturned"));
                MEASURES.forEach(m -> columns.addAll(List.of(name(m), name(m) + "_low", name(m) + "_high")));
                csv.writeRecord(columns);
            }
            List<String> row = new ArrayList<>(List.of(day.toString(), commit, rulebook, scored, String.valueOf(backtest.letters()), String.valueOf(backtest.items().size()),
                String.valueOf(backtest.overturned())));
            Map<Measure, Figure> figures = backtest.figures();
            MEASURES.forEach(m -> row.addAll(List.of(number(figures.get(m).value()), number(figures.get(m).low()), number(figures.get(m).high()))));
            csv.writeRecord(row);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The newest look as one line for people; empty where there is none. */
    public static Optional<String> last(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().reduce((earlier, later) -> later).map(row -> row.getField("date") + ", commit " + row.getField("commit") + ", " + row.getField("scored") + ", "
                + row.getField("items") + " items in " + row.getField("letters") + " letters, " + row.getField("overturned") + " overturned: "
                + MEASURES.stream().filter(m -> !row.getField(name(m)).isEmpty())
                    .map(m -> m.words() + " " + row.getField(name(m)) + " [" + row.getField(name(m) + "_low") + ", " + row.getField(name(m) + "_high") + "]").collect(Collectors.joining("; ")));
        } catch (IOException e) {
            throw new HistoryException(file + ": cannot be read.");
        }
    }

    private static String name(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "";
    }
}
