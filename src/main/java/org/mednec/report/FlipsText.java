package org.mednec.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mednec.determination.CriterionStatus;
import org.mednec.lab.CriterionChange;
import org.mednec.lab.Flip;
import org.mednec.lab.Flips;
import org.mednec.lab.RuleChange;

/** What a change did to the answers on past items, for people. */
public final class FlipsText {

    private FlipsText() {
    }

    /** A head line, then each flip with what made the difference, broken ones first. */
    public static String of(Flips flips) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "held against %s: %d items compared, %d answers differ, %d fixed, %d broken, McNemar's exact p %.3f", flips.against(), flips.items(),
            flips.flips().size(), flips.fixed().size(), flips.broken().size(), flips.mcNemar()));
        flips.broken().forEach(flip -> add(lines, "BROKEN", flip));
        flips.fixed().forEach(flip -> add(lines, "fixed", flip));
        flips.flips().stream().filter(flip -> !flip.isBroken() && !flip.isFixed()).forEach(flip -> add(lines, "changed", flip));
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, String word, Flip flip) {
        lines.add("");
        lines.add(word + " " + flip.theCase() + " item " + flip.item() + ", decided " + flip.decided() + ": " + flip.request());
        lines.add("  before  " + flip.from().words());
        lines.add("  now     " + flip.to().words());
        causes(flip).forEach(line -> lines.add("  " + line));
    }

    /** What made the difference: criteria in another state, each with the rules that fire or read otherwise, and their conditions gone and new. */
    public static List<String> causes(Flip flip) {
        List<String> lines = new ArrayList<>();
        flip.criteria().forEach(change -> add(lines, change));
        flip.rules().forEach(rule -> add(lines, "", rule));
        return lines;
    }

    private static void add(List<String> lines, CriterionChange change) {
        String asked = switch (change.asked()) {
            case NOW -> ", is asked for now";
            case NO_MORE -> ", is asked for no more";
            case ALIKE -> "";
        };
        lines.add("criterion " + change.criterion() + ": " + state(change.from()) + " -> " + state(change.to()) + asked);
        change.rules().forEach(rule -> add(lines, "  ", rule));
    }

    private static String state(Optional<CriterionStatus> status) {
        return status.map(Enum::name).orElse("not there");
    }

    /** The rule, what became of it, and its conditions that are gone and new. */
    static void add(List<String> lines, String indent, RuleChange rule) {
        String fires = switch (rule.fires()) {
            case NOW -> " fires now";
            case NO_MORE -> " fires no more";
            case ALIKE -> "";
        };
        String how = switch (rule.how()) {
            case NEW -> ", is new";
            case GONE -> ", is gone";
            case CHANGED -> fires.isEmpty() ? " is written otherwise" : "";
            case SAME -> ", is written as before: the facts that it looks at differ";
        };
        lines.add(indent + "rule '" + rule.rule() + "'" + fires + how + " (rules/" + rule.path() + ":" + rule.line() + ")");
        rule.without().forEach(condition -> lines.add(indent + "  - " + condition));
        rule.with().forEach(condition -> lines.add(indent + "  + " + condition));
    }
}
