package org.mednec.facts;

import java.util.List;

/**
 * A medicine that the worker takes. Negated: the record says that it is not taken, or was stopped.
 *
 * @param treatment   its lead ingredient, or its class where the record names only that
 * @param ingredients all of its ingredients, where it has several
 * @param dose        how it is taken
 * @param weeks       for how long it has been taken
 */
public record Medication(Treatment treatment, List<Ingredient> ingredients, Dose dose, Amount weeks, Site site, Stance stance, When date, Source source)
    implements Fact {

    public Medication {
        treatment = Required.of(treatment, "treatment");
        ingredients = ingredients == null ? List.of() : List.copyOf(ingredients);
        dose = dose == null ? Dose.UNSTATED : dose;
        weeks = weeks == null ? Amount.UNSTATED : weeks;
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(treatment);
    }
}
