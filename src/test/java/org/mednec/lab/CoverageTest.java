package org.mednec.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.mednec.determination.Topic;
import org.mednec.reader.CaseReader;
import org.mednec.reader.CaseSource;
import org.mednec.reader.ConstructedCase;
import org.mednec.report.CoverageReport;
import org.mednec.rulebook.Rulebook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CoverageTest {

    private static final Rulebook RULEBOOK = Rulebook.precompiled();
    private static final CaseReader READER = new CaseReader(RULEBOOK.drugs());
    private static final Predicate<Topic> MASSAGE = topic -> topic.key().equals("chronic-pain-2009/massage");

    private static List<ConstructedCase> constructed() {
        return ConstructedCase.read(Path.of("test-cases/criteria"), READER, e -> {
            throw e;
        });
    }

    /** Constructed cases whose name passes, and all real ones. */
    private static Coverage coverage(Predicate<String> names, Predicate<Topic> topics, Predicate<Topic> guarded) {
        CoverageRun run = new CoverageRun(RULEBOOK);
        constructed().stream().filter(c -> names.test(c.topic() + "/" + c.name())).forEach(c -> run.addConstructed(c.theCase()));
        new CaseSource(READER, e -> {
            throw e;
        }).read(Path.of("test-cases/historical"), run::addHistorical);
        return run.coverage(topics, guarded, topic -> { });
    }

    @Test
    void statesAreCountedApartAndAddUpToTheCases() {
        Coverage coverage = coverage(name -> true, topic -> true, topic -> false);

        assertThat(coverage.constructed()).isEqualTo(constructed().size());
        assertThat(coverage.topics()).hasSize(RULEBOOK.topics().size()).allSatisfy(topic -> topic.criteria().forEach(criterion -> {
            assertThat(sum(criterion.constructed())).isGreaterThanOrEqualTo(topic.constructed());
            assertThat(sum(criterion.historical())).isGreaterThanOrEqualTo(topic.historical());
        }));
        assertThat(only(coverage, "acupuncture-2007/acupuncture")).satisfies(alone -> assertThat(alone.criteria()).isNotEmpty().allSatisfy(criterion -> {
            assertThat(sum(criterion.constructed())).isEqualTo(alone.constructed());
            assertThat(sum(criterion.historical())).isEqualTo(alone.historical());
        }));
        assertThat(coverage.topics().stream().mapToInt(Coverage.TopicCoverage::historical).sum()).isPositive();
    }

    @Test
    void aBorrowedTopicIsExercisedByTheCasesOfItsLender() {
        Coverage coverage = coverage(name -> name.startsWith("chronic-pain-2009/massage/"), topic -> topic.id().equals("massage"), topic -> false);

        assertThat(only(coverage, "chronic-pain-2016/massage")).satisfies(borrowed -> {
            assertThat(borrowed.constructed()).isZero();
            assertThat(borrowed.criteria()).isNotEmpty().isEqualTo(only(coverage, "chronic-pain-2009/massage").criteria());
            assertThat(borrowed.rules()).isNotEmpty().noneMatch(Coverage.RuleCoverage::neverFired);
        });
    }

    private static Coverage.TopicCoverage only(Coverage coverage, String topic) {
        return coverage.topics().stream().filter(t -> t.topic().equals(topic)).findFirst().orElseThrow();
    }

    private static int sum(Coverage.States states) {
        return states.met() + states.notMet() + states.conflicting() + states.notDocumented();
    }

    @Test
    void committedCasesMakeEveryRuleFireAndEveryConclusionHold() {
        Coverage coverage = coverage(name -> true, topic -> true, topic -> false);

        assertThat(coverage.neverFired()).isEmpty();
        assertThat(Gate.NEVER_FIRED.ask(coverage).passed()).isTrue();
    }

    @Test
    void aRuleThatLostItsCaseIsNeverFiredAndItsConditionUnguarded() {
        Coverage without = coverage(name -> !name.startsWith("chronic-pain-2009/massage/within-six-visits") && !name.contains("massage/adjunct.alone") && !name.contains("massage/adjunct.adjunct-alone") && !name.contains("massage/adjunct.other"), MASSAGE, MASSAGE);

        assertThat(without.neverFired()).extracting(Coverage.RuleCoverage::rule).contains("adjunct: alone");
        assertThat(without.unguarded()).isNotEmpty().extracting(Coverage.UnguardedCondition::rule).contains("visits: at most six");
        assertThat(Gate.UNGUARDED.ask(without)).satisfies(result -> {
            assertThat(result.passed()).isFalse();
            assertThat(result.line()).contains("rule 'visits: at most six'").doesNotContain("\n");
        });
        assertThat(Gate.UNGUARDED.ask(coverage(name -> true, MASSAGE, MASSAGE)).passed()).isTrue();
    }

    @Test
    void rulesThatTopicsShareCountOnce() {
        Coverage coverage = coverage(name -> !name.contains("chronic-pain-2009/buprenorphine/"), topic -> topic.key().equals("chronic-pain-2009/buprenorphine"), topic -> false);

        assertThat(coverage.topics()).singleElement().satisfies(topic -> {
            assertThat(topic.constructed()).isZero();
            assertThat(topic.rules()).filteredOn(rule -> rule.path().endsWith("four-as.drl")).isNotEmpty().noneMatch(Coverage.RuleCoverage::neverFired);
            assertThat(topic.rules()).filteredOn(rule -> rule.path().endsWith("buprenorphine.drl")).isNotEmpty().allMatch(Coverage.RuleCoverage::neverFired);
        });
    }

    @Test
    void theJsonCountsRulesByFile() {
        JsonNode json = JsonMapper.builder().build().readTree(CoverageReport.json(coverage(name -> true, MASSAGE, topic -> false)));

        JsonNode file = json.get("files").get(0);
        assertThat(file.get("file").asString()).isEqualTo("rules/chronic-pain-2009/massage.drl");
        assertThat(file.get("rulesHit").asInt()).isEqualTo(file.get("rulesFound").asInt()).isEqualTo(file.get("rules").size());
        assertThat(file.get("rules").get("visits: at most six").get("constructed").asInt()).isPositive();
        assertThat(json.get("topics").get(0).get("criteria").get("adjunct").get("constructed").get("met").asInt()).isPositive();
    }
}
