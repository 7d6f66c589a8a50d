package org.mednec.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** On how many threads to run. The answers are the same. */
final class ThreadsOption {

    @Option(names = "--threads", paramLabel = "N", description = "Run on so many threads. Default: as many as there are processors.")
    private Integer threads;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    int threads() {
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more.");
        }
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
