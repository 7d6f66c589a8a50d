package org.mednec.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mednec.determination.Citation;
import org.mednec.determination.Conclusion;
import org.mednec.determination.Criterion;
import org.mednec.determination.Guideline;
import org.mednec.determination.Topic;
import org.mednec.determination.Way;
import org.mednec.rulebook.RuleText;

/** A topic for people. */
public final class TopicText {

    private TopicText() {
    }

    /** One line, with tabs. */
    public static String row(Topic topic) {
        Guideline guideline = topic.guideline();
        return String.join("\t", guideline.id(), topic.id(), guideline.authority().name(), guideline.from() + " to " + until(guideline),
            topic.criteria().size() + " criteria", topic.title());
    }

    static String until(Guideline guideline) {
        return guideline.to().equals(LocalDate.MAX) ? "today" : guideline.to().toString();
    }

    /**
     * As a physician would read it: what it asks, what in a record shows it, what follows, and the least that is enough.
     *
     * @param rules of the topic
     */
    public static String of(Topic topic, List<RuleText> rules) {
        List<String> lines = new ArrayList<>();
        lines.add(topic.title() + " (" + topic.key() + ")");
        lines.add(topic.guideline().title() + ", edition " + topic.guideline().edition() + ", in force from " + topic.guideline().from() + " to " + until(topic.guideline()));
        lines.add("");
        lines.add("What it asks");
        topic.criteria().forEach(criterion -> {
            lines.add("  " + criterion.name() + ": " + criterion.states() + " " + cited(criterion.citation()));
            shownBy(criterion, rules).forEach(line -> lines.add("    " + line));
            lines.add("    " + (criterion.isAsked() ? "Document, if true: " + criterion.ask() : "Never asked for."));
        });
        lines.add("");
        lines.add("What follows");
        topic.conclusions().forEach(conclusion -> lines.add("  " + (conclusion.effect() == Conclusion.Effect.RECOMMENDED ? "recommended: " : "advised against: ") + conclusion.rule() + " "
            + cited(conclusion.citation())));
        lines.add("");
        lines.add(topic.ways().ways().isEmpty() ? "Nothing is enough: this treatment is never recommended." : "The least that is enough, any one of " + topic.ways().ways().size());
        topic.ways().ways().forEach(way -> lines.add("  - " + words(topic, way)));
        return String.join("\n", lines) + "\n";
    }

    /** What in a record shows a criterion, one line for each effect that some rule has. */
    static List<String> shownBy(Criterion criterion, List<RuleText> rules) {
        return Stream.of(RuleText.Kind.MEETS, RuleText.Kind.CONTRADICTS, RuleText.Kind.LEAVES_OPEN).map(kind -> {
            String becauses = rules.stream().filter(rule -> rule.kind() == kind && rule.criterion().equals(criterion.name())).map(RuleText::because).distinct().collect(Collectors.joining(" / "));
            String effect = switch (kind) {
                case MEETS -> "Met: ";
                case CONTRADICTS -> "Not met: ";
                default -> "Not enough: ";
            };
            return becauses.isEmpty() ? "" : effect + becauses;
        }).filter(line -> !line.isEmpty()).toList();
    }

    /** What a way asks for. */
    static String words(Topic topic, Way way) {
        Stream<String> met = topic.criteria(way.met()).stream().map(c -> c.name() + " met");
        Stream<String> open = topic.criteria(way.notContradicted() & ~way.met()).stream().map(c -> c.name() + " not contradicted");
        String all = Stream.concat(met, open).collect(Collectors.joining(", "));
        return all.isEmpty() ? "nothing at all" : all;
    }

    static String cited(Citation citation) {
        return "(" + citation.words() + "; seen: " + citation.seen().name().toLowerCase(Locale.ROOT) + ")";
    }

    /** How many citations were seen where. */
    public static String citations(List<Topic> topics) {
        Map<Citation.Seen, Long> counts = topics.stream().flatMap(topic -> Stream.concat(topic.criteria().stream().map(Criterion::citation), topic.conclusions().stream().map(Conclusion::citation)))
            .collect(Collectors.groupingBy(Citation::seen, TreeMap::new, Collectors.counting()));
        return "citations by where they were seen: " + counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }
}
