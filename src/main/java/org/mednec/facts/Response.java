package org.mednec.facts;

import java.util.List;

/**
 * What a treatment did. Negated: the record says that it did not.
 *
 * @param to         the treatment
 * @param effect     what it did
 * @param relief     percent less pain; worked out from the two scores where only they are given
 * @param painBefore score without the treatment, 0 to 10
 * @param painAfter  score with the treatment, 0 to 10
 * @param weeks      how long the effect lasted
 */
public record Response(Treatment to, Effect effect, Amount relief, Amount painBefore, Amount painAfter, Amount weeks, Site site, Stance stance, When date, Source source)
    implements Fact {

    public Response {
        to = Required.of(to, "to");
        effect = Required.of(effect, "effect");
        painBefore = painBefore == null ? Amount.UNSTATED : painBefore;
        painAfter = painAfter == null ? Amount.UNSTATED : painAfter;
        relief = relief == null || !relief.isStated() ? percentLess(painBefore, painAfter) : relief;
        weeks = weeks == null ? Amount.UNSTATED : weeks;
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(to, effect);
    }

    private static Amount percentLess(Amount before, Amount after) {
        if (!before.isStated() || !after.isStated() || before.min() <= 0 || after.max() > before.min()) {
            return Amount.UNSTATED;
        }
        return new Amount(100 * (1 - after.max() / before.min()), 100 * (1 - after.min() / before.max()));
    }
}
