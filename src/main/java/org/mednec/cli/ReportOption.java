package org.mednec.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mednec.determination.Determination;
import org.mednec.history.Backtest;
import org.mednec.history.Ledger;
import org.mednec.history.OutcomeTable;
import org.mednec.history.PastItem;
import org.mednec.history.Scored;
import org.mednec.lab.FlipLedger;
import org.mednec.report.backtest.BacktestReport;
import org.mednec.report.backtest.ReportFolder;
import org.mednec.report.backtest.ReportedItem;
import picocli.CommandLine.Option;

/** Where to write a report, if one is wanted; and what it needs beyond the figures, which is kept only then. */
final class ReportOption {

    @Option(names = "--report", paramLabel = "DIR", description = "Write a report into this folder: index.html, which needs no network, backtest.json, items.csv, junit.xml and summary.md.")
    private Path folder;

    private final Map<PastItem, Determination> traces = new ConcurrentHashMap<>();

    boolean isWanted() {
        return folder != null;
    }

    /** Makes the folder, before an hour's work is done for it. */
    void prepare() {
        try {
            if (isWanted()) {
                Files.createDirectories(folder);
                Files.delete(Files.createTempFile(folder, "report", null));
            }
        } catch (IOException e) {
            throw OutputException.of(folder, e);
        }
    }

    /** Keeps the trace of an item whose outcome is known. */
    void keep(PastItem item, Determination determination) {
        if (isWanted() && item.decision().isPresent()) {
            traces.put(item, determination);
        }
    }

    /**
     * Writes it.
     *
     * @param cases    folder that the ledgers stand in
     * @param outcomes what was decided and cited
     * @param lab      flips and coverage
     * @param leftOut  items that were not scored
     * @return what was written
     */
    String write(Backtest backtest, Path cases, OutcomeTable outcomes, FlipOptions lab, String rulebook, int leftOut) throws IOException {
        Ledger ledger = Files.exists(cases.resolve(Ledger.FILE)) ? Ledger.read(cases.resolve(Ledger.FILE)) : Ledger.empty();
        FlipLedger accepted = Files.exists(cases.resolve(FlipLedger.FILE)) ? FlipLedger.read(cases.resolve(FlipLedger.FILE)) : FlipLedger.empty();
        List<ReportedItem> items = backtest.items().stream().map(scored -> item(scored, outcomes, ledger)).toList();
        try {
            ReportFolder.write(folder, new BacktestReport(backtest, items, lab.found(), accepted, lab.covered(), rulebook, leftOut));
        } catch (IOException e) {
            throw OutputException.of(folder, e);
        }
        return "wrote " + folder.resolve("index.html") + ", and beside it backtest.json, items.csv, junit.xml and summary.md";
    }

    private ReportedItem item(Scored scored, OutcomeTable outcomes, Ledger ledger) {
        return outcomes.of(scored.theCase(), scored.item()).map(outcome -> new ReportedItem(traces.get(scored.past()), scored, outcome.authority(), outcome.guideline(),
            ledger.reason(scored).map(Enum::name).orElse(""), ledger.explanation(scored))).orElseThrow();
    }
}
