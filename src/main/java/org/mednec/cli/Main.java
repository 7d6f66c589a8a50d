package org.mednec.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mednec.report.Engine;
import org.mednec.rulebook.Rulebook;
import org.mednec.rulebook.RulebookException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command line. Data goes to standard output, progress and messages to standard error. */
@Command(name = "mednec", versionProvider = Main.Version.class, mixinStandardHelpOptions = true,
    description = "Predicts whether a treatment request meets the guideline that governed on its day, and what is missing from the record. A prediction, not a decision: "
        + "only a physician may deny, change or delay treatment.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:wrong use", "3:some input could not be read", "4:the rulebook is invalid", "20:a gate failed", "70:internal error"})
public final class Main {

    static final int USAGE = 2;
    static final int UNREADABLE = 3;
    static final int RULEBOOK = 4;
    static final int GATE = 20;
    static final int INTERNAL = 70;

    /** In the order of the help. */
    private static final Map<String, Class<?>> COMMANDS = commands();

    private Main() {
    }

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("predict", PredictCommand.class);
        commands.put("gaps", GapsCommand.class);
        commands.put("read", ReadCommand.class);
        commands.put("backtest", BacktestCommand.class);
        commands.put("compare", CompareCommand.class);
        commands.put("card", CardCommand.class);
        commands.put("rules", RulesCommand.class);
        commands.put("schema", SchemaCommand.class);
        commands.put("serve", ServeCommand.class);
        commands.put("help", HelpCommand.class);
        commands.put("generate-completion", AutoComplete.GenerateCompletion.class);
        return commands;
    }

    /** The version of the program. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"mednec " + Engine.VERSION};
        }
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs a command and returns its exit code. */
    static int run(String... args) {
        Class<?> one = args.length == 0 || args[0].equals("help") || args[0].equals("generate-completion") ? null : COMMANDS.get(args[0]);
        if (one != null && one != SchemaCommand.class) {
            // The rules take as long to load as the command line to read: both at once.
            Thread ahead = new Thread(Rulebook::precompiled, "rulebook");
            ahead.setDaemon(true);
            ahead.setUncaughtExceptionHandler((thread, e) -> { });
            ahead.start();
        }
        CommandLine line = new CommandLine(new Main());
        // Each command takes some milliseconds to look at: at the start of one, the others are left out.
        COMMANDS.forEach((name, type) -> {
            if (one == null || one == type) {
                line.addSubcommand(name, type);
            }
        });
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof RulebookException) {
                command.getErr().println(e.getMessage());
                return RULEBOOK;
            }
            command.getErr().println("mednec: internal error: " + e.getClass().getName() + ". Please report it with the command that you ran.");
            if (System.getenv("MEDNEC_DEBUG") != null) {
                e.printStackTrace(command.getErr());
            }
            return INTERNAL;
        });
        if (args.length == 0) {
            line.usage(line.getErr());
            return USAGE;
        }
        return line.execute(args);
    }
}
