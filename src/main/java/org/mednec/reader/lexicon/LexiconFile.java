package org.mednec.reader.lexicon;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file of {@code rules/lexicon}, as the build packs it into the program. */
public final class LexiconFile {

    private static final String FOLDER = "META-INF/mednec/lexicon/";
    private static final String PHRASES = "phrases";

    private final String name;
    private final List<Line> lines = new ArrayList<>();

    /**
     * One meaning.
     *
     * @param file    the file's name, for messages
     * @param number  the line's number, from 1
     * @param phrases what people write for it
     * @param row     its other columns by name
     */
    public record Line(String file, long number, List<String> phrases, NamedCsvRecord row) {

        /** A column's text, which may be empty. */
        public String text(String column) {
            return row.getField(column).strip();
        }

        public boolean has(String column) {
            return !text(column).isEmpty();
        }

        /** A column's constant. */
        public <E extends Enum<E>> E constant(Class<E> type, String column) {
            try {
                return Enum.valueOf(type, text(column));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("rules/lexicon/" + file + " line " + number + ": there is no " + type.getSimpleName() + " '" + text(column) + "'", e);
            }
        }

        /** A column's constant, or one to stand for an empty field. */
        public <E extends Enum<E>> E constant(Class<E> type, String column, E otherwise) {
            return has(column) ? constant(type, column) : otherwise;
        }
    }

    private LexiconFile(String name) {
        this.name = name;
        try (InputStream resource = LexiconFile.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (resource == null) {
                throw new IllegalStateException("no " + name + " in the program. Build it with 'mvn package'.");
            }
            CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8)).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file. */
    public static List<Line> lines(String name) {
        return new LexiconFile(name).lines;
    }

    private void add(NamedCsvRecord row) {
        List<String> phrases = new ArrayList<>();
        split(row.getField(PHRASES)).forEach(phrase -> expand(phrase, phrases));
        lines.add(new Line(name, row.getStartingLineNumber(), phrases, row));
    }

    /** "(lets/allows) him (to /)walk" stands for four phrases: each of the alternatives in brackets, of which one may be empty. */
    private static void expand(String phrase, List<String> into) {
        int open = phrase.indexOf('(');
        int close = phrase.indexOf(')', open);
        if (open < 0 || close < 0 || phrase.substring(open, close).indexOf('/') < 0) {
            into.add(phrase.strip());
            return;
        }
        for (String alternative : phrase.substring(open + 1, close).split("/", -1)) {
            expand(phrase.substring(0, open) + alternative + phrase.substring(close + 1), into);
        }
    }

    /** By hand: a regular expression for each line takes longer than the rest. */
    private static List<String> split(String phrases) {
        List<String> result = new ArrayList<>();
        int from = 0;
        for (int bar = phrases.indexOf(" | "); bar >= 0; bar = phrases.indexOf(" | ", from)) {
            result.add(phrases.substring(from, bar).strip());
            from = bar + 3;
        }
        result.add(phrases.substring(from).strip());
        return result;
    }
}
