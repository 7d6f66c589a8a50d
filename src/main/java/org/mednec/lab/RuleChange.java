package org.mednec.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mednec.rulebook.RuleText;

/**
 * A rule that is not the same in two rulebooks, or does not do the same.
 *
 * @param rule    its name
 * @param shows   the criterion that it shows, without topic; empty for conclusions and rules that say when a topic applies
 * @param how     what became of it
 * @param fires   how it differs on a case; {@link Fires#ALIKE} where no case was looked at
 * @param without what it asked before and asks no more, one thing each; all of it where the rule is gone
 * @param with    what it asks now and did not before; all of it where the rule is new
 * @param path    its file below the rules folder
 * @param line    that it begins on there: now, or before where it is gone
 */
public record RuleChange(String rule, String shows, How how, Fires fires, List<String> without, List<String> with, String path, int line) {

    /** What became of a rule's text. */
    public enum How { NEW, GONE, CHANGED, SAME }

    /** What became of a rule on one case. */
    public enum Fires { NOW, NO_MORE, ALIKE }

    public RuleChange {
        without = List.copyOf(without);
        with = List.copyOf(with);
    }

    /** The change from one text to the other, of which one may be missing. */
    static RuleChange of(Optional<RuleText> before, Optional<RuleText> now, Fires fires) {
        RuleText shown = now.or(() -> before).orElseThrow();
        if (before.isEmpty() || now.isEmpty()) {
            return new RuleChange(shown.name(), shown.criterion(), before.isEmpty() ? How.NEW : How.GONE, fires, before.map(RuleText::asks).orElse(List.of()),
                now.map(RuleText::asks).orElse(List.of()), shown.path(), shown.line());
        }
        List<String> without = except(before.get().asks(), now.get().asks());
        List<String> with = except(now.get().asks(), before.get().asks());
        boolean same = before.get().saysTheSameAs(now.get());
        if (!same && before.get().kind() != now.get().kind()) {
            without.add(0, says(before.get()));
            with.add(0, says(now.get()));
        }
        if (!same && without.isEmpty() && with.isEmpty()) {
            without.add(before.get().condition());
            with.add(now.get().condition());
        }
        return new RuleChange(shown.name(), shown.criterion(), same ? How.SAME : How.CHANGED, fires, without, with, shown.path(), shown.line());
    }

    private static String says(RuleText rule) {
        return rule.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + (rule.criterion().isEmpty() ? "" : " " + rule.criterion());
    }

    private static List<String> except(List<String> all, List<String> those) {
        List<String> left = new ArrayList<>(all);
        those.forEach(left::remove);
        return left;
    }
}
