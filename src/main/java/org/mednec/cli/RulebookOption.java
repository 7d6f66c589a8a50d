package org.mednec.cli;

import java.nio.file.Path;
import org.mednec.rulebook.Rulebook;
import picocli.CommandLine.Option;

/** Which rules to run. */
final class RulebookOption {

    @Option(names = "--rules", paramLabel = "DIR", description = "Compile the rules in this folder and run them, instead of those that the program was built with.")
    private Path rules;

    Rulebook rulebook() {
        return rules == null ? Rulebook.precompiled() : Rulebook.compile(rules, Rulebook.precompiled());
    }
}
