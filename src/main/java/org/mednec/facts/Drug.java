package org.mednec.facts;

import java.util.List;

/**
 * An entry of the drug dictionary: a brand or generic name that a record may use.
 *
 * @param name        as written
 * @param ingredients the lead ingredient, by which a guideline picks the drug, first
 * @param route       usual route, or unstated
 * @param longActing  extended release, patch or long half-life; false also where the name leaves it open
 * @param factor      oral morphine equivalent of the lead ingredient by this route
 */
public record Drug(String name, List<Treatment> ingredients, Route route, boolean longActing, MorphineFactor factor) {
    public Drug {
        name = Required.of(name, "name");
        ingredients = List.copyOf(ingredients);
        Required.that(!ingredients.isEmpty(), "ingredients", "at least one substance");
        route = Required.of(route, "route");
        factor = Required.of(factor, "factor");
    }

    public Treatment lead() {
        return ingredients.get(0);
    }
}
