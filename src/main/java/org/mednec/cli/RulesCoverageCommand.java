package org.mednec.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.mednec.determination.Topic;
import org.mednec.lab.Coverage;
import org.mednec.lab.CoverageRun;
import org.mednec.report.CoverageReport;
import org.mednec.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mednec rules coverage}. */
@Command(name = "coverage", mixinStandardHelpOptions = true, description = "Which rules and criteria the cases exercise, and which conditions no case guards.")
final class RulesCoverageCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "TOPIC", description = "Topics to tell in detail, such as massage or chronic-pain-2009/massage. Default: all, one line each.")
    private List<String> names = List.of();

    @Option(names = "--constructed", paramLabel = "DIR", defaultValue = "test-cases/criteria", description = "Default: ${DEFAULT-VALUE}.")
    private Path constructed;

    @Option(names = "--historical", paramLabel = "DIR", defaultValue = "test-cases/historical", description = "Default: ${DEFAULT-VALUE}.")
    private Path historical;

    @Option(names = "--no-conditions", description = "Leave out the conditions that no case guards: it takes a second for each topic to find them.")
    private boolean withoutConditions;

    @Option(names = "--json", description = "JSON by file and rule.")
    private boolean json;

    @Mixin
    private RulebookOption rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Rulebook rulebook = rules.rulebook();
        PrintWriter messages = spec.commandLine().getErr();
        Predicate<Topic> chosen = topic -> names.isEmpty() || names.contains(topic.id()) || names.contains(topic.key());
        if (rulebook.topics().stream().noneMatch(chosen)) {
            messages.println("mednec: there is no such topic. 'mednec rules list' lists them.");
            return Main.USAGE;
        }
        ReadCases read = new ReadCases(rulebook, messages);
        CoverageRun run = new CoverageRun(rulebook);
        read.constructed(constructed).forEach(c -> run.addConstructed(c.theCase()));
        read.below(historical, run::addHistorical);
        Coverage coverage = run.coverage(chosen, topic -> !withoutConditions, topic -> {
            messages.println("looking for unguarded conditions of " + topic.key());
            messages.flush();
        });
        spec.commandLine().getOut().print(json ? CoverageReport.json(coverage) : CoverageReport.text(coverage, !names.isEmpty()));
        spec.commandLine().getOut().flush();
        messages.flush();
        return read.code();
    }
}
