package org.mednec.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.mednec.determination.Topic;
import org.mednec.report.TopicText;
import org.mednec.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mednec rules}. */
@Command(name = "rules", mixinStandardHelpOptions = true, description = "The rulebook: its topics, one topic as a physician would read it, or what is wrong with it.",
    subcommands = {RulesCommand.ListTopics.class, RulesCommand.Show.class, RulesCheckCommand.class, RulesCoverageCommand.class})
final class RulesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Main.USAGE;
    }

    /** {@code mednec rules list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "One line per topic: edition, topic, days in force, criteria, title.")
    static final class ListTopics implements Callable<Integer> {

        @Mixin
        private RulebookOption rules;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            rules.rulebook().topics().forEach(topic -> out.println(TopicText.row(topic)));
            out.flush();
            return 0;
        }
    }

    /** {@code mednec rules show}. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "One topic: what it asks, what follows, and the least that is enough.")
    static final class Show implements Callable<Integer> {

        @Parameters(paramLabel = "TOPIC", description = "Such as opioids-ongoing, or chronic-pain-2009/opioids-ongoing where several editions have it.")
        private String name;

        @Mixin
        private RulebookOption rules;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Rulebook rulebook = rules.rulebook();
            List<Topic> found = rulebook.topics().stream().filter(topic -> topic.id().equals(name) || topic.key().equals(name)).toList();
            if (found.isEmpty()) {
                spec.commandLine().getErr().println("mednec: there is no such topic. 'mednec rules list' lists them.");
                return Main.USAGE;
            }
            PrintWriter out = spec.commandLine().getOut();
            found.forEach(topic -> out.println(TopicText.of(topic)));
            out.flush();
            return 0;
        }
    }
}
