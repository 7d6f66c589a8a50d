package org.mednec.facts;

/** How much of a drug one tablet, patch or millilitre holds, or what a patch or pump gives by the hour or day. */
public record Strength(Amount amount, Unit unit) {

    /** The record does not say. */
    public static final Strength UNSTATED = new Strength(Amount.UNSTATED, Unit.MG);

    /** Reads {@code "10 mg"}, {@code "75 mcg/h"}, {@code "0.025 %"}. */
    public static Strength parse(String text) {
        String t = text.strip();
        int space = t.indexOf(' ');
        if (space < 0) {
            throw new FactException("strength", "must be a number, a space and a unit, such as \"10 mg\" or \"75 mcg/h\"");
        }
        return new Strength(Amount.parse(t.substring(0, space)), Unit.parse(t.substring(space + 1).strip()));
    }

    public boolean isStated() {
        return amount.isStated();
    }

    /** In milligrams; unstated where the unit is no mass. */
    public Amount milligrams() {
        return isStated() && unit.milligrams() > 0 ? amount.times(unit.milligrams()) : Amount.UNSTATED;
    }

    @Override
    public String toString() {
        return isStated() ? amount + " " + unit.symbol() : "unstated";
    }
}
