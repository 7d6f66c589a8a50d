package org.mednec.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mednec.determination.Determination;
import org.mednec.facts.Case;
import org.mednec.history.Backtest;
import org.mednec.history.CheckThird;
import org.mednec.history.HistoryException;
import org.mednec.history.LearnedRate;
import org.mednec.history.LearnedRateFile;
import org.mednec.history.Ledger;
import org.mednec.history.Looks;
import org.mednec.history.Outcome;
import org.mednec.history.OutcomeTable;
import org.mednec.history.PastItem;
import org.mednec.history.Precedent;
import org.mednec.history.Scoring;
import org.mednec.report.BacktestJson;
import org.mednec.report.BacktestText;
import org.mednec.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mednec backtest}. */
@Command(name = "backtest", mixinStandardHelpOptions = true, description = "Hold the rules' answers and the predicted outcome on past cases against what was decided.")
final class BacktestCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "FOLDER", defaultValue = "test-cases/historical",
        description = "Folder of case files with outcomes.csv beside them. Default: ${DEFAULT-VALUE}.")
    private Path folder;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(names = "--previous", paramLabel = "LEDGER", description = "Show the answers of an earlier ledger beside ours.")
    private Path previous;

    @Option(names = "--update-ledger", description = "Write the answers to ledger.csv in the folder. Reasons stay where an item still differs.")
    private boolean update;

    @Option(names = "--learn", description = "Learn the predicted outcome anew from the folder's cases, and write it to the program's sources.")
    private boolean learn;

    @Option(names = "--check-third", description = "Score the check third, once, with what is learned from the rest, and add the look to docs/looks.csv.")
    private boolean checkThird;

    @Option(names = "--looks", paramLabel = "FILE", defaultValue = "docs/looks.csv", hidden = true, description = "Where looks at the check third are kept.")
    private Path looks;

    @Mixin
    private ReportOption report;

    @Mixin
    private RulebookOption rules;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private FlipOptions flips;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter messages = spec.commandLine().getErr();
        if (checkThird && (learn || update || flips.areUsed())) {
            messages.println("mednec: --check-third scores and changes nothing, and names no item. Run --learn, --update-ledger, --against or --fail-on apart.");
            messages.flush();
            return Main.USAGE;
        }
        try {
            return run(rules.rulebook(), messages);
        } catch (HistoryException e) {
            messages.println("mednec: " + e.getMessage());
            return Main.UNREADABLE;
        } finally {
            messages.flush();
        }
    }

    private int run(Rulebook rulebook, PrintWriter messages) throws IOException {
        OutcomeTable outcomes = OutcomeTable.read(folder.resolve(OutcomeTable.FILE));
        Optional<OutcomeTable> kept = checkThird ? Optional.of(OutcomeTable.read(folder.resolve(OutcomeTable.CHECK_FILE))) : Optional.empty();
        List<PastItem> items = new ArrayList<>();
        int code = new Determinations(rulebook, messages, threads.threads())
            .each(List.of(folder), (theCase, all) -> items(theCase, all, CheckThird.holds(theCase.name()) ? kept : Optional.of(outcomes)), items::addAll, e -> { });
        items.stream().filter(item -> item.decision().isEmpty() && (checkThird || !CheckThird.holds(item.theCase())))
            .forEach(item -> messages.println("mednec: " + item.theCase() + " item " + item.item() + ": no outcome is known; not scored."));

        List<PastItem> check = items.stream().filter(item -> CheckThird.holds(item.theCase())).toList();
        List<PastItem> rest = items.stream().filter(item -> !CheckThird.holds(item.theCase())).toList();
        LearnedRate rate = learn || checkThird ? LearnedRate.from(precedents(rest)) : LearnedRate.stored();
        Backtest backtest = new Scoring(rate).backtest(checkThird ? check : rest, previous == null ? Optional.empty() : Optional.of(Ledger.read(previous)));
        if (checkThird) {
            Looks.append(looks, LocalDate.now(ZoneOffset.UTC), commit(), rulebook.hash(), "curated", backtest);
            messages.println("added the look to " + looks);
        } else if (!check.isEmpty()) {
            messages.println(check.size() + " items of the check third are left out; --check-third scores them.");
        }
        if (learn) {
            LearnedRateFile.write(rate, LearnedRateFile.FOLDER);
            messages.println("learned from " + rate.precedents().size() + " items; wrote " + LearnedRateFile.FOLDER + ", which the next build takes in");
        }
        if (update) {
            Path file = folder.resolve(Ledger.FILE);
            Files.writeString(file, (Files.exists(file) ? Ledger.read(file) : Ledger.empty()).with(new Scoring(rate).score(items)));
            messages.println("wrote " + file);
        }
        int leftOut = checkThird ? 0 : check.size();
        print(backtest, rulebook, leftOut);
        int afterGates = flips.areUsed() ? flips.run(rulebook, folder, outcomes, rate::of, json, spec, code) : code;
        if (report.isWanted()) {
            messages.println(report.write(backtest, folder, kept.orElse(outcomes), flips, rulebook.hash(), leftOut));
        }
        return afterGates;
    }

    private List<PastItem> items(Case theCase, List<Determination> all, Optional<OutcomeTable> outcomes) {
        return all.stream().map(d -> report.keep(PastItem.of(theCase.name(), d, outcomes.flatMap(table -> table.of(theCase.name(), d.request().item())).map(Outcome::decision)), d)).toList();
    }

    private static List<Precedent> precedents(List<PastItem> items) {
        return items.stream().flatMap(item -> item.precedent().stream()).toList();
    }

    private void print(Backtest backtest, Rulebook rulebook, int leftOut) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            BacktestJson.write(out, backtest, rulebook.hash(), leftOut);
        } else {
            out.print(BacktestText.of(backtest));
        }
        out.flush();
    }

    /** The commit that stands checked out, with "-dirty" where files were changed since; "unknown" outside a repository. */
    private static String commit() throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String name = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return name.isEmpty() ? "unknown" : name;
    }
}
