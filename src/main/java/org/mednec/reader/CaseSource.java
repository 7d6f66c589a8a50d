package org.mednec.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mednec.facts.Case;

/** Finds and reads cases: a file, a folder of files, or a file of one case a line. What cannot be read is reported, and the rest goes on. */
public final class CaseSource {

    private final CaseReader reader;
    private final Consumer<CaseFileException> unreadable;

    /** @param unreadable told of each case that cannot be read */
    public CaseSource(CaseReader reader, Consumer<CaseFileException> unreadable) {
        this.reader = reader;
        this.unreadable = unreadable;
    }

    /** Reads the cases below a path, in the order of their names, one after the other. */
    public void read(Path path, Consumer<Case> cases) {
        if (!Files.exists(path)) {
            unreadable.accept(new CaseFileException(path.toString(), "", "does not exist. Name a case file or a folder of case files."));
        } else if (Files.isDirectory(path)) {
            List<Path> files = files(path);
            if (files.isEmpty()) {
                unreadable.accept(new CaseFileException(path.toString(), "", "holds no case file. A case file ends in .json, a file of one case a line in .ndjson."));
            }
            files.forEach(file -> readFile(file, cases));
        } else {
            readFile(path, cases);
        }
    }

    private List<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(".json") || isBatch(file)).sorted().toList();
        } catch (IOException e) {
            unreadable.accept(new CaseFileException(folder.toString(), "", "cannot be listed (" + e.getClass().getSimpleName() + ")."));
            return List.of();
        }
    }

    private static boolean isBatch(Path file) {
        return file.toString().endsWith(".ndjson");
    }

    private void readFile(Path file, Consumer<Case> cases) {
        if (!isBatch(file)) {
            attempt(() -> reader.read(file)).forEach(cases);
            return;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            int[] number = {0};
            lines.forEach(line -> {
                number[0]++;
                if (!line.isBlank()) {
                    attempt(() -> reader.read(line.getBytes(StandardCharsets.UTF_8), file + " line " + number[0])).forEach(cases);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            unreadable.accept(new CaseFileException(file.toString(), "", "cannot be read as UTF-8 text."));
        }
    }

    private List<Case> attempt(Supplier<Case> read) {
        List<Case> result = new ArrayList<>(1);
        try {
            result.add(read.get());
        } catch (CaseFileException e) {
            unreadable.accept(e);
        }
        return result;
    }
}
