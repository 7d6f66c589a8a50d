package org.mednec.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mednec.lab.Comparison;
import org.mednec.lab.TopicComparison;
import org.mednec.lab.TopicComparison.CaseDifference;
import org.mednec.lab.TopicComparison.CriterionDifference;
import org.mednec.lab.TopicComparison.Smallest;

/** Two rulebooks or editions side by side, for people. */
public final class ComparisonText {

    private static final int CASES_NAMED = 10;

    private ComparisonText() {
    }

    public static String of(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        long both = comparison.topics().stream().filter(topic -> topic.presence() == TopicComparison.Presence.BOTH).count();
        lines.add(comparison.before() + " and " + comparison.now() + ": " + both + " topics in both, " + comparison.topics().stream().filter(TopicComparison::isEquivalent).count()
            + " proven to answer alike on every record");
        comparison.apart().forEach(what -> lines.add("not the same: " + what));
        only(lines, "only in " + comparison.before(), comparison, TopicComparison.Presence.BEFORE);
        only(lines, "only in " + comparison.now(), comparison, TopicComparison.Presence.NOW);
        if (comparison.isEquivalent()) {
            lines.add("The two are equivalent: conclusions by their ways, criterion rules by their text.");
        }
        long toldOtherwise = comparison.topics().stream().filter(topic -> topic.isEquivalent() && isToldOtherwise(topic)).count();
        if (toldOtherwise > 0) {
            lines.add("told or cited otherwise, and answering alike: " + toldOtherwise + " (all of it in --json)");
        }
        comparison.topics().stream().filter(topic -> topic.presence() == TopicComparison.Presence.BOTH).filter(topic -> !topic.isEquivalent() || !topic.subject().isEmpty())
            .forEach(topic -> add(lines, topic, comparison));
        return String.join("\n", lines) + "\n";
    }

    private static boolean isToldOtherwise(TopicComparison topic) {
        return !topic.criteria().isEmpty() || !topic.rules().isEmpty();
    }

    private static void only(List<String> lines, String what, Comparison comparison, TopicComparison.Presence presence) {
        String topics = comparison.topics().stream().filter(topic -> topic.presence() == presence).map(TopicComparison::topic).collect(Collectors.joining(", "));
        if (!topics.isEmpty()) {
            lines.add(what + ": " + topics);
        }
    }

    private static void add(List<String> lines, TopicComparison topic, Comparison comparison) {
        lines.add("");
        lines.add(topic.topic() + ": " + topic.title());
        lines.add("  " + topic.smallest().map(smallest -> "concludes otherwise; the least on which it does: " + words(smallest, comparison)).orElse("concludes alike from the criteria"));
        topic.criteria().forEach(difference -> add(lines, difference));
        topic.rules().forEach(rule -> FlipsText.add(lines, "  ", rule));
        topic.cases().stream().limit(CASES_NAMED).forEach(difference -> lines.add("  falls there: " + words(difference)));
        if (topic.cases().size() > CASES_NAMED) {
            lines.add("  and " + (topic.cases().size() - CASES_NAMED) + " more items");
        }
        topic.subject().forEach(difference -> lines.add("  this case: " + words(difference)));
    }

    private static String words(Smallest smallest, Comparison comparison) {
        String levels = smallest.levels().stream().map(at -> at.criterion() + " " + at.level().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
        return (levels.isEmpty() ? "nothing documented" : levels) + ", all else open: enough in " + (smallest.holdsNow() ? comparison.now() : comparison.before()) + " alone";
    }

    private static void add(List<String> lines, CriterionDifference difference) {
        String name = "  criterion " + difference.criterion();
        if (difference.what() == CriterionDifference.What.PRESENCE) {
            lines.add(difference.before().isEmpty() ? name + " is new: " + difference.now() : name + " is gone: " + difference.before());
            return;
        }
        lines.add(name + ", " + switch (difference.what()) {
            case STATES -> "what it states";
            case ASK -> "what is asked for";
            case CITATION -> "where it is cited";
            case PRESENCE -> "whether it is there";
        });
        lines.add("    - " + (difference.before().isEmpty() ? "nothing" : difference.before()));
        lines.add("    + " + (difference.now().isEmpty() ? "nothing" : difference.now()));
    }

    private static String words(CaseDifference difference) {
        List<String> parts = new ArrayList<>();
        difference.states().forEach(state -> parts.add(state.criterion() + " " + state.before().map(Enum::name).orElse("not there") + " -> " + state.now().map(Enum::name).orElse("not there")));
        if (difference.concludedOtherwise()) {
            parts.add("concluded otherwise");
        }
        difference.rules().forEach(rule -> parts.add("rule '" + rule + "'"));
        return difference.theCase() + " item " + difference.item() + ": " + difference.before() + " -> " + difference.now() + (parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")");
    }
}
