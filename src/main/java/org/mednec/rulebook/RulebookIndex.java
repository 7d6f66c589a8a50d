package org.mednec.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.mednec.determination.Authority;
import org.mednec.determination.Citation;
import org.mednec.determination.Conclusion;
import org.mednec.determination.Criterion;
import org.mednec.determination.Finding;
import org.mednec.determination.Guideline;
import org.mednec.determination.Topic;
import org.mednec.determination.Way;
import org.mednec.determination.Ways;
import org.mednec.facts.Treatment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of a compiled rulebook beside its classes: everything that would otherwise have to be parsed, or asked of the engine, at start.
 * Each topic is a resource of its own, read when it is first asked for. Fields are read one by one: binding to records by reflection took a tenth
 * of a second at each start.
 */
final class RulebookIndex {

    /** Where the program keeps them. */
    static final String FOLDER = "META-INF/mednec/rulebook/";
    private static final String INDEX = FOLDER + "index.json";
    private static final String CONTENTS = FOLDER + "contents.json";
    private static final String DRUGS = FOLDER + "drugs.csv";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Function<String, String> resources;
    private final JsonNode index;

    /** @param resources text by path; null where there is none */
    RulebookIndex(Function<String, String> resources) {
        this.resources = resources;
        String text = resources.apply(INDEX);
        if (text == null) {
            throw new RulebookException(List.of(new Problem("", 0, "no compiled rules in the program. Build it with 'mvn package'.")));
        }
        index = JSON.readTree(text);
    }

    /**
     * One topic.
     *
     * @param model class name of the model with its rules
     * @param rules criterion rules by name
     */
    record Entry(Topic topic, String model, Map<String, TopicFile.CriterionRule> rules) {
    }

    /**
     * The resources of a rulebook, by path.
     *
     * @param applies  class name of the model that tells which topic a request falls under, by kind of treatment; empty where they were taken over
     * @param topics   those that were compiled
     * @param contents hash of each topic's rules, compiled or taken over, by key
     * @param texts    rules as written, by topic
     */
    static Map<String, String> resources(String hash, Map<Treatment, String> applies, List<Guideline> guidelines, List<Entry> topics, Map<String, String> contents,
                                         Map<String, List<RuleText>> texts, String drugs) {
        Map<String, String> resources = new TreeMap<>();
        List<String> keys = contents.keySet().stream().filter(key -> !key.equals(RuleFolder.APPLIES)).sorted().toList();
        resources.put(INDEX, JSON.writeValueAsString(Map.of("hash", hash, "applies", applies, "guidelines", guidelines, "topics", keys)));
        resources.put(CONTENTS, JSON.writeValueAsString(contents));
        resources.put(DRUGS, drugs);
        topics.forEach(topic -> resources.put(path(topic.topic().key()), JSON.writeValueAsString(topic)));
        texts.forEach((key, rules) -> resources.put(textPath(key), JSON.writeValueAsString(rules)));
        return resources;
    }

    private static String path(String key) {
        return FOLDER + key + ".json";
    }

    private static String textPath(String key) {
        return FOLDER + key + ".rules.json";
    }

    /** Hash of each topic's rules, and of those that say which topic a request falls under, by key. */
    Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        JSON.readTree(resources.apply(CONTENTS)).properties().forEach(entry -> contents.put(entry.getKey(), entry.getValue().asString()));
        return contents;
    }

    /** The rules of a topic as written; the one that says when it applies comes last. */
    List<RuleText> texts(String key) {
        return List.of(JSON.readValue(resources.apply(textPath(key)), RuleText[].class));
    }

    /** SHA-256 of the normalized rules and data. */
    String hash() {
        return index.get("hash").asString();
    }

    /** Class name of the model with the rules that tell which topic a request falls under, by kind of treatment. */
    Map<Treatment, String> applies() {
        Map<Treatment, String> applies = new EnumMap<>(Treatment.class);
        index.get("applies").properties().forEach(entry -> applies.put(Treatment.valueOf(entry.getKey()), entry.getValue().asString()));
        return applies;
    }

    List<Guideline> guidelines() {
        return list(index.get("guidelines"), RulebookIndex::guideline);
    }

    /** Edition and name of each topic, sorted. */
    List<String> topics() {
        return list(index.get("topics"), JsonNode::asString);
    }

    Entry topic(String key) {
        return entry(JSON.readTree(resources.apply(path(key))));
    }

    /** Text of the drug dictionary. */
    String drugs() {
        return resources.apply(DRUGS);
    }

    private static Entry entry(JsonNode entry) {
        Map<String, TopicFile.CriterionRule> rules = new LinkedHashMap<>();
        entry.get("rules").properties().forEach(rule -> rules.put(rule.getKey(), new TopicFile.CriterionRule(rule.getValue().get("criterion").asInt(),
            Finding.Effect.valueOf(rule.getValue().get("effect").asString()), rule.getValue().get("because").asString())));
        return new Entry(topic(entry.get("topic")), entry.get("model").asString(), rules);
    }

    private static Topic topic(JsonNode topic) {
        return new Topic(topic.get("id").asString(), guideline(topic.get("guideline")), topic.get("title").asString(), list(topic.get("criteria"), RulebookIndex::criterion),
            list(topic.get("conclusions"), RulebookIndex::conclusion), ways(topic.get("ways")));
    }

    private static Guideline guideline(JsonNode g) {
        return new Guideline(g.get("id").asString(), Authority.valueOf(g.get("authority").asString()), g.get("name").asString(), g.get("edition").asString(), g.get("title").asString(),
            LocalDate.parse(g.get("from").asString()), LocalDate.parse(g.get("to").asString()), Guideline.Cites.valueOf(g.get("cites").asString()));
    }

    private static Criterion criterion(JsonNode c) {
        return new Criterion(c.get("id").asString(), c.get("states").asString(), c.get("ask").asString(), citation(c.get("citation")));
    }

    private static Citation citation(JsonNode c) {
        return new Citation(c.get("section").asString(), c.get("page").asString(), Citation.Seen.valueOf(c.get("seen").asString()));
    }

    private static Conclusion conclusion(JsonNode c) {
        return new Conclusion(c.get("rule").asString(), Conclusion.Effect.valueOf(c.get("effect").asString()), citation(c.get("citation")), ways(c.get("ways")));
    }

    private static Ways ways(JsonNode ways) {
        return new Ways(list(ways.get("ways"), way -> new Way(way.get("met").asLong(), way.get("notContradicted").asLong())));
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>(array.size());
        array.forEach(node -> list.add(read.apply(node)));
        return list;
    }
}
