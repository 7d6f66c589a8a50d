package org.mednec.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mednec.determination.Determination;
import org.mednec.facts.Case;
import org.mednec.history.CheckThird;
import org.mednec.history.Outcome;
import org.mednec.history.OutcomeTable;
import org.mednec.history.PastItem;
import org.mednec.rulebook.Rulebook;

/**
 * The past items of a folder: what the rules make of them, and what was decided.
 *
 * @param check items of the check third; without what was decided, unless its outcomes were given
 * @param rest  all others
 * @param code  0, or 3 where some input could not be read
 */
record PastItems(List<PastItem> check, List<PastItem> rest, int code) {

    /**
     * @param outcomes what was decided, outside the check third
     * @param kept     outcomes of the check third; only who scores it reads them
     */
    static PastItems read(Path folder, OutcomeTable outcomes, Optional<OutcomeTable> kept, Rulebook rulebook, PrintWriter messages, int threads) {
        List<PastItem> all = new ArrayList<>();
        int code = new Determinations(rulebook, messages, threads)
            .each(List.of(folder), (theCase, determinations) -> of(theCase, determinations, CheckThird.holds(theCase.name()) ? kept : Optional.of(outcomes)), all::addAll, e -> { });
        PastItems items = new PastItems(all.stream().filter(PastItems::isKept).toList(), all.stream().filter(item -> !isKept(item)).toList(), code);
        (kept.isPresent() ? all : items.rest()).stream().filter(item -> item.decision().isEmpty())
            .forEach(item -> messages.println("mednec: " + item.theCase() + " item " + item.item() + ": no outcome is known; not scored."));
        return items;
    }

    private static boolean isKept(PastItem item) {
        return CheckThird.holds(item.theCase());
    }

    private static List<PastItem> of(Case theCase, List<Determination> all, Optional<OutcomeTable> outcomes) {
        return all.stream().map(d -> PastItem.of(theCase.name(), d, outcomes.flatMap(table -> table.of(theCase.name(), d.request().item())).map(Outcome::decision))).toList();
    }

    /** In the order of the files. */
    List<PastItem> all() {
        List<PastItem> all = new ArrayList<>(check);
        all.addAll(rest);
        all.sort((a, b) -> a.theCase().equals(b.theCase()) ? Integer.compare(a.item(), b.item()) : a.theCase().compareTo(b.theCase()));
        return all;
    }
}
