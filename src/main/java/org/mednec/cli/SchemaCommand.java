package org.mednec.cli;

import java.util.concurrent.Callable;
import org.mednec.reader.CaseSchema;
import org.mednec.report.DeterminationSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mednec schema}. */
@Command(name = "schema", mixinStandardHelpOptions = true, description = "Print the JSON Schema of a case file: every fact, field, constant and unit.")
final class SchemaCommand implements Callable<Integer> {

    @Option(names = "--line", description = "Print that of a line of 'predict --json' instead.")
    private boolean line;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println(line ? DeterminationSchema.json() : CaseSchema.json());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
