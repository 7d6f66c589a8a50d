package org.mednec.lab;

import java.util.List;
import java.util.Optional;
import org.mednec.determination.CriterionStatus;

/**
 * A criterion that is in another state, or that is asked for otherwise, on one item.
 *
 * @param criterion without topic
 * @param from      empty where the criterion is new, or its state before is not known
 * @param to        empty where the criterion is gone
 * @param asked     what became of its ask
 * @param rules     that fire now and did not before, or the reverse
 */
public record CriterionChange(String criterion, Optional<CriterionStatus> from, Optional<CriterionStatus> to, Asked asked, List<RuleChange> rules) {

    /** What became of what is to be documented. */
    public enum Asked { NOW, NO_MORE, ALIKE }

    public CriterionChange {
        rules = List.copyOf(rules);
    }
}
