package org.mednec.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mednec.determination.Determination;
import org.mednec.facts.Case;
import org.mednec.history.PublishedRate;
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

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Case files (.json), files of one case a line (.ndjson), or folders of them.")
    private List<Path> paths;

    @Option(names = "--json", description = "One JSON line per request.")
    private boolean json;

    @Mixin
    private RulebookOption rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Rulebook rulebook = rules.rulebook();
        PrintWriter out = spec.commandLine().getOut();
        Determinations determinations = new Determinations(rulebook, spec.commandLine().getErr());
        if (json) {
            DeterminationLines lines = new DeterminationLines(out, rulebook.hash());
            int code = determinations.each(paths, (theCase, all) -> all.forEach(d -> lines.write(theCase, d, PublishedRate.of(d))), lines::write);
            out.flush();
            return code;
        }
        int code = determinations.each(paths, (theCase, all) -> print(out, theCase, all), e -> { });
        out.flush();
        return code;
    }

    private static void print(PrintWriter out, Case theCase, List<Determination> all) {
        all.forEach(d -> {
            out.print(Rationale.of(theCase, d, PublishedRate.of(d)));
            out.println();
        });
    }
}
