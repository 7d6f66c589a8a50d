package org.mednec.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mednec.determination.Guideline;
import org.mednec.lab.Comparison;
import org.mednec.lab.RulebookComparison;
import org.mednec.report.ComparisonText;
import org.mednec.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code mednec compare}. */
@Command(name = "compare", mixinStandardHelpOptions = true, description = "Compare two editions, or two rulebooks, exactly: topics that answer alike on every record, and for the others the least on which they differ.")
final class CompareCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Parameters(index = "0", paramLabel = "A", description = "An edition such as chronic-pain-2009, a folder of rules, or a git revision.")
    private String before;

    @Parameters(index = "1", paramLabel = "B", description = "Another one of the same kind.")
    private String now;

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "CASE", description = "Cases of which everything is told, different or not.")
    private List<Path> subject = List.of();

    @Option(names = "--cases", paramLabel = "DIR", defaultValue = "test-cases/historical", description = "Cases on which differences are looked for. Default: ${DEFAULT-VALUE}.")
    private Path cases;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Mixin
    private RulebookOption rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Rulebook rulebook = rules.rulebook();
        if (isEdition(before, rulebook) != isEdition(now, rulebook)) {
            throw new ParameterException(spec.commandLine(), "'" + (isEdition(before, rulebook) ? now : before) + "' is no edition, and the other is one. 'mednec rules list' has the editions in front.");
        }
        RulebookComparison comparison = isEdition(before, rulebook) && isEdition(now, rulebook) ? RulebookComparison.ofEditions(rulebook, before, now)
            : RulebookComparison.ofRulebooks(before, OtherRules.compile(before, rulebook, spec), now, OtherRules.compile(now, rulebook, spec));
        PrintWriter messages = spec.commandLine().getErr();
        ReadCases read = new ReadCases(rulebook, messages);
        Comparison result = comparison.compare(Files.isDirectory(cases) ? read.below(List.of(cases)) : List.of(), read.below(subject));
        spec.commandLine().getOut().print(json ? JSON.writeValueAsString(result) + "\n" : ComparisonText.of(result));
        spec.commandLine().getOut().flush();
        messages.flush();
        return read.code();
    }

    private static boolean isEdition(String name, Rulebook rulebook) {
        return rulebook.guidelines().stream().map(Guideline::id).anyMatch(name::equals);
    }
}
