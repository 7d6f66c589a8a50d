package org.mednec.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mednec.lab.CaseFacts;
import org.mednec.reader.ConstructedCase;
import org.mednec.report.ProblemReport;
import org.mednec.report.TopicText;
import org.mednec.rulebook.Problem;
import org.mednec.rulebook.Rulebook;
import org.mednec.rulebook.RulebookCheck;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mednec rules check}. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Compile the rules by both compilers, and tell every problem with its place and remedy.")
final class RulesCheckCommand implements Callable<Integer> {

    @Option(names = "--rules", paramLabel = "DIR", defaultValue = "rules", description = "Folder of the rulebook. Default: ${DEFAULT-VALUE}.")
    private Path rules;

    @Option(names = "--cases", paramLabel = "DIR", defaultValue = "test-cases/criteria", description = "Constructed cases, which thresholds are held against. Default: ${DEFAULT-VALUE}.")
    private Path cases;

    @ArgGroup
    private Form form = new Form();

    /** How problems are told. */
    static final class Form {
        @Option(names = "--json", description = "One JSON object per problem.")
        private boolean json;

        @Option(names = "--sarif", description = "SARIF 2.1.0, for code review.")
        private boolean sarif;
    }

    @Option(names = "--fail-on", paramLabel = "LEVEL", defaultValue = "ERROR", description = "Exit with 20 where there is a problem of this level: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Problem.Level failOn;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RulebookCheck check = RulebookCheck.of(rules, Rulebook.precompiled());
        List<Problem> problems = new ArrayList<>(check.problems());
        PrintWriter messages = spec.commandLine().getErr();
        check.rulebook().filter(rulebook -> Files.isDirectory(cases)).ifPresent(rulebook -> problems.addAll(thresholds(rulebook, messages)));
        problems.sort(null);
        PrintWriter out = spec.commandLine().getOut();
        if (form.sarif) {
            out.print(ProblemReport.sarif(problems));
        } else if (form.json) {
            out.print(ProblemReport.json(problems));
        } else {
            print(problems, check, out, messages);
        }
        out.flush();
        messages.flush();
        if (problems.stream().anyMatch(p -> p.kind().level() == Problem.Level.ERROR)) {
            return Main.RULEBOOK;
        }
        return problems.stream().anyMatch(p -> p.kind().level().compareTo(failOn) <= 0) ? Main.GATE : 0;
    }

    private List<Problem> thresholds(Rulebook rulebook, PrintWriter messages) {
        CaseFacts facts = CaseFacts.of(rulebook, new ReadCases(rulebook, messages).constructed(cases).stream().map(ConstructedCase::theCase).toList());
        return rulebook.topics().stream().flatMap(topic -> RulebookCheck.thresholds(rulebook.texts(topic.key()), facts.guarding(topic.key())).stream()).distinct().toList();
    }

    /** A rulebook that does not load is told on standard error, like everywhere. */
    private static void print(List<Problem> problems, RulebookCheck check, PrintWriter out, PrintWriter messages) {
        (check.rulebook().isPresent() ? out : messages).print(ProblemReport.text(problems));
        check.rulebook().ifPresent(rulebook -> {
            out.println(TopicText.citations(rulebook.topics()));
            String counts = problems.stream().collect(Collectors.groupingBy(p -> p.kind().level(), TreeMap::new, Collectors.counting())).entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT) + (e.getValue() == 1 ? "" : "s")).collect(Collectors.joining(", "));
            out.println(rulebook.topics().size() + " topics in " + rulebook.guidelines().size() + " editions, " + (counts.isEmpty() ? "no problem found" : counts));
        });
    }
}
