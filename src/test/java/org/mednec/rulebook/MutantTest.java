package org.mednec.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
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
        Map<String, List<CriterionCase>> cases = CriterionCase.all().stream().collect(Collectors.groupingBy(CriterionCase::topic));
        RuleFolder folder = RuleFolder.read(Path.of("rules"), problem -> {
            throw new RulebookException(List.of(problem));
        });
        return RuleKin.of(folder).entrySet().stream().map(topic -> DynamicTest.dynamicTest(topic.getKey(), () ->
            assertThat(Guards.unguarded(RULEBOOK.texts(topic.getKey()), facts(topic.getValue(), cases))).isEmpty()));
    }

    /** Without the cases beside a threshold, moving the threshold goes unnoticed; so does taking a constraint out without its near miss. */
    @Test
    void aMissingCaseIsNoticed() {
        String topic = "chronic-pain-2009/massage";
        List<CriterionCase> cases = CriterionCase.all().stream().filter(c -> c.topic().equals(topic)).toList();
        List<List<Fact>> without = cases.stream().filter(c -> !c.name().startsWith("within-six-visits")).map(MutantTest::facts).toList();

        assertThat(Guards.unguarded(RULEBOOK.texts(topic), cases.stream().map(MutantTest::facts).toList())).isEmpty();
        assertThat(Guards.unguarded(RULEBOOK.texts(topic), without)).isNotEmpty().allSatisfy(u -> assertThat(u.rule().criterion()).isEqualTo("within-six-visits"))
            .extracting(Guards.Unguarded::change).anyMatch(change -> change.startsWith("with atMost( "));
    }

    private static List<List<Fact>> facts(Set<String> kin, Map<String, List<CriterionCase>> cases) {
        return kin.stream().flatMap(topic -> cases.getOrDefault(topic, List.of()).stream()).map(MutantTest::facts).toList();
    }

    private static List<Fact> facts(CriterionCase c) {
        List<Determination> answers = RULEBOOK.determine(c.read(READER));
        return answers.get(answers.size() - 1).evidence().counted();
    }
}
