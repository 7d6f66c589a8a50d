package org.mednec.determination;

import java.util.List;
import org.mednec.facts.Fact;

/**
 * A criterion rule that fired.
 *
 * @param criterion index of the criterion in its topic
 * @param rule      the rule's name
 * @param effect    what it shows of the criterion
 * @param because   one sentence about the record
 * @param evidence  the facts that it matched, without the request
 */
public record Finding(int criterion, String rule, Effect effect, String because, List<Fact> evidence) {

    /** What a criterion rule shows. */
    public enum Effect {
        MEETS, CONTRADICTS,
        /** Evidence that does not suffice either way. */
        LEAVES_OPEN
    }
}
