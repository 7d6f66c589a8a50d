package org.mednec.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mednec.facts.Case;
import org.mednec.reader.CaseFileException;
import org.mednec.reader.CaseReader;
import org.mednec.reader.CaseSource;
import org.mednec.reader.ConstructedCase;
import org.mednec.rulebook.Rulebook;

/** Reads cases one after the other. Each that cannot be read is told once on standard error, and the rest goes on. */
final class ReadCases {

    private final CaseReader reader;
    private final CaseSource source;
    private final PrintWriter messages;
    private boolean unreadable;

    ReadCases(Rulebook rulebook, PrintWriter messages) {
        this.messages = messages;
        reader = new CaseReader(rulebook.drugs());
        source = new CaseSource(reader, this::tell);
    }

    private void tell(CaseFileException e) {
        unreadable = true;
        messages.println("mednec: " + e.getMessage());
    }

    /** The cases below a path: files, letters, or a folder of them. */
    void below(Path path, Consumer<Case> cases) {
        source.read(path, cases);
    }

    List<Case> below(List<Path> paths) {
        List<Case> read = new ArrayList<>();
        paths.forEach(path -> below(path, read::add));
        return read;
    }

    List<ConstructedCase> constructed(Path folder) {
        return ConstructedCase.read(folder, reader, this::tell);
    }

    /** 0, or 3 where some input could not be read. */
    int code() {
        return unreadable ? Main.UNREADABLE : 0;
    }
}
