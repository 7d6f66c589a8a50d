package org.mednec.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mednec.determination.Conclusion;
import org.mednec.determination.Guideline;
import org.mednec.determination.Topic;
import org.mednec.rulebook.RuleText;

/** The whole rulebook in Markdown, for disclosure: which criteria are weighed for which treatment, where they stand, and what is enough. */
public final class RulebookCatalogue {

    private RulebookCatalogue() {
    }

    /**
     * The catalogue.
     *
     * @param guidelines in the order in which they are searched
     * @param topics     by edition and name
     * @param rules      of a topic, by its key
     */
    public static String markdown(List<Guideline> guidelines, List<Topic> topics, Function<String, List<RuleText>> rules) {
        List<String> lines = new ArrayList<>();
        lines.add("# The rulebook");
        lines.add("");
        lines.add("Written by `./mednec rules catalogue > docs/rulebook.md`; not edited by hand.");
        lines.add("");
        lines.add("What is weighed for each treatment, in paraphrase, with the place in the guideline and where that place was seen (a determination letter, another public source, or "
            + "recollection). A criterion is met, not met, conflicting or not documented. Where what is enough is not documented, that is asked for; silence is never a no. The outcome is a "
            + "prediction for a physician to check. Only a physician may deny, change or delay treatment (Labor Code 4610).");
        lines.add("");
        lines.add("| edition | authority | in force | topics |");
        lines.add("|---|---|---|---|");
        guidelines.forEach(g -> lines.add("| [" + g.id() + "](#" + g.id() + ") | " + g.authority() + " | " + g.from() + " to " + TopicText.until(g) + " | "
            + topics.stream().filter(topic -> topic.guideline().id().equals(g.id())).count() + " |"));
        guidelines.forEach(guideline -> {
            lines.add("");
            lines.add("## " + guideline.id());
            lines.add("");
            lines.add(guideline.title() + ", edition " + guideline.edition() + ".");
            topics.stream().filter(topic -> topic.guideline().id().equals(guideline.id())).forEach(topic -> add(lines, topic, rules.apply(topic.key())));
        });
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, Topic topic, List<RuleText> rules) {
        lines.add("");
        lines.add("### " + topic.title() + " (`" + topic.key() + "`)");
        lines.add("");
        topic.criteria().forEach(criterion -> {
            lines.add("- **" + criterion.name() + "**: " + criterion.states() + " " + TopicText.cited(criterion.citation()));
            TopicText.shownBy(criterion, rules).forEach(line -> lines.add("  - " + line));
            if (criterion.isAsked()) {
                lines.add("  - Asked for, if true: " + criterion.ask());
            }
        });
        lines.add("");
        conclusions(lines, topic, Conclusion.Effect.RECOMMENDED, "Recommended");
        conclusions(lines, topic, Conclusion.Effect.ADVISED_AGAINST, "Advised against");
        lines.add(topic.ways().ways().isEmpty() ? "Nothing is enough: it is never recommended." : "Enough is any one of:");
        lines.add("");
        topic.ways().ways().forEach(way -> lines.add("- " + TopicText.words(topic, way)));
    }

    private static void conclusions(List<String> lines, Topic topic, Conclusion.Effect effect, String word) {
        String told = topic.conclusions().stream().filter(c -> c.effect() == effect).map(c -> c.rule() + " " + TopicText.cited(c.citation())).collect(Collectors.joining("; "));
        if (!told.isEmpty()) {
            lines.add(word + ": " + told + ".");
            lines.add("");
        }
    }
}
