package org.mednec.cli;

import java.util.concurrent.Callable;
import org.mednec.report.RulebookCatalogue;
import org.mednec.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mednec rules catalogue}. */
@Command(name = "catalogue", mixinStandardHelpOptions = true, description = "The whole rulebook in Markdown, for disclosure.")
final class RulesCatalogueCommand implements Callable<Integer> {

    @Mixin
    private RulebookOption rules;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Rulebook rulebook = rules.rulebook();
        spec.commandLine().getOut().print(RulebookCatalogue.markdown(rulebook.guidelines(), rulebook.topics(), rulebook::texts));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
