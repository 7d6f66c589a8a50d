package org.mednec.report.backtest;

import java.util.List;
import java.util.Optional;
import org.mednec.history.Backtest;
import org.mednec.history.Scored;
import org.mednec.lab.Coverage;
import org.mednec.lab.Flip;
import org.mednec.lab.FlipLedger;
import org.mednec.lab.Flips;

/**
 * A backtest to be shown.
 *
 * @param backtest the figures
 * @param items    the items behind them, in the order shown
 * @param flips    what a change did to the answers; empty where nothing earlier was given
 * @param accepted flips that somebody has looked at
 * @param coverage which criteria and rules all cases exercise, constructed ones too; empty where only these items are to be counted
 * @param rulebook hash of the rules that were run
 * @param leftOut  items that are kept for scoring, and of which no outcome was looked at
 */
public record BacktestReport(Backtest backtest, List<ReportedItem> items, Optional<Flips> flips, FlipLedger accepted, Optional<Coverage> coverage, String rulebook, int leftOut) {

    public BacktestReport {
        items = List.copyOf(items);
    }

    /** What must be known to read the figures: whether some letters were kept unseen, and these were not. */
    Optional<String> caution() {
        return leftOut == 0 ? Optional.empty()
            : Optional.of("The rules were written with these letters at hand, so the figures flatter; those of the letters kept unseen stand in docs/looks.csv.");
    }

    /** What became of an item's answer, if it is another now. */
    Optional<Flip> flip(Scored item) {
        return flips.stream().flatMap(f -> f.flips().stream()).filter(flip -> flip.theCase().equals(item.theCase()) && flip.item() == item.item()).findFirst();
    }
}
