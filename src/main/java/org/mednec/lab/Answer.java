package org.mednec.lab;

import org.mednec.determination.Assessment;
import org.mednec.determination.Determination;
import org.mednec.determination.Topic;
import org.mednec.facts.CriteriaStatus;
import org.mednec.history.Prediction;

/**
 * What a rulebook answers on one item, as far as a change of it is a flip.
 *
 * @param topic     edition and topic; empty where none applies
 * @param status    what the criteria come to
 * @param pattern   the criteria's states, by letter
 * @param predicted outcome
 */
public record Answer(String topic, CriteriaStatus status, String pattern, Prediction.Outcome predicted) {

    public static Answer of(Determination d, Prediction prediction) {
        return new Answer(d.topic().map(Topic::key).orElse(""), d.status(), d.assessment().map(Assessment::pattern).orElse(""), prediction.outcome());
    }

    /** In one line, as the flip ledger holds it. */
    public String words() {
        return (topic.isEmpty() ? "no topic" : topic) + " " + status + (pattern.isEmpty() ? "" : " " + pattern) + " " + predicted;
    }
}
