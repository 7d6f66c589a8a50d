package org.mednec.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mednec.reader.CaseFileException;
import org.mednec.reader.CaseWriter;
import org.mednec.reader.DocumentCaseReader;
import org.mednec.reader.ReadDocument;
import org.mednec.reader.document.DocumentReader;
import org.mednec.report.LetterTable;
import org.mednec.report.ReadingText;
import org.mednec.rulebook.Rulebook;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mednec read}. */
@Command(name = "read", mixinStandardHelpOptions = true, description = "Show what is read in letters and notes: each fact at its words, which sections were used and which withheld, and what was not understood.")
final class ReadCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Determination letters or progress notes (.txt, .pdf), or folders of them.")
    private List<Path> paths;

    @ArgGroup
    private Form form = new Form();

    private static final class Form {

        @Option(names = "--json", description = "The case, ready to edit and to predict: of one document as a case file, of several one a line.")
        private boolean json;

        @Option(names = "--items", description = "One line for each letter: its items, the days of its header, and what was decided.")
        private boolean items;
    }

    @Mixin
    private NoteOptions notes;

    @Spec
    private CommandSpec spec;

    private PrintWriter out;
    private PrintWriter messages;
    private int unreadable;

    @Override
    public Integer call() {
        out = spec.commandLine().getOut();
        messages = spec.commandLine().getErr();
        List<Path> files = files();
        DocumentCaseReader reader = new DocumentCaseReader(Rulebook.precompiled().drugs(), notes.said());
        LetterTable table = new LetterTable();
        if (form.items) {
            out.println(table.head());
        }
        for (Path file : files) {
            try {
                print(reader.read(file), table, files.size() == 1);
            } catch (CaseFileException e) {
                tell(e);
            }
        }
        if (form.items) {
            out.println(table.sum());
        }
        out.flush();
        messages.flush();
        return unreadable == 0 ? 0 : Main.UNREADABLE;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            try {
                List<Path> below = DocumentReader.below(path);
                if (below.isEmpty()) {
                    tell(new CaseFileException(path.toString(), "", "holds no document. A letter or note ends in .txt or .pdf."));
                }
                files.addAll(below);
            } catch (IOException e) {
                tell(new CaseFileException(path.toString(), "", "cannot be listed (" + e.getClass().getSimpleName() + ")."));
            }
        }
        return files;
    }

    private void print(ReadDocument read, LetterTable table, boolean single) {
        if (form.items) {
            read.letter().ifPresent(letter -> out.println(table.row(read.theCase().name(), letter)));
        } else if (form.json) {
            out.println(single ? CaseWriter.json(read.theCase()) : CaseWriter.line(read.theCase()));
        } else {
            out.println(ReadingText.of(read));
        }
    }

    private void tell(CaseFileException e) {
        unreadable++;
        messages.println("mednec: " + e.getMessage());
    }
}
