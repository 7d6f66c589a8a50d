package org.mednec.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mednec.facts.CriteriaStatus;

/** From findings to status and gaps: named properties on random topics, and gaps against brute force. */
class AssessmentTest {

    private static final int TOPICS = 2_000;
    private static final Guideline GUIDELINE = new Guideline("test-1", Authority.MTUS, "test", "1", "Test", LocalDate.of(2000, 1, 1), LocalDate.of(2001, 1, 1), Guideline.Cites.SECTION);

    /** A topic with random criteria, of which some cannot be asked for, random conclusions, and random findings. */
    private record Trial(Topic topic, List<Finding> findings) {

        static Trial random(Random random) {
            int n = 1 + random.nextInt(6);
            List<Criterion> criteria = IntStream.range(0, n).mapToObj(i -> new Criterion("t.c" + i, "states", random.nextInt(4) == 0 ? "" : "ask", citation())).toList();
            List<Conclusion> conclusions = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(4); i++) {
                List<Way> ways = IntStream.range(0, 1 + random.nextInt(2)).mapToObj(k -> way(random, n)).toList();
                conclusions.add(new Conclusion("rule " + i, random.nextInt(4) == 0 ? Conclusion.Effect.ADVISED_AGAINST : Conclusion.Effect.RECOMMENDED, citation(), Ways.minimal(ways)));
            }
            List<Finding> findings = IntStream.range(0, random.nextInt(2 * n + 1)).mapToObj(i -> finding(random.nextInt(n), Finding.Effect.values()[random.nextInt(3)], "f" + i)).toList();
            return new Trial(Topic.of("t", GUIDELINE, "t", criteria, conclusions), findings);
        }

        private static Way way(Random random, int n) {
            long met = random.nextInt(1 << n);
            return new Way(met, random.nextInt(1 << n));
        }

        Assessment assessment() {
            return Assessment.of(topic, findings);
        }
    }

    private static Citation citation() {
        return new Citation("section", "", Citation.Seen.RECOLLECTION);
    }

    private static Finding finding(int criterion, Finding.Effect effect, String rule) {
        return new Finding(criterion, rule, effect, "because", List.of());
    }

    private static List<Trial> trials() {
        Random random = new Random(20);
        return IntStream.range(0, TOPICS).mapToObj(i -> Trial.random(random)).toList();
    }

    /** What the rules say at these levels: some recommended conclusion holds, and no advised-against one does. */
    private static boolean favorable(Topic topic, Level[] levels) {
        Way at = new Way(bits(levels, l -> l == Level.MET), bits(levels, l -> l != Level.CONTRADICTED));
        return topic.conclusions().stream().anyMatch(c -> c.effect() == Conclusion.Effect.RECOMMENDED && c.ways().holdAt(at))
            && topic.conclusions().stream().noneMatch(c -> c.effect() == Conclusion.Effect.ADVISED_AGAINST && !c.ways().holdAt(at));
    }

    private static long bits(Level[] levels, Predicate<Level> test) {
        return IntStream.range(0, levels.length).filter(i -> test.test(levels[i])).mapToLong(i -> 1L << i).sum();
    }

    private static Level[] levels(Assessment assessment, Set<Integer> raised) {
        return IntStream.range(0, assessment.criteria().size()).mapToObj(i -> {
            CriterionResult c = assessment.criteria().get(i);
            return raised.contains(i) ? c.status().best(c.criterion().isAsked()) : c.status().sure();
        }).toArray(Level[]::new);
    }

    @Test
    void statusAndGapsAreThoseOfBruteForce() {
        int undetermined = 0;
        Set<CriteriaStatus> seen = new HashSet<>();
        for (Trial trial : trials()) {
            Assessment assessment = trial.assessment();
            int n = trial.topic.criteria().size();
            Set<Set<Integer>> enough = IntStream.range(0, 1 << n).mapToObj(AssessmentTest::subset).filter(raised -> favorable(trial.topic, levels(assessment, raised))).collect(Collectors.toSet());
            Set<Set<Integer>> least = enough.stream().filter(s -> enough.stream().noneMatch(o -> !o.equals(s) && s.containsAll(o))).collect(Collectors.toSet());
            CriteriaStatus status = enough.contains(Set.of()) ? CriteriaStatus.MET : enough.isEmpty() ? CriteriaStatus.NOT_MET : CriteriaStatus.UNDETERMINED;

            assertThat(assessment.status()).isEqualTo(status);
            seen.add(status);
            if (status == CriteriaStatus.UNDETERMINED) {
                assertThat(sets(trial.topic, assessment)).isEqualTo(least);
                assertThat(assessment.gaps().count()).isEqualTo(least.size());
                undetermined++;
            } else {
                assertThat(assessment.gaps()).isEqualTo(Gaps.NONE);
            }
        }
        assertThat(seen).hasSize(3);
        assertThat(undetermined).isGreaterThan(TOPICS / 10);
    }

    private static Set<Integer> subset(int bits) {
        return IntStream.range(0, 10).filter(i -> (bits >> i & 1) == 1).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Set<Integer>> sets(Topic topic, Assessment assessment) {
        return assessment.gaps().sets().stream().map(set -> set.stream().map(topic.criteria()::indexOf).collect(Collectors.toCollection(TreeSet::new))).collect(Collectors.toSet());
    }

    @Test
    void everyGapSetFlipsTheStatusOnceDocumentedAndNoneIsRedundant() {
        for (Trial trial : trials()) {
            Assessment before = trial.assessment();
            for (Set<Integer> gap : sets(trial.topic, before)) {
                assertThat(documented(trial, gap).status()).isEqualTo(CriteriaStatus.MET);
                for (Integer one : gap) {
                    Set<Integer> less = new TreeSet<>(gap);
                    less.remove(one);
                    assertThat(documented(trial, less).status()).isEqualTo(CriteriaStatus.UNDETERMINED);
                }
            }
        }
    }

    /** The same record with these criteria shown to be met, and what opposed them cleared up. */
    private static Assessment documented(Trial trial, Set<Integer> criteria) {
        List<Finding> findings = new ArrayList<>(trial.findings.stream().filter(f -> !criteria.contains(f.criterion())).toList());
        criteria.forEach(i -> findings.add(finding(i, Finding.Effect.MEETS, "documented")));
        return Assessment.of(trial.topic, findings);
    }

    @Test
    void orderAndRepetitionDoNotMatter() {
        Random random = new Random(21);
        for (Trial trial : trials()) {
            List<Finding> shuffled = new ArrayList<>(trial.findings);
            Collections.shuffle(shuffled, random);
            List<Finding> twice = new ArrayList<>(trial.findings);
            twice.addAll(trial.findings);

            assertThat(Assessment.of(trial.topic, shuffled)).isEqualTo(trial.assessment());
            assertThat(Assessment.of(trial.topic, twice).status()).isEqualTo(trial.assessment().status());
            assertThat(Assessment.of(trial.topic, twice).gaps()).isEqualTo(trial.assessment().gaps());
        }
    }

    @Test
    void aFavorableFactNeverWorsensAndAnUnfavorableOneNeverHelps() {
        Random random = new Random(22);
        for (Trial trial : trials()) {
            List<Finding> more = new ArrayList<>(trial.findings);
            int criterion = random.nextInt(trial.topic.criteria().size());
            boolean favorable = random.nextBoolean();
            more.add(finding(criterion, favorable ? Finding.Effect.MEETS : Finding.Effect.CONTRADICTS, "one more"));
            int before = rank(trial.assessment().status());
            int after = rank(Assessment.of(trial.topic, more).status());

            assertThat(favorable ? after - before : before - after).isGreaterThanOrEqualTo(0);
        }
    }

    private static int rank(CriteriaStatus status) {
        return List.of(CriteriaStatus.NOT_MET, CriteriaStatus.UNDETERMINED, CriteriaStatus.MET).indexOf(status);
    }

    @Test
    void silenceIsNeverNotMetWhereWhatIsMissingCanBeAskedFor() {
        for (Trial trial : trials()) {
            boolean canBeHad = trial.topic.ways().ways().stream().anyMatch(way -> trial.topic.criteria(way.met()).stream().allMatch(Criterion::isAsked));
            if (canBeHad) {
                assertThat(Assessment.of(trial.topic, List.of()).status()).isNotEqualTo(CriteriaStatus.NOT_MET);
            }
        }
    }

    @Test
    void oppositionTrumpsSupportUnlessDocumentationCanLiftIt() {
        Criterion drug = new Criterion("t.helps", "states", "ask", citation());
        Criterion abuse = new Criterion("t.no-abuse", "states", "ask", citation());
        Conclusion helps = new Conclusion("helps", Conclusion.Effect.RECOMMENDED, citation(), new Ways(List.of(new Way(1, 1))));
        Conclusion against = new Conclusion("abuse", Conclusion.Effect.ADVISED_AGAINST, citation(), new Ways(List.of(new Way(0, 2))));
        Topic topic = Topic.of("t", GUIDELINE, "t", List.of(drug, abuse), List.of(helps, against));
        Finding works = finding(0, Finding.Effect.MEETS, "works");
        Finding abused = finding(1, Finding.Effect.CONTRADICTS, "abused");

        assertThat(Assessment.of(topic, List.of(works)).status()).isEqualTo(CriteriaStatus.MET);
        assertThat(Assessment.of(topic, List.of(works, abused)).status()).isEqualTo(CriteriaStatus.NOT_MET);
        assertThat(Assessment.of(topic, List.of(works, abused)).barriers()).containsExactly(List.of(abuse));
        Assessment both = Assessment.of(topic, List.of(works, abused, finding(1, Finding.Effect.MEETS, "checked")));
        assertThat(both.status()).isEqualTo(CriteriaStatus.UNDETERMINED);
        assertThat(both.clarify()).isTrue();
        assertThat(both.gaps().sets()).containsExactly(List.of(abuse));
    }

    @Test
    void manyGapSetsAreToldByTheirShape() {
        List<Criterion> criteria = IntStream.range(0, 8).mapToObj(i -> new Criterion("t.c" + i, "states", "ask", citation())).toList();
        List<Way> ways = IntStream.range(0, 256).filter(bits -> Integer.bitCount(bits) == 4).mapToObj(bits -> new Way(bits, bits)).toList();
        Conclusion any4 = new Conclusion("any four", Conclusion.Effect.RECOMMENDED, citation(), Ways.minimal(ways));
        Gaps gaps = Assessment.of(Topic.of("t", GUIDELINE, "t", criteria, List.of(any4)), List.of()).gaps();

        assertThat(gaps.count()).isEqualTo(70);
        assertThat(gaps.sets()).hasSize(Gaps.LISTED);
        assertThat(gaps.shape()).isEqualTo("any 4 of 8 criteria");
    }
}
