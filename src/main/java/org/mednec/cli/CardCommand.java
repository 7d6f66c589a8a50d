package org.mednec.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mednec.history.Backtest;
import org.mednec.history.HistoryException;
import org.mednec.history.LearnedRate;
import org.mednec.history.Looks;
import org.mednec.history.OutcomeTable;
import org.mednec.history.Scoring;
import org.mednec.report.ModelCard;
import org.mednec.report.ModelCardForms;
import org.mednec.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mednec card}. */
@Command(name = "card", mixinStandardHelpOptions = true,
    description = "The model card: the source attributes that 45 CFR 170.315(b)(11) asks for, of the rules and of the predicted outcome, with the figures of a backtest.")
final class CardCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "FOLDER", defaultValue = "test-cases/historical",
        description = "Folder of case files with outcomes.csv beside them. Default: ${DEFAULT-VALUE}.")
    private Path folder;

    @Option(names = "--json", description = "One JSON object instead of Markdown.")
    private boolean json;

    @Option(names = "--looks", paramLabel = "FILE", defaultValue = "docs/looks.csv", hidden = true, description = "Where looks at the check third are kept.")
    private Path looks;

    @Mixin
    private RulebookOption rules;

    @Mixin
    private ThreadsOption threads;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Rulebook rulebook = rules.rulebook();
        PrintWriter messages = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        try {
            PastItems items = PastItems.read(folder, OutcomeTable.read(folder.resolve(OutcomeTable.FILE)), Optional.empty(), rulebook, messages, threads.threads());
            LearnedRate rate = LearnedRate.stored();
            Backtest backtest = new Scoring(rate).backtest(items.rest(), Optional.empty());
            ModelCard card = ModelCard.of(rulebook.topics(), rulebook.hash(), rate, backtest, Looks.last(looks));
            out.print(json ? ModelCardForms.json(card) : ModelCardForms.markdown(card));
            return items.code();
        } catch (HistoryException e) {
            messages.println("mednec: " + e.getMessage());
            return Main.UNREADABLE;
        } finally {
            out.flush();
            messages.flush();
        }
    }
}
