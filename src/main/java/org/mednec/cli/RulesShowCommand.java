package org.mednec.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mednec.determination.Topic;
import org.mednec.reader.ConstructedCase;
import org.mednec.report.TopicJson;
import org.mednec.report.TopicText;
import org.mednec.rulebook.RuleText;
import org.mednec.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mednec rules show}. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "One topic as a physician would read it: what it asks, what shows it, what follows, and the least that is enough.")
final class RulesShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TOPIC", description = "Such as opioids-ongoing, or chronic-pain-2009/opioids-ongoing where several editions have it.")
    private String name;

    @Option(names = "--json", description = "One JSON line per topic: ways, asks, which facts answer each criterion, and a witness of it.")
    private boolean json;

    @Option(names = "--constructed", paramLabel = "DIR", defaultValue = "test-cases/criteria", description = "Where the witnesses are. Default: ${DEFAULT-VALUE}.")
    private Path constructed;

    @Mixin
    private RulebookOption rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Rulebook rulebook = rules.rulebook();
        List<Topic> found = rulebook.topics().stream().filter(topic -> topic.id().equals(name) || topic.key().equals(name)).toList();
        PrintWriter messages = spec.commandLine().getErr();
        if (found.isEmpty()) {
            messages.println("mednec: there is no such topic. 'mednec rules list' lists them.");
            return Main.USAGE;
        }
        PrintWriter out = spec.commandLine().getOut();
        for (Topic topic : found) {
            if (json) {
                List<ConstructedCase> cases = witnesses(rulebook, topic, messages);
                out.println(TopicJson.of(topic, rulebook.texts(topic.key()), criterion -> cases.stream().filter(c -> c.name().equals(criterion)).map(ConstructedCase::json).findFirst()));
            } else {
                out.println(TopicText.of(topic, rulebook.texts(topic.key())));
            }
        }
        out.flush();
        messages.flush();
        return 0;
    }

    /** They stand under the edition that the topic's rules stand under. */
    private List<ConstructedCase> witnesses(Rulebook rulebook, Topic topic, PrintWriter messages) {
        String file = "/" + topic.id() + ".drl";
        String place = rulebook.texts(topic.key()).stream().map(RuleText::path).filter(path -> path.endsWith(file)).findFirst().map(path -> path.replace(".drl", "")).orElse(topic.key());
        Path folder = constructed.resolve(place);
        return Files.isDirectory(folder) ? new ReadCases(rulebook, messages).constructed(folder) : List.of();
    }
}
