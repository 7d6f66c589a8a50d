package org.mednec.facts;

/**
 * How a drug is taken.
 *
 * @param strength   of one unit (tablet, patch), of the lead ingredient; a patch by the hour, a pump by the day
 * @param perDay     units taken a day
 * @param quantity   units dispensed
 * @param daysSupply days that the quantity lasts
 * @param refills    further fills
 */
public record Dose(Strength strength, Form form, Route route, Amount perDay, Amount quantity, Amount daysSupply, Amount refills) {

    /** Nothing said. */
    public static final Dose UNSTATED = new Dose(null, null, null, null, null, null, null);

    public Dose {
        strength = strength == null ? Strength.UNSTATED : strength;
        form = form == null ? Form.UNSTATED : form;
        route = route == null ? Route.UNSTATED : route;
        perDay = orUnstated(perDay);
        quantity = orUnstated(quantity);
        daysSupply = orUnstated(daysSupply);
        refills = orUnstated(refills);
        Required.that(!(route == Route.TRANSDERMAL && strength.isStated() && strength.unit().milligrams() > 0),
            "strength", "a rate such as \"75 mcg/h\" (or % for a medicated plaster) where the route is TRANSDERMAL: a patch is labelled by what it gives");
        Required.that(!(route == Route.ORAL && strength.unit() == Unit.MCG_PER_HOUR),
            "strength", "a mass such as \"10 mg\" where the route is ORAL: mcg/h is a patch's or a pump's unit");
    }

    private static Amount orUnstated(Amount amount) {
        return amount == null ? Amount.UNSTATED : amount;
    }

    /** Units a day: as stated, else quantity by days' supply. */
    public Amount unitsPerDay() {
        if (perDay.isStated() || !quantity.isStated() || !daysSupply.atLeast(1)) {
            return perDay;
        }
        return new Amount(quantity.min() / daysSupply.max(), quantity.max() / daysSupply.min());
    }

    /** Days that one fill lasts: as stated, else quantity by units a day. */
    public Amount days() {
        if (daysSupply.isStated() || !quantity.isStated() || !perDay.above(0)) {
            return daysSupply;
        }
        return new Amount(quantity.min() / perDay.max(), quantity.max() / perDay.min());
    }
}
