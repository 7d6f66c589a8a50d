package org.mednec.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mednec.determination.Determination;
import org.mednec.facts.Fact;
import org.mednec.reader.CaseReader;

/**
 * Every condition of every criterion rule is guarded: with a constraint, an alternative or a pattern taken out, or a threshold moved by one,
 * some constructed case comes out otherwise. A change that no case notices is a condition that is not needed, or a case that is missing.
 */
class MutantTest {

    private static final Rulebook RULEBOOK = Rulebook.precompiled();
    private static final CaseReader READER = new CaseReader(RULEBOOK.drugs());

    @TestFactory
    Stream<DynamicTest> everyConditionIsGuardedByACase() {
        List<CriterionCase> cases = CriterionCase.all();
        RuleFolder folder = RuleFolder.read(Path.of("rules"), problem -> {
            throw new RulebookException(List.of(problem));
        });
        Map<String, Set<String>> kin = RuleKin.of(folder);
        return folder.editions().stream().flatMap(edition -> edition.topics().entrySet().stream().map(topic -> {
            String key = edition.guideline().id() + "/" + topic.getKey();
            TopicFile file = TopicFile.of(edition.guideline(), topic.getKey(), topic.getValue(), problem -> {
                throw new RulebookException(List.of(problem));
            });
            return DynamicTest.dynamicTest(key, () -> assertThat(unnoticed(file, topic.getValue(), cases.stream().filter(c -> kin.get(key).contains(c.topic())).toList())).isEmpty());
        }));
    }

    private record Answered(List<Fact> facts, Set<String> fired) {
    }

    private static List<String> unnoticed(TopicFile topic, List<DrlFile> files, List<CriterionCase> cases) {
        List<RuleBlock> originals = files.stream().flatMap(file -> RuleBlock.ofCriteria(file).stream()).toList();
        List<RuleBlock> all = new ArrayList<>(originals);
        Map<String, String> mutantOf = new TreeMap<>();
        Map<String, String> change = new TreeMap<>();
        for (RuleBlock original : originals) {
            for (RuleMutants.Mutant mutant : RuleMutants.of(original.condition())) {
                String name = "mutant " + mutantOf.size();
                mutantOf.put(name, original.name());
                change.put(name, "rule '" + original.name() + "' " + mutant.change());
                all.add(new RuleBlock(name, mutant.condition()));
            }
        }
        RuleSessions sessions = RuleBlock.compileTogether(all);
        List<Answered> answered = cases.stream().map(c -> {
            List<Determination> answers = RULEBOOK.determine(c.read(READER));
            List<Fact> facts = answers.get(answers.size() - 1).evidence().counted();
            return new Answered(facts, Set.copyOf(sessions.fired(facts).keySet()));
        }).toList();
        return mutantOf.entrySet().stream().filter(mutant -> answered.stream().noneMatch(a -> isNoticed(topic, mutant.getValue(), mutant.getKey(), a.fired())))
            .map(mutant -> change.get(mutant.getKey())).sorted().toList();
    }

    /** With the mutant in the original's place the criterion's state is another one; a rule that leaves open is noticed by firing or not. */
    private static boolean isNoticed(TopicFile topic, String original, String mutant, Set<String> fired) {
        if (fired.contains(original) == fired.contains(mutant)) {
            return false;
        }
        TopicFile.CriterionRule rule = topic.rules().get(original);
        Set<String> others = new HashSet<>(fired);
        others.remove(original);
        return others.stream().map(topic.rules()::get).noneMatch(other -> other != null && other.criterion() == rule.criterion() && other.effect() == rule.effect());
    }
}
