package org.mednec.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.mednec.determination.Determination;
import org.mednec.facts.Case;
import org.mednec.reader.CaseFileException;
import org.mednec.reader.CaseReader;
import org.mednec.reader.CaseSource;
import org.mednec.rulebook.Rulebook;

/** Runs the rules over the cases of some paths; each case that cannot be read is told once on standard error, and the rest goes on. */
final class Determinations {

    private final Rulebook rulebook;
    private final PrintWriter messages;
    private int unreadable;

    Determinations(Rulebook rulebook, PrintWriter messages) {
        this.rulebook = rulebook;
        this.messages = messages;
    }

    /** @return 0, or 3 where some input could not be read */
    int each(List<Path> paths, BiConsumer<Case, List<Determination>> use, Consumer<CaseFileException> alsoUnreadable) {
        CaseSource source = new CaseSource(new CaseReader(rulebook.drugs()), e -> {
            unreadable++;
            messages.println("mednec: " + e.getMessage());
            alsoUnreadable.accept(e);
        });
        paths.forEach(path -> source.read(path, theCase -> use.accept(theCase, rulebook.determine(theCase))));
        messages.flush();
        return unreadable == 0 ? 0 : Main.UNREADABLE;
    }
}
