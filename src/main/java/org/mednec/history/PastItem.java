package org.mednec.history;

import java.util.Optional;
import org.mednec.determination.Determination;
import org.mednec.determination.Topic;
import org.mednec.facts.CriteriaStatus;

/**
 * One disputed item of the past: what the criteria come to, and what was decided, where that may be known.
 *
 * @param theCase   letter that it stands in
 * @param item      from 1
 * @param request   as written
 * @param topic     edition and topic; empty where none applies
 * @param authority whose guideline the edition is; empty where none applies
 * @param status    what the criteria came to
 * @param kind      what the prediction looks at
 * @param year      of the request
 * @param decision  what was decided; empty where it is not known, or is kept for scoring
 */
public record PastItem(String theCase, int item, String request, String topic, String authority, CriteriaStatus status, Kind kind, int year,
                       Optional<Prediction.Outcome> decision) {

    /** The answer to one request of a case, beside what was decided of it. */
    public static PastItem of(String theCase, Determination d, Optional<Prediction.Outcome> decision) {
        return new PastItem(theCase, d.request().item(), d.request().text(), d.topic().map(Topic::key).orElse(""), d.topic().map(t -> t.guideline().authority().name()).orElse(""),
            d.status(), Kind.of(d), d.request().asOf().getYear(), decision);
    }

    /** The edition that spoke; empty where none did. */
    public String edition() {
        return topic.isEmpty() ? "" : topic.substring(0, topic.indexOf('/'));
    }

    /** To learn from, if it is known what was decided. */
    public Optional<Precedent> precedent() {
        return decision.map(decided -> new Precedent(Precedent.letter(theCase), kind, year, decided == Prediction.Outcome.OVERTURNED));
    }
}
