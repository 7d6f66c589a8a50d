package org.mednec.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mednec.determination.CriterionStatus;
import org.mednec.determination.Determination;
import org.mednec.facts.Case;
import org.mednec.facts.CriteriaStatus;
import org.mednec.facts.Fact;
import org.mednec.facts.Request;
import org.mednec.reader.CaseReader;

/** Three topics against evaluators written apart from their rules, on generated cases of which each status makes up a tenth or more. */
class NaiveTest {

    private static final int CASES = 3_000;
    private static final String SAID = ",\"source\":{\"attestedBy\":\"constructed\",\"attestedOn\":\"%s\"}";

    private final Rulebook rulebook = Rulebook.precompiled();
    private final CaseReader reader = new CaseReader(rulebook.drugs());

    @TestFactory
    Stream<DynamicTest> theRulesAnswerAsThePlainReadingOfTheGuideline() {
        return Stream.of(new NaiveOpioids(), new NaiveRelaxants(), new NaiveCervicalMri()).map(naive -> DynamicTest.dynamicTest(naive.topic(), () -> compare(naive)));
    }

    private void compare(Naive naive) {
        Random random = new Random(7);
        Map<CriteriaStatus, Integer> seen = new EnumMap<>(CriteriaStatus.class);
        for (int i = 0; i < CASES; i++) {
            String json = generate(naive, random, i);
            Case theCase = reader.read(json.getBytes(StandardCharsets.UTF_8), "generated");
            Determination answer = rulebook.determine(theCase).get(0);
            Request request = theCase.requests().get(0);
            List<Fact> facts = theCase.facts();
            Map<String, CriterionStatus> expected = new TreeMap<>();
            naive.criteria().forEach(c -> expected.put(c, naive.status(c, request, facts)));

            assertThat(answer.topic().map(t -> t.key())).contains(naive.topic());
            Map<String, CriterionStatus> answered = new TreeMap<>();
            answer.assessment().orElseThrow().criteria().forEach(c -> answered.put(CriterionCase.shortName(c.criterion().id()), c.status()));
            assertThat(answered).as(json).isEqualTo(expected);
            assertThat(answer.status()).as(json).isEqualTo(status(naive, expected));
            seen.merge(answer.status(), 1, Integer::sum);
        }
        assertThat(seen).containsKeys(CriteriaStatus.MET, CriteriaStatus.UNDETERMINED, CriteriaStatus.NOT_MET).allSatisfy((status, n) -> assertThat(n).as("%s", status).isGreaterThanOrEqualTo(CASES / 10));
    }

    private static CriteriaStatus status(Naive naive, Map<String, CriterionStatus> criteria) {
        boolean sure = naive.favorable(c -> criteria.get(c).sure());
        boolean best = naive.favorable(c -> criteria.get(c).best(naive.asked().contains(c)));
        return sure ? CriteriaStatus.MET : best ? CriteriaStatus.UNDETERMINED : CriteriaStatus.NOT_MET;
    }

    /** A third of the cases leans to what is favorable, a third to what is not, a third is thin. */
    private static String generate(Naive naive, Random random, int i) {
        double favorable = i % 3 == 0 ? 0.85 : 0.25;
        double unfavorable = i % 3 == 1 ? 0.5 : 0.04;
        List<String> facts = Stream.of(draw(naive.favorableFacts(), favorable, random), draw(naive.unfavorableFacts(), unfavorable, random), draw(naive.otherFacts(), 0.1, random))
            .flatMap(List::stream).map(fact -> "{" + fact + SAID.formatted(day(naive)) + "}").toList();
        return "{\"asOf\":\"" + day(naive) + "\",\"requests\":[{\"item\":1,\"text\":\"x\"," + naive.request(random) + SAID.formatted(day(naive)) + "}],\"facts\":[" + String.join(",", facts) + "]}";
    }

    private static String day(Naive naive) {
        return naive.topic().startsWith("chronic-pain-2009") ? "2015-03-10" : "2016-11-10";
    }

    private static List<String> draw(List<String> facts, double chance, Random random) {
        return IntStream.range(0, facts.size()).filter(k -> random.nextDouble() < chance).mapToObj(facts::get).toList();
    }
}
