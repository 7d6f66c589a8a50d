package org.mednec.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mednec.determination.Topic;
import org.mednec.facts.Case;
import org.mednec.facts.Fact;
import org.mednec.rulebook.RuleText;
import org.mednec.rulebook.Rulebook;

/** The facts that count in each case, by the topic that its last request falls under. */
public final class CaseFacts {

    private final Map<String, List<List<Fact>>> byTopic = new HashMap<>();
    /** Rule files of each topic: topics that share one guard each other's rules. */
    private final Map<String, Set<String>> files;

    private CaseFacts(Rulebook rulebook) {
        files = rulebook.topics().stream().map(Topic::key).collect(Collectors.toMap(key -> key, key -> rulebook.texts(key).stream().filter(rule -> rule.kind() != RuleText.Kind.APPLIES)
            .map(RuleText::path).collect(Collectors.toSet())));
    }

    public static CaseFacts of(Rulebook rulebook, List<Case> cases) {
        CaseFacts facts = new CaseFacts(rulebook);
        for (Case theCase : cases) {
            var answers = rulebook.determine(theCase);
            var last = answers.get(answers.size() - 1);
            last.topic().ifPresent(topic -> facts.byTopic.computeIfAbsent(topic.key(), key -> new ArrayList<>()).add(last.evidence().counted()));
        }
        return facts;
    }

    /** Of the cases under a topic, and under those that share a rule file with it. */
    public List<List<Fact>> guarding(String topic) {
        return byTopic.entrySet().stream().filter(other -> files.get(topic).stream().anyMatch(files.get(other.getKey())::contains)).sorted(Map.Entry.comparingByKey())
            .flatMap(other -> other.getValue().stream()).toList();
    }
}
