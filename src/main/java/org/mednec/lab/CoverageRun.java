package org.mednec.lab;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mednec.determination.ConclusionResult;
import org.mednec.determination.Criterion;
import org.mednec.determination.CriterionResult;
import org.mednec.determination.CriterionStatus;
import org.mednec.determination.Determination;
import org.mednec.determination.Finding;
import org.mednec.determination.Topic;
import org.mednec.facts.Case;
import org.mednec.rulebook.Guards;
import org.mednec.rulebook.RuleText;
import org.mednec.rulebook.Rulebook;

/** Runs cases over a rulebook and counts what they exercise, constructed and real ones apart. */
public final class CoverageRun {

    private final Rulebook rulebook;
    private final Texts texts;
    private final Counts constructed = new Counts();
    private final Counts historical = new Counts();
    private final List<Case> constructedCases = new ArrayList<>();
    private int historicalCases;

    /** What was counted over the cases of one kind. Rules and criteria count by file and name, whichever topic shares them. */
    private final class Counts {

        private final Map<String, Integer> topics = new HashMap<>();
        private final Map<String, EnumMap<CriterionStatus, Integer>> states = new HashMap<>();
        private final Map<String, Integer> fired = new HashMap<>();
        private final Map<String, Integer> held = new HashMap<>();

        void add(Determination d) {
            d.assessment().ifPresent(assessment -> {
                String topic = d.topic().orElseThrow().key();
                topics.merge(topic, 1, Integer::sum);
                for (CriterionResult criterion : assessment.criteria()) {
                    states.computeIfAbsent(key(topic, criterion.criterion()), k -> new EnumMap<>(CriterionStatus.class)).merge(criterion.status(), 1, Integer::sum);
                    for (Finding finding : criterion.findings()) {
                        texts.of(topic, finding.rule()).ifPresent(rule -> fired.merge(key(rule), 1, Integer::sum));
                    }
                }
                assessment.conclusions().stream().filter(ConclusionResult::holds).forEach(c ->
                    texts.of(topic, c.conclusion().rule()).ifPresent(rule -> held.merge(key(rule), 1, Integer::sum)));
            });
        }

        Coverage.States states(String topic, Criterion criterion) {
            Map<CriterionStatus, Integer> counts = states.getOrDefault(key(topic, criterion), new EnumMap<>(CriterionStatus.class));
            return new Coverage.States(counts.getOrDefault(CriterionStatus.MET, 0), counts.getOrDefault(CriterionStatus.NOT_MET, 0), counts.getOrDefault(CriterionStatus.CONFLICTING, 0),
                counts.getOrDefault(CriterionStatus.NOT_DOCUMENTED, 0));
        }
    }

    public CoverageRun(Rulebook rulebook) {
        this.rulebook = rulebook;
        texts = new Texts(rulebook);
    }

    private static String key(RuleText rule) {
        return rule.path() + ":" + rule.name();
    }

    private String key(String topic, Criterion criterion) {
        return texts.of(topic).values().stream().filter(rule -> rule.kind().isOfCriterion() && rule.criterion().equals(criterion.name()))
            .map(RuleText::path).distinct().sorted().collect(Collectors.joining(" ", "", ":" + criterion.name()));
    }

    public void addConstructed(Case theCase) {
        constructedCases.add(theCase);
        rulebook.determine(theCase).forEach(constructed::add);
    }

    public void addHistorical(Case theCase) {
        historicalCases++;
        rulebook.determine(theCase).forEach(historical::add);
    }

    /**
     * What was exercised.
     *
     * @param topics   by edition and name: those that are told
     * @param guarded  those of them that are looked for conditions that no constructed case guards: a second for each
     * @param progress told of each topic before it is looked at so
     */
    public Coverage coverage(Predicate<Topic> topics, Predicate<Topic> guarded, Consumer<Topic> progress) {
        CaseFacts facts = CaseFacts.of(rulebook, constructedCases);
        List<Coverage.TopicCoverage> covered = new ArrayList<>();
        for (Topic topic : rulebook.topics().stream().filter(topics).toList()) {
            boolean guard = guarded.test(topic);
            List<Coverage.UnguardedCondition> unguarded = List.of();
            if (guard) {
                progress.accept(topic);
                unguarded = Guards.unguarded(rulebook.texts(topic.key()), facts.guarding(topic.key())).stream()
                    .map(u -> new Coverage.UnguardedCondition(u.rule().name(), u.change(), u.rule().path(), u.rule().line())).toList();
            }
            covered.add(of(topic, guard, unguarded));
        }
        return new Coverage(constructedCases.size(), historicalCases, covered);
    }

    private Coverage.TopicCoverage of(Topic topic, boolean guarded, List<Coverage.UnguardedCondition> unguarded) {
        String key = topic.key();
        return new Coverage.TopicCoverage(key, topic.title(), constructed.topics.getOrDefault(key, 0), historical.topics.getOrDefault(key, 0),
            topic.criteria().stream().map(c -> new Coverage.CriterionCoverage(c.name(), isShown(key, c, RuleText.Kind.MEETS), isShown(key, c, RuleText.Kind.CONTRADICTS),
                constructed.states(key, c), historical.states(key, c))).toList(),
            texts.of(key).values().stream().filter(rule -> rule.kind().isOfCriterion()).map(rule -> new Coverage.RuleCoverage(rule.name(), rule.criterion(), rule.path(), rule.line(),
                constructed.fired.getOrDefault(key(rule), 0), historical.fired.getOrDefault(key(rule), 0))).toList(),
            topic.conclusions().stream().map(c -> {
                RuleText rule = texts.of(key, c.rule()).orElseThrow();
                return new Coverage.ConclusionCoverage(c.rule(), rule.path(), rule.line(), constructed.held.getOrDefault(key(rule), 0), historical.held.getOrDefault(key(rule), 0));
            }).toList(), guarded, unguarded);
    }

    private boolean isShown(String topic, Criterion criterion, RuleText.Kind kind) {
        return texts.of(topic).values().stream().anyMatch(rule -> rule.kind() == kind && rule.criterion().equals(criterion.name()));
    }
}
