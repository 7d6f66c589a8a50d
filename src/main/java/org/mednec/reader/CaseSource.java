package org.mednec.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mednec.facts.Case;
import org.mednec.reader.document.DocumentException;
import org.mednec.reader.document.DocumentReader;

/**
 * Finds and reads cases: a case file, a letter or note, a file of one case a line, or a folder of them. What cannot be read is reported, and the rest
 * goes on.
 */
public final class CaseSource {

    private final CaseReader reader;
    private final NoteRequests said;
    private final Consumer<CaseFileException> unreadable;
    private DocumentCaseReader documents;

    /** @param unreadable told of each case that cannot be read */
    public CaseSource(CaseReader reader, Consumer<CaseFileException> unreadable) {
        this(reader, NoteRequests.NONE, unreadable);
    }

    /**
     * @param said       of notes
     * @param unreadable told of each case that cannot be read
     */
    public CaseSource(CaseReader reader, NoteRequests said, Consumer<CaseFileException> unreadable) {
        this.reader = reader;
        this.said = said;
        this.unreadable = unreadable;
    }

    /** Made when the first document is met: its lexicon takes longer to read than a case file. */
    private synchronized DocumentCaseReader documents() {
        if (documents == null) {
            documents = new DocumentCaseReader(reader.drugs(), said);
        }
        return documents;
    }

    /**
     * A case that was found and not yet read.
     *
     * @param bytes that it takes in its file
     * @param read  reads it; safe for another thread; throws {@link CaseFileException} where it cannot be read
     */
    public record Unread(long bytes, Supplier<Case> read) {
    }

    /** Reads the cases below a path, in the order of their names, one after the other. */
    public void read(Path path, Consumer<Case> cases) {
        find(path, found -> {
            Case theCase;
            try {
                theCase = found.read().get();
            } catch (CaseFileException e) {
                unreadable.accept(e);
                return;
            }
            cases.accept(theCase);
        });
    }

    /** Finds the cases below a path, in the order of their names, and leaves reading them to the receiver. */
    public void find(Path path, Consumer<Unread> cases) {
        if (!Files.exists(path)) {
            cases.accept(failed(path, "does not exist. Name a case file, a letter or note, or a folder of them."));
            return;
        }
        try {
            List<Path> files = files(path);
            if (files.isEmpty()) {
                cases.accept(failed(path, "holds no case. A case file ends in .json, a file of one case a line in .ndjson, a letter or note in .txt or .pdf."));
            }
            files.forEach(file -> findIn(file, cases));
        } catch (IOException e) {
            cases.accept(failed(path, "cannot be listed (" + e.getClass().getSimpleName() + ")."));
        }
    }

    /** How many bytes the cases below a path take; 0 where it cannot be told. */
    public static long bytes(Path path) {
        try {
            return Files.exists(path) ? files(path).stream().mapToLong(file -> file.toFile().length()).sum() : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static Unread failed(Path path, String why) {
        return new Unread(0, () -> {
            throw new CaseFileException(path.toString(), "", why);
        });
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(Files::isRegularFile).filter(file -> isCaseFile(file) || isBatch(file) || DocumentReader.reads(file)).sorted().toList();
        }
    }

    private static boolean isCaseFile(Path file) {
        return file.toString().endsWith(".json");
    }

    /** Of a file whose name does not say what it is, such as a pipe: a case begins with a brace, a letter or note with a word. */
    private Case ofAnyKind(Path file) {
        byte[] bytes = CaseReader.bytes(file);
        String name = CaseReader.stem(file);
        try {
            return new String(bytes, StandardCharsets.UTF_8).stripLeading().startsWith("{") ? reader.read(bytes, name, file.toString())
                : documents().read(DocumentReader.of(bytes, name), file.toString()).theCase();
        } catch (DocumentException e) {
            throw new CaseFileException(file.toString(), "", e.getMessage());
        }
    }

    private static boolean isBatch(Path file) {
        return file.toString().endsWith(".ndjson");
    }

    private void findIn(Path file, Consumer<Unread> cases) {
        if (DocumentReader.reads(file)) {
            cases.accept(new Unread(file.toFile().length(), () -> documents().read(file).theCase()));
            return;
        }
        if (!isBatch(file)) {
            cases.accept(new Unread(file.toFile().length(), () -> isCaseFile(file) ? reader.read(file) : ofAnyKind(file)));
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    String json = line;
                    String name = file + " line " + number;
                    cases.accept(new Unread(json.length() + 1L, () -> reader.read(json.getBytes(StandardCharsets.UTF_8), name)));
                }
            }
        } catch (IOException e) {
            cases.accept(failed(file, "cannot be read as UTF-8 text."));
        }
    }
}
