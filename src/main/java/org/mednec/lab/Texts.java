package org.mednec.lab;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mednec.determination.Topic;
import org.mednec.rulebook.RuleText;
import org.mednec.rulebook.Rulebook;

/** The rules of a rulebook by topic and name, read once. */
final class Texts {

    private final Rulebook rulebook;
    private final Map<String, Map<String, RuleText>> byTopic = new HashMap<>();

    Texts(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** In the order of the files; empty where there is no such topic. */
    Map<String, RuleText> of(String topic) {
        return byTopic.computeIfAbsent(topic, key -> {
            Map<String, RuleText> rules = new LinkedHashMap<>();
            if (rulebook.topics().stream().map(Topic::key).anyMatch(key::equals)) {
                List<RuleText> texts = rulebook.texts(key);
                texts.forEach(rule -> rules.put(rule.kind() == RuleText.Kind.APPLIES ? "applies to " + rule.name() : rule.name(), rule));
            }
            return rules;
        });
    }

    Optional<RuleText> of(String topic, String rule) {
        return Optional.ofNullable(of(topic).get(rule));
    }

    /** The rule that says when a topic applies. */
    Optional<RuleText> applies(String topic) {
        return of(topic).values().stream().filter(rule -> rule.kind() == RuleText.Kind.APPLIES).findFirst();
    }
}
