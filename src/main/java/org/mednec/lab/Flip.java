package org.mednec.lab;

import java.util.List;
import org.mednec.history.Prediction;

/**
 * An item whose answer a change altered.
 *
 * @param theCase  letter
 * @param item     from 1
 * @param request  as written
 * @param from     answer before
 * @param to       answer now
 * @param decided  what IMR decided
 * @param criteria that are in another state; empty where the topic is another
 * @param rules    conclusions that differ, and rules that say which topic applies
 */
public record Flip(String theCase, int item, String request, Answer from, Answer to, Prediction.Outcome decided, List<CriterionChange> criteria, List<RuleChange> rules) {

    public Flip {
        criteria = List.copyOf(criteria);
        rules = List.copyOf(rules);
    }

    /** The predicted outcome was what was decided, and is not any more. */
    public boolean isBroken() {
        return from.predicted() == decided && to.predicted() != decided;
    }

    /** The predicted outcome was not what was decided, and is now. */
    public boolean isFixed() {
        return from.predicted() != decided && to.predicted() == decided;
    }
}
