package org.mednec.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mednec.determination.Citation;
import org.mednec.determination.Conclusion;
import org.mednec.determination.Criterion;
import org.mednec.determination.Topic;
import org.mednec.determination.Ways;
import org.mednec.rulebook.RuleText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A topic for programs: what it asks, which facts answer it, a witness of each criterion, and the ways that are enough. */
public final class TopicJson {

    private static final int SCHEMA = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TopicJson() {
    }

    /**
     * One JSON object, in one line.
     *
     * @param rules     of the topic
     * @param witnesses the case that holds what alone meets a criterion, by its name; empty where there is none
     */
    public static String of(Topic topic, List<RuleText> rules, Function<String, Optional<JsonNode>> witnesses) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("topic", topic.id());
        json.put("title", topic.title());
        json.put("authority", topic.guideline().authority().name());
        json.put("guideline", topic.guideline().name());
        json.put("edition", topic.guideline().edition());
        json.put("from", topic.guideline().from().toString());
        json.put("to", TopicText.until(topic.guideline()));
        rules.stream().filter(rule -> rule.kind() == RuleText.Kind.APPLIES).findFirst().ifPresent(rule -> json.put("appliesTo", rule.condition()));
        json.put("criteria", topic.criteria().stream().map(criterion -> criterion(criterion, rules, witnesses.apply(criterion.name()))).toList());
        json.put("conclusions", topic.conclusions().stream().map(conclusion -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("rule", conclusion.rule());
            one.put("effect", conclusion.effect().name());
            one.put("citation", citation(conclusion.citation()));
            // Of one that advises against: in these ways it does not hold.
            one.put(conclusion.effect() == Conclusion.Effect.RECOMMENDED ? "ways" : "clearedBy", ways(topic, conclusion.ways()));
            return one;
        }).toList());
        json.put("ways", ways(topic, topic.ways()));
        return JSON.writeValueAsString(json);
    }

    private static Map<String, Object> criterion(Criterion criterion, List<RuleText> rules, Optional<JsonNode> witness) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", criterion.id());
        json.put("states", criterion.states());
        if (criterion.isAsked()) {
            json.put("ask", criterion.ask());
        }
        json.put("citation", citation(criterion.citation()));
        List<RuleText> own = rules.stream().filter(rule -> rule.kind().isOfCriterion() && rule.criterion().equals(criterion.name())).toList();
        json.put("answeredBy", own.stream().flatMap(rule -> rule.parts().stream()).map(RuleText.Part::type).distinct().sorted().toList());
        json.put("rules", own.stream().map(TopicJson::rule).toList());
        witness.ifPresent(theCase -> {
            JsonNode requests = theCase.get("requests");
            json.put("witnessRequest", requests.get(requests.size() - 1));
            json.put("witnessFacts", theCase.get("facts"));
        });
        return json;
    }

    private static Map<String, Object> rule(RuleText rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", rule.name());
        json.put("effect", rule.kind().name());
        json.put("because", rule.because());
        json.put("condition", rule.condition());
        json.put("file", "rules/" + rule.path());
        json.put("line", rule.line());
        return json;
    }

    private static Map<String, Object> citation(Citation citation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("section", citation.section());
        if (!citation.page().isEmpty()) {
            json.put("page", citation.page());
        }
        json.put("seen", citation.seen().name());
        return json;
    }

    private static List<Object> ways(Topic topic, Ways ways) {
        List<Object> json = new ArrayList<>();
        ways.ways().forEach(way -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("met", topic.criteria(way.met()).stream().map(Criterion::id).toList());
            one.put("notContradicted", topic.criteria(way.notContradicted() & ~way.met()).stream().map(Criterion::id).toList());
            json.add(one);
        });
        return json;
    }
}
