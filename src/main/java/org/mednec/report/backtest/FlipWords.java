package org.mednec.report.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mednec.lab.CriterionChange;
import org.mednec.lab.Flip;
import org.mednec.lab.FlipLedger;
import org.mednec.lab.RuleChange;
import org.mednec.report.Wording;

/** A flip in sentences: what it is worth, and which rule and condition made the difference. */
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

    /** Criteria that are in another state, then the rules that were written otherwise. */
    static List<String> causes(Flip flip) {
        List<String> causes = new ArrayList<>();
        flip.criteria().forEach(change -> causes.add(criterion(change)));
        flip.rules().forEach(change -> causes.add(rule(change)));
        if (causes.isEmpty()) {
            causes.add(flip.from().topic().equals(flip.to().topic()) ? "The criteria are as before; the call is another." : "Another topic applies.");
        }
        return causes;
    }

    private static String criterion(CriterionChange change) {
        String states = change.criterion() + ": " + change.from().map(Wording::state).orElse("not there or not known") + " before, " + change.to().map(Wording::state).orElse("not there") + " now";
        String asked = switch (change.asked()) {
            case NOW -> "; asked for now";
            case NO_MORE -> "; asked for no more";
            case ALIKE -> "";
        };
        return states + asked + change.rules().stream().map(rule -> "; " + rule(rule)).collect(Collectors.joining());
    }

    private static String rule(RuleChange change) {
        String fires = switch (change.fires()) {
            case NOW -> ", fires now";
            case NO_MORE -> ", fires no more";
            case ALIKE -> "";
        };
        String conditions = Stream.concat(change.without().stream().map(c -> "without " + c), change.with().stream().map(c -> "with " + c)).collect(Collectors.joining(", "));
        return "rule \"" + change.rule() + "\" " + change.how().name().toLowerCase(Locale.ROOT) + fires + (conditions.isEmpty() ? "" : " (" + conditions + ")") + ", "
            + change.path() + ":" + change.line();
    }
}
