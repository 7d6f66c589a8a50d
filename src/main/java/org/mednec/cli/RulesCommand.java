package org.mednec.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.mednec.report.TopicText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mednec rules}. */
@Command(name = "rules", mixinStandardHelpOptions = true, description = "The rulebook: its topics, one topic as a physician would read it, or what is wrong with it.",
    subcommands = {RulesCommand.ListTopics.class, RulesShowCommand.class, RulesCheckCommand.class, RulesCoverageCommand.class, RulesCatalogueCommand.class})
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
}
