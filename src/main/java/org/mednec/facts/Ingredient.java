package org.mednec.facts;

/** One substance of a drug product, with its strength where known. */
public record Ingredient(Treatment substance, Strength strength) {
    public Ingredient {
        substance = Required.of(substance, "substance");
        strength = strength == null ? Strength.UNSTATED : strength;
    }
}
