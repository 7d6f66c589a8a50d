package org.mednec.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.time.DateTimeException;
import java.time.LocalDate;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Data goes to standard output, progress and messages to standard error. */
@Command(name = "mednec", versionProvider = Main.Version.class, mixinStandardHelpOptions = true,
    description = "Predicts whether a treatment request meets the guideline that governed on its day, and what is missing from the record. A prediction, not a decision: "
        + "only a physician may deny, change or delay treatment.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:wrong use", "3:some input could not be read", "4:the rulebook is invalid", "20:a gate failed", "70:internal error",
        "74:some output could not be written"})
public final class Main {

    static final int USAGE = 2;
    static final int UNREADABLE = 3;
    static final int RULEBOOK = 4;
    static final int GATE = 20;
    static final int INTERNAL = 70;
    static final int UNWRITTEN = 74;
    /** Of a program that ended because nobody read its output any more. */
    private static final int READER_GONE = 141;

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
        System.exit(run(new FileOutputStream(FileDescriptor.out), args));
    }

    /** Runs a command and returns its exit code. */
    static int run(String... args) {
        return run(System.out, args);
    }

    /** @param data standard output */
    static int run(OutputStream data, String... args) {
        Class<?> one = args.length == 0 || args[0].equals("help") || args[0].equals("generate-completion") ? null : COMMANDS.get(args[0]);
        if (one != null && one != SchemaCommand.class) {
            // The rules take as long to load as the command line to read: both at once.
            Thread ahead = new Thread(Rulebook::precompiled, "rulebook");
            ahead.setDaemon(true);
            ahead.setUncaughtExceptionHandler((thread, e) -> { });
            ahead.start();
        }
        CommandLine line = line(one).setOut(DataStream.writer(data));
        try {
            if (args.length == 0) {
                line.usage(line.getErr());
                return USAGE;
            }
            int code = line.execute(args);
            line.getOut().flush();
            return code;
        } catch (OutputException e) {
            return failed(e, line.getErr());
        }
    }

    /** @param one the command that is asked for; each takes some milliseconds to look at, so the others are left out; null for all */
    private static CommandLine line(Class<?> one) {
        CommandLine line = new CommandLine(new Main());
        COMMANDS.forEach((name, type) -> {
            if (one == null || one == type) {
                line.addSubcommand(name, type);
            }
        });
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(LocalDate.class, Main::day);
        line.setParameterExceptionHandler(Main::misused);
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command.getErr()));
        return line;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no day. Write year, month and day, such as 2015-02-10.");
        }
    }

    /** What is wrong, and where to read on: the whole help below it would push it off the screen. */
    private static int misused(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter messages = command.getErr();
        boolean unknownCommand = e instanceof UnmatchedArgumentException && command.getParent() == null;
        messages.println("mednec: " + (unknownCommand ? "there is no command '" + args[0] + "'." : e.getMessage()));
        UnmatchedArgumentException.printSuggestions(e, messages);
        messages.println("'" + command.getCommandSpec().qualifiedName() + " --help' tells how it is used.");
        return USAGE;
    }

    private static int failed(Exception e, PrintWriter messages) {
        if (e instanceof OutputException output) {
            if (output.isReaderGone()) {
                return READER_GONE;
            }
            messages.println("mednec: " + e.getMessage());
            return UNWRITTEN;
        }
        if (e instanceof FileSystemException file) {
            messages.println("mednec: " + file.getFile() + ": cannot be read or written (" + e.getClass().getSimpleName() + "). Check that it is there and that you may.");
            return UNWRITTEN;
        }
        if (e instanceof RulebookException) {
            messages.println(e.getMessage());
            return RULEBOOK;
        }
        messages.println("mednec: internal error: " + e.getClass().getName() + ". Please report it with the command that you ran.");
        if (System.getenv("MEDNEC_DEBUG") != null) {
            e.printStackTrace(messages);
        }
        return INTERNAL;
    }
}
