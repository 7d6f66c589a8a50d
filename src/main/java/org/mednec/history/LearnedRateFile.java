package org.mednec.history;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was learned, as two small tables that stand in the repository and in the program: the precedents, and the weights and threshold that were fitted
 * to them. {@code mednec backtest --learn} writes them.
 */
public final class LearnedRateFile {

    /** Where the tables stand in the repository. */
    public static final Path FOLDER = Path.of("src/main/resources/META-INF/mednec/history");
    private static final String RESOURCES = "/META-INF/mednec/history/";
    private static final String PRECEDENTS = "precedents.csv";
    private static final String WEIGHTS = "weights.csv";
    private static final List<String> PRECEDENT_COLUMNS = List.of("letter", "topic", "category", "standing", "pattern", "year", "overturned");

    private LearnedRateFile() {
    }

    /** The tables as text, by file name. */
    public static Map<String, String> tables(LearnedRate rate) {
        return Map.of(PRECEDENTS, precedents(rate.precedents()), WEIGHTS, weights(rate));
    }

    /** Writes the tables to a folder. */
    public static void write(LearnedRate rate, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> table : tables(rate).entrySet()) {
            Files.writeString(folder.resolve(table.getKey()), table.getValue());
        }
    }

    private static String precedents(List<Precedent> precedents) {
        List<List<String>> rows = new ArrayList<>(List.of(PRECEDENT_COLUMNS));
        precedents.forEach(p -> rows.add(List.of(p.letter(), p.kind().topic(), p.kind().category().name(), p.kind().standing().name(), p.kind().pattern(),
            String.valueOf(p.year()), String.valueOf(p.overturned()))));
        return csv(rows);
    }

    private static String weights(LearnedRate rate) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("part", "name", "value")));
        rows.add(List.of("threshold", "", String.valueOf(rate.threshold())));
        rows.add(List.of("intercept", "", String.valueOf(rate.weights().intercept())));
        rows.add(List.of("well-shown", "", String.valueOf(rate.weights().wellShown())));
        rows.add(List.of("unopposed", "", String.valueOf(rate.weights().unopposed())));
        new TreeMap<>(rate.weights().standings()).forEach((standing, value) -> rows.add(List.of("standing", standing.name(), String.valueOf(value))));
        new TreeMap<>(rate.weights().categories()).forEach((category, value) -> rows.add(List.of("category", category.name(), String.valueOf(value))));
        new TreeMap<>(rate.weights().topics()).forEach((topic, value) -> rows.add(List.of("topic", topic, String.valueOf(value))));
        return csv(rows);
    }

    private static String csv(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What the program was built with. */
    static LearnedRate read() {
        List<Precedent> precedents = new ArrayList<>();
        rows(PRECEDENTS).forEach(row -> precedents.add(new Precedent(row.getField("letter"), new Kind(row.getField("topic"),
            Category.valueOf(row.getField("category")), Standing.valueOf(row.getField("standing")), row.getField("pattern")),
            Integer.parseInt(row.getField("year")), Boolean.parseBoolean(row.getField("overturned")))));
        double intercept = 0;
        double threshold = 0;
        double wellShown = 0;
        double unopposed = 0;
        Map<Standing, Double> standings = new EnumMap<>(Standing.class);
        Map<Category, Double> categories = new EnumMap<>(Category.class);
        Map<String, Double> topics = new HashMap<>();
        for (NamedCsvRecord row : rows(WEIGHTS)) {
            String name = row.getField("name");
            double value = Double.parseDouble(row.getField("value"));
            switch (row.getField("part")) {
                case "threshold" -> threshold = value;
                case "intercept" -> intercept = value;
                case "well-shown" -> wellShown = value;
                case "unopposed" -> unopposed = value;
                case "standing" -> standings.put(Standing.valueOf(name), value);
                case "category" -> categories.put(Category.valueOf(name), value);
                case "topic" -> topics.put(name, value);
                default -> throw new HistoryException(WEIGHTS + ": line " + row.getStartingLineNumber() + ": unknown part. 'mednec backtest --learn' writes the file.");
            }
        }
        return new LearnedRate(precedents, new Weights(intercept, standings, wellShown, unopposed, categories, topics), threshold);
    }

    private static List<NamedCsvRecord> rows(String name) {
        try (Reader text = new InputStreamReader(LearnedRateFile.class.getResourceAsStream(RESOURCES + name), StandardCharsets.UTF_8);
             CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
