package org.mednec.history;

import org.mednec.determination.Assessment;
import org.mednec.determination.Determination;
import org.mednec.determination.Topic;
import org.mednec.facts.Case;
import org.mednec.facts.CriteriaStatus;

/**
 * One disputed item with our answer and what was decided.
 *
 * @param theCase    letter that it stands in
 * @param item       from 1
 * @param request    as written
 * @param topic      edition and topic; empty where none applies
 * @param status     what the criteria came to
 * @param pattern    the criteria's states, by letter
 * @param prediction of the outcome
 * @param decision   what was decided
 */
public record Scored(String theCase, int item, String request, String topic, CriteriaStatus status, String pattern, Prediction prediction, Prediction.Outcome decision) {

    /** The answer to one request of a case, beside what was decided of it. */
    public static Scored of(Case theCase, Determination d, Prediction prediction, Prediction.Outcome decision) {
        return new Scored(theCase.name(), d.request().item(), d.request().text(), d.topic().map(Topic::key).orElse(""), d.status(),
            d.assessment().map(Assessment::pattern).orElse(""), prediction, decision);
    }

    /** Whether the predicted outcome is what was decided; never where no topic applies. */
    public boolean agrees() {
        return prediction.outcome() == decision;
    }

    boolean isOverturned() {
        return decision == Prediction.Outcome.OVERTURNED;
    }

    boolean isAbstained() {
        return prediction.outcome() == Prediction.Outcome.NONE;
    }
}
