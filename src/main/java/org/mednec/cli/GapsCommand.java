package org.mednec.cli;

import java.util.concurrent.Callable;
import org.mednec.report.Rationale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mednec gaps}. */
@Command(name = "gaps", mixinStandardHelpOptions = true, description = "What to document, if it is true, so that the criteria of each request are met.")
final class GapsCommand implements Callable<Integer> {

    @Mixin
    private DeterminedCases cases;

    @Override
    public Integer call() {
        return cases.print(Rationale::gapsOf);
    }
}
