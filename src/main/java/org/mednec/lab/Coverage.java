package org.mednec.lab;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the cases exercise of a rulebook.
 *
 * @param constructed how many constructed cases were run
 * @param historical  how many real ones
 * @param topics      by edition and name
 */
public record Coverage(int constructed, int historical, List<TopicCoverage> topics) {

    public Coverage {
        topics = List.copyOf(topics);
    }

    /**
     * One topic.
     *
     * @param topic       edition and name
     * @param constructed determinations under it
     * @param historical  determinations under it
     * @param guarded     whether it was looked for conditions that no case guards
     * @param unguarded   what was found
     */
    public record TopicCoverage(String topic, String title, int constructed, int historical, List<CriterionCoverage> criteria, List<RuleCoverage> rules,
                                List<ConclusionCoverage> conclusions, boolean guarded, List<UnguardedCondition> unguarded) {

        public TopicCoverage {
            criteria = List.copyOf(criteria);
            rules = List.copyOf(rules);
            conclusions = List.copyOf(conclusions);
            unguarded = List.copyOf(unguarded);
        }
    }

    /** How often a criterion was in each state, in this topic or in another that shares its rules. */
    public record States(int met, int notMet, int conflicting, int notDocumented) {
    }

    /**
     * One criterion, without topic.
     *
     * @param canBeMet    whether some rule meets it
     * @param canBeNotMet whether some rule contradicts it
     */
    public record CriterionCoverage(String criterion, boolean canBeMet, boolean canBeNotMet, States constructed, States historical) {
    }

    /**
     * One criterion rule.
     *
     * @param constructed how often it fired, in this topic or in another that shares it
     * @param historical  the same, in real cases
     */
    public record RuleCoverage(String rule, String criterion, String path, int line, int constructed, int historical) {

        public boolean neverFired() {
            return constructed + historical == 0;
        }
    }

    /** How often a conclusion held, in this topic or in another that shares it. */
    public record ConclusionCoverage(String rule, String path, int line, int constructed, int historical) {

        public boolean neverHeld() {
            return constructed + historical == 0;
        }
    }

    /** A change to a rule's condition that no case notices. */
    public record UnguardedCondition(String rule, String change, String path, int line) {
    }

    /** Rules that no case makes fire, each once. */
    public List<RuleCoverage> neverFired() {
        return once(topics.stream().flatMap(topic -> topic.rules().stream()).filter(RuleCoverage::neverFired), rule -> rule.path() + ":" + rule.rule());
    }

    /** Conclusions that hold in no case, each once. */
    public List<ConclusionCoverage> neverHeld() {
        return once(topics.stream().flatMap(topic -> topic.conclusions().stream()).filter(ConclusionCoverage::neverHeld), c -> c.path() + ":" + c.rule());
    }

    private static <T> List<T> once(Stream<T> shared, Function<T, String> key) {
        return List.copyOf(shared.collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, TreeMap::new)).values());
    }

    public List<UnguardedCondition> unguarded() {
        return topics.stream().flatMap(topic -> topic.unguarded().stream()).distinct().toList();
    }
}
