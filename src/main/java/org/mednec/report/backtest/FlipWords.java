package org.mednec.report.backtest;

import java.util.List;
import org.mednec.lab.Flip;
import org.mednec.lab.FlipLedger;
import org.mednec.report.FlipsText;

/** A flip in words: what it is worth, and what made the difference. */
final class FlipWords {

    private FlipWords() {
    }

    /** {@code "broken"}, {@code "fixed"} or {@code "changed"}. */
    static String kind(Flip flip) {
        return flip.isBroken() ? "broken" : flip.isFixed() ? "fixed" : "changed";
    }

    /** Its kind, and that it was accepted. */
    static String worth(Flip flip, FlipLedger accepted) {
        return kind(flip) + (accepted.accepts(flip) ? ", accepted" : "");
    }

    /** Lines; what they are indented by belongs to the one before. Never none: where no rule is known, they say as much. */
    static List<String> causes(Flip flip) {
        List<String> causes = FlipsText.causes(flip);
        if (!causes.isEmpty()) {
            return causes;
        }
        if (!flip.from().topic().equals(flip.to().topic())) {
            return List.of("another topic applies");
        }
        return List.of(flip.from().pattern().equals(flip.to().pattern()) ? "the criteria are as before, the call is another" : "the topic has other criteria than before; a ledger does not tell which");
    }
}
