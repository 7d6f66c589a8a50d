package org.mednec.report.backtest;

import java.util.List;
import org.mednec.lab.Flip;
import org.mednec.lab.FlipLedger;
import org.mednec.report.Sentences;

/**
 * A flip as it stands on the page.
 *
 * @param kind   style class
 * @param worth  broken, fixed or changed; and that it was accepted
 * @param id     of the item's trace; empty where the item is not shown
 * @param terms  what was decided, and the answers before and now
 * @param causes what made the difference
 */
public record FlipView(String kind, String worth, String id, String name, String request, List<Term> terms, List<String> causes) {

    static FlipView of(Flip flip, FlipLedger accepted, String name, String id) {
        return new FlipView(FlipWords.kind(flip), FlipWords.worth(flip, accepted), id, name, flip.request(),
            List.of(new Term("Decided", Sentences.constant(flip.decided())), new Term("Before", flip.from().words()), new Term("Now", flip.to().words())), FlipWords.causes(flip));
    }
}
