package org.mednec.history;

import java.util.List;
import java.util.Optional;
import org.mednec.facts.CriteriaStatus;

/**
 * One past item with its predicted outcome.
 *
 * @param past       the item, with what was decided
 * @param prediction of the outcome, learned without the item's letter where the letter was learned from
 * @param trials     the cross-validated scorings that the prediction is the mean of, each of another deal; empty where the letter was not learned from
 */
public record Scored(PastItem past, Prediction prediction, List<Trial> trials) {

    public Scored {
        trials = List.copyOf(trials);
    }

    public String theCase() {
        return past.theCase();
    }

    public int item() {
        return past.item();
    }

    public String request() {
        return past.request();
    }

    public String topic() {
        return past.topic();
    }

    public CriteriaStatus status() {
        return past.status();
    }

    public String pattern() {
        return past.kind().pattern();
    }

    /** What was decided, where it is known. */
    public Optional<Prediction.Outcome> decided() {
        return past.decision();
    }

    /** What was decided, of an item of which that is known. */
    public Prediction.Outcome decision() {
        return past.decision().orElseThrow();
    }

    /** Whether the predicted outcome is what was decided; never where no topic applies. */
    public boolean agrees() {
        return prediction.outcome() == decision();
    }

    boolean isOverturned() {
        return decision() == Prediction.Outcome.OVERTURNED;
    }

    boolean isCalledOverturned() {
        return prediction.outcome() == Prediction.Outcome.OVERTURNED;
    }

    boolean isAbstained() {
        return prediction.outcome() == Prediction.Outcome.NONE;
    }
}
