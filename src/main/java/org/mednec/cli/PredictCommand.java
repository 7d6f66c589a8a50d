package org.mednec.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mednec.determination.Determination;
import org.mednec.facts.Case;
import org.mednec.history.LearnedRate;
import org.mednec.report.DeterminationLines;
import org.mednec.report.Rationale;
import org.mednec.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mednec predict}. */
@Command(name = "predict", mixinStandardHelpOptions = true, description = "Determine each request of some cases: criteria status, route, rationale and gaps.")
final class PredictCommand implements Callable<Integer> {

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

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Rulebook rulebook = rules.rulebook();
        PrintWriter out = spec.commandLine().getOut();
        Determinations determinations = new Determinations(rulebook, spec.commandLine().getErr(), threads.threads(), notes.said());
        int code = json
            ? determinations.each(paths, (theCase, all) -> DeterminationLines.text(theCase, all, LearnedRate.stored(), rulebook.hash()), out::print, new DeterminationLines(out, rulebook.hash())::write)
            : determinations.each(paths, PredictCommand::text, out::print, e -> { });
        out.flush();
        return code;
    }

    private static String text(Case theCase, List<Determination> all) {
        return all.stream().map(d -> Rationale.of(theCase, d, LearnedRate.stored().of(d)) + "\n").collect(Collectors.joining());
    }
}
