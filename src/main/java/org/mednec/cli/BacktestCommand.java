package org.mednec.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import org.mednec.reader.document.DocumentReader;
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
        description = "Folder of case files with outcomes.csv beside them, or of determination letters that tell their decisions. Default: ${DEFAULT-VALUE}.")
    private Path folder;

    @Option(names = "--outcomes", paramLabel = "DIR", description = "Folder with the outcomes.csv to score against, where it does not stand beside the cases: letters read without their decisions.")
    private Path decided;

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
    private ExtractionOption extraction;

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
        if (checkThird && (learn || update || flips.areUsed() || report.isWanted())) {
            messages.println("mednec: --check-third scores and changes nothing, and names no item. Run --learn, --update-ledger, --against, --fail-on or --report apart.");
            messages.flush();
            return Main.USAGE;
        }
        try {
            if (extraction.isWanted()) {
                return extraction.run(folder, name -> CheckThird.holds(name) == checkThird, rules.rulebook(), json, spec);
            }
            Rulebook rulebook = rules.rulebook();
            report.prepare();
            flips.prepare(rulebook, spec);
            return run(rulebook, messages);
        } catch (HistoryException e) {
            messages.println("mednec: " + e.getMessage());
            return Main.UNREADABLE;
        } finally {
            messages.flush();
        }
    }

    private int run(Rulebook rulebook, PrintWriter messages) throws IOException {
        Path beside = decided == null ? folder : decided;
        OutcomeTable outcomes = outcomes(beside);
        Optional<OutcomeTable> kept = checkThird ? Optional.of(OutcomeTable.read(beside.resolve(OutcomeTable.CHECK_FILE))) : Optional.empty();
        PastItems items = PastItems.read(folder, outcomes, kept, rulebook, messages, threads.threads(), report::keep);
        LearnedRate rate = learn || checkThird ? LearnedRate.from(precedents(items.rest())) : LearnedRate.stored();
        Backtest backtest = new Scoring(rate).backtest(checkThird ? items.check() : items.rest(), previous == null ? Optional.empty() : Optional.of(Ledger.read(previous)));
        if (checkThird) {
            Looks.append(looks, LocalDate.now(ZoneOffset.UTC), commit(), rulebook.hash(), DocumentReader.below(folder).stream().anyMatch(DocumentReader::reads) ? "read" : "curated", backtest);
            messages.println("added the look to " + looks);
        } else if (!items.check().isEmpty()) {
            messages.println(items.check().size() + " items of the check third are left out; --check-third scores them.");
        }
        if (learn) {
            LearnedRateFile.write(rate, LearnedRateFile.FOLDER);
            messages.println("learned from " + rate.precedents().size() + " items; wrote " + LearnedRateFile.FOLDER + ", which the next build takes in");
        }
        if (update) {
            Path file = folder.resolve(Ledger.FILE);
            Files.writeString(file, (Files.exists(file) ? Ledger.read(file) : Ledger.empty()).with(new Scoring(rate).score(items.all())));
            messages.println("wrote " + file);
        }
        print(backtest, rulebook, items.check().size());
        int code = flips.areUsed() ? flips.run(rulebook, folder, outcomes, backtest, rate::of, json, spec, items.code()) : items.code();
        if (report.isWanted()) {
            messages.println(report.write(backtest, folder, outcomes, flips, rulebook.hash(), items.check().size()));
        }
        return code;
    }

    /** Of a table, of letters that tell their decisions, or of both. */
    private OutcomeTable outcomes(Path beside) throws IOException {
        List<Outcome> told = LetterOutcomes.below(folder);
        Path table = beside.resolve(OutcomeTable.FILE);
        return (told.isEmpty() || Files.exists(table) ? OutcomeTable.read(table) : OutcomeTable.empty()).and(told);
    }

    private static List<Precedent> precedents(List<PastItem> items) {
        return items.stream().flatMap(item -> item.precedent().stream()).toList();
    }

    private void print(Backtest backtest, Rulebook rulebook, int check) {
        PrintWriter out = spec.commandLine().getOut();
        if (json && checkThird) {
            BacktestJson.writeTotals(out, backtest, rulebook.hash());
        } else if (json) {
            BacktestJson.write(out, backtest, rulebook.hash(), check);
        } else {
            out.print(checkThird ? BacktestText.totals(backtest) : BacktestText.of(backtest));
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
