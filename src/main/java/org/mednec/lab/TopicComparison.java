package org.mednec.lab;

import java.util.List;
import java.util.Optional;
import org.mednec.determination.CriterionStatus;
import org.mednec.determination.Level;
import org.mednec.facts.CriteriaStatus;

/**
 * One topic in two rulebooks or two editions.
 *
 * @param topic     its name; with the edition where rulebooks are compared
 * @param title     for people
 * @param presence  where it is
 * @param smallest  where the two conclude otherwise, a smallest set of criteria on which they do; empty where they conclude alike
 * @param criteria  that are new, gone, or told otherwise
 * @param rules     criterion rules and conclusions that are not the same, and the rule that says when the topic applies
 * @param cases     items under this topic on which the two differ, by conclusion or by a rule that fires
 * @param subject   what the two make of each item of the cases that were asked about
 */
public record TopicComparison(String topic, String title, Presence presence, Optional<Smallest> smallest, List<CriterionDifference> criteria, List<RuleChange> rules,
                              List<CaseDifference> cases, List<CaseDifference> subject) {

    /** Where a topic is. */
    public enum Presence { BOTH, BEFORE, NOW }

    public TopicComparison {
        criteria = List.copyOf(criteria);
        rules = List.copyOf(rules);
        cases = List.copyOf(cases);
        subject = List.copyOf(subject);
    }

    /**
     * A smallest set of criteria on which the two conclude otherwise; all others are open.
     *
     * @param holdsNow whether the criteria come to MET there in the second of the two, and not in the first; else the reverse
     */
    public record Smallest(List<At> levels, boolean holdsNow) {

        /** A criterion, without topic, and its level. */
        public record At(String criterion, Level level) {
        }

        public Smallest {
            levels = List.copyOf(levels);
        }
    }

    /** Something about a criterion that is not the same. {@code before} or {@code now} is empty where it is not there. */
    public record CriterionDifference(String criterion, What what, String before, String now) {

        /** What differs. */
        public enum What { PRESENCE, STATES, ASK, CITATION }
    }

    /**
     * What the two make of an item.
     *
     * @param theCase           letter
     * @param before            status in the first
     * @param now               status in the second
     * @param concludedOtherwise at the levels of its criteria the two conclude otherwise
     * @param states            criteria in another state
     * @param rules             that fire in one of the two alone
     */
    public record CaseDifference(String theCase, int item, CriteriaStatus before, CriteriaStatus now, boolean concludedOtherwise, List<State> states, List<String> rules) {

        /** A criterion's state in both; empty where the criterion is not there. */
        public record State(String criterion, Optional<CriterionStatus> before, Optional<CriterionStatus> now) {
        }

        public CaseDifference {
            states = List.copyOf(states);
            rules = List.copyOf(rules);
        }

        public boolean isDifferent() {
            return before != now || concludedOtherwise || !states.isEmpty() || !rules.isEmpty();
        }
    }

    /** Whether both have it and conclude alike from the criteria. */
    public boolean concludesAlike() {
        return presence == Presence.BOTH && smallest.isEmpty();
    }

    /** Whether both have it, and it answers alike on every record: same conclusions, same asks, same rules. */
    public boolean isEquivalent() {
        return concludesAlike() && rules.stream().noneMatch(this::matters)
            && criteria.stream().noneMatch(c -> c.what() == CriterionDifference.What.PRESENCE || c.what() == CriterionDifference.What.ASK && c.before().isEmpty() != c.now().isEmpty());
    }

    /** A conclusion's text does not matter where its ways are the same. */
    private boolean matters(RuleChange change) {
        return !change.shows().isEmpty() || change.rule().equals(topic.substring(topic.indexOf('/') + 1));
    }
}
