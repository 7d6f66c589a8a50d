package org.mednec.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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

/** {@code mednec gaps}. */
@Command(name = "gaps", mixinStandardHelpOptions = true, description = "What to document, if it is true, so that the criteria of each request are met.")
final class GapsCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Case files (.json), files of one case a line (.ndjson), or folders of them.")
    private List<Path> paths;

    @Option(names = "--json", description = "One JSON line per request, in the form of 'predict --json'.")
    private boolean json;

    @Mixin
    private RulebookOption rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Rulebook rulebook = rules.rulebook();
        PrintWriter out = spec.commandLine().getOut();
        DeterminationLines lines = new DeterminationLines(out, rulebook.hash());
        int code = new Determinations(rulebook, spec.commandLine().getErr()).each(paths, (theCase, all) -> all.forEach(d -> {
            if (json) {
                lines.write(theCase, d, PublishedRate.of(d));
            } else {
                out.println(Rationale.gapsOf(theCase, d));
            }
        }), e -> {
            if (json) {
                lines.write(e);
            }
        });
        out.flush();
        return code;
    }
}
