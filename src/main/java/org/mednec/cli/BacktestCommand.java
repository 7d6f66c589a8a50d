package org.mednec.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mednec.history.Backtest;
import org.mednec.history.HistoryException;
import org.mednec.history.Ledger;
import org.mednec.history.OutcomeTable;
import org.mednec.history.PublishedRate;
import org.mednec.history.Scored;
import org.mednec.report.BacktestText;
import org.mednec.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mednec backtest}. */
@Command(name = "backtest", mixinStandardHelpOptions = true, description = "Hold the rules' answers on past cases against what was decided.")
final class BacktestCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "FOLDER", defaultValue = "test-cases/historical",
        description = "Folder of case files with outcomes.csv beside them. Default: ${DEFAULT-VALUE}.")
    private Path folder;

    @Option(names = "--update-ledger", description = "Write the answers to ledger.csv in the folder. Reasons stay where an item still differs.")
    private boolean update;

    @Mixin
    private RulebookOption rules;

    @Mixin
    private FlipOptions flips;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Rulebook rulebook = rules.rulebook();
        PrintWriter messages = spec.commandLine().getErr();
        try {
            OutcomeTable outcomes = OutcomeTable.read(folder.resolve(OutcomeTable.FILE));
            List<Scored> items = new ArrayList<>();
            int code = new Determinations(rulebook, messages).each(List.of(folder), (theCase, all) -> all.forEach(d ->
                outcomes.of(theCase.name(), d.request().item()).ifPresentOrElse(outcome -> items.add(Scored.of(theCase, d, PublishedRate.of(d), outcome.decision())),
                    () -> messages.println("mednec: " + theCase.name() + " item " + d.request().item() + ": no outcome in " + OutcomeTable.FILE + "; not scored."))), e -> { });
            if (update) {
                Path file = folder.resolve(Ledger.FILE);
                Ledger before = Files.exists(file) ? Ledger.read(file) : Ledger.empty();
                Files.writeString(file, before.with(items));
                messages.println("wrote " + file);
            }
            spec.commandLine().getOut().print(BacktestText.of(new Backtest(items)));
            spec.commandLine().getOut().flush();
            messages.flush();
            return flips.areUsed() ? flips.run(rulebook, folder, outcomes, PublishedRate::of, spec, code) : code;
        } catch (HistoryException e) {
            messages.println("mednec: " + e.getMessage());
            messages.flush();
            return Main.UNREADABLE;
        }
    }
}
