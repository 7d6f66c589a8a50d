package org.mednec.history;

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
import java.util.OptionalDouble;

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

    private static String name(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "";
    }
}
