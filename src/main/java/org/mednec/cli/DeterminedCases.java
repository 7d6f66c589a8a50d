package org.mednec.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.mednec.determination.Determination;
import org.mednec.facts.Case;
import org.mednec.history.LearnedRate;
import org.mednec.report.DeterminationLines;
import org.mednec.rulebook.Rulebook;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The cases that a command determines, and how it tells what came of them. */
final class DeterminedCases {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Case files (.json), files of one case a line (.ndjson), determination letters or progress notes (.txt, .pdf), or folders of them.")
    private List<Path> paths;

    @Option(names = "--json", description = "One JSON line per request.")
    private boolean json;

    @Mixin
    private RulebookOption rules;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private NoteOptions notes;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * Prints JSON lines where they are asked for, else text.
     *
     * @param text of one request
     * @return the command's exit code
     */
    int print(BiFunction<Case, Determination, String> text) {
        Rulebook rulebook = rules.rulebook();
        PrintWriter out = spec.commandLine().getOut();
        Determinations determinations = new Determinations(rulebook, spec.commandLine().getErr(), threads.threads(), notes.said());
        int code = json
            ? determinations.each(paths, (theCase, all) -> DeterminationLines.text(theCase, all, LearnedRate.stored(), rulebook.hash()), out::print, new DeterminationLines(out, rulebook.hash())::write)
            : determinations.each(paths, (theCase, all) -> all.stream().map(d -> text.apply(theCase, d) + "\n").collect(Collectors.joining()), out::print, e -> { });
        out.flush();
        return code;
    }
}
