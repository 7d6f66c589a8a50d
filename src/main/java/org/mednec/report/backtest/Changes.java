package org.mednec.report.backtest;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mednec.lab.Flip;
import org.mednec.lab.FlipLedger;
import org.mednec.lab.Flips;

/** What a change did to the answers, in sentences and in the order of concern. */
final class Changes {

    private Changes() {
    }

    /** How many, and whether breaking and fixing differ by more than chance. */
    static List<String> summary(Flips flips, FlipLedger accepted) {
        if (flips.flips().isEmpty()) {
            return List.of("Held against " + flips.against() + ": the answers on all " + flips.items() + " items are as before.");
        }
        long open = flips.broken().stream().filter(flip -> !accepted.accepts(flip)).count();
        return List.of("Held against " + flips.against() + ": " + flips.flips().size() + " of " + flips.items() + " items have another answer. " + flips.broken().size()
            + " broken (the call was what was decided, and is not any more), " + flips.fixed().size() + " fixed, " + (flips.flips().size() - flips.broken().size() - flips.fixed().size())
            + " changed otherwise; of the broken, " + open + " not accepted.",
            String.format(Locale.ROOT, "McNemar's exact test: p = %.3f, the chance of a split at least as uneven if breaking and fixing were equally likely.", flips.mcNemar()));
    }

    /** Broken and not accepted, then other changes, then fixed. */
    static List<Flip> worstFirst(Flips flips, FlipLedger accepted) {
        return flips.flips().stream().sorted(Comparator.comparingInt((Flip flip) -> accepted.accepts(flip) ? 3 : flip.isBroken() ? 0 : flip.isFixed() ? 2 : 1)
            .thenComparing(Flip::theCase).thenComparing(Flip::item)).toList();
    }
}
