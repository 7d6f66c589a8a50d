package org.mednec.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Brand and generic names, what is in them, and their morphine factors. Names are matched without regard to case. */
public final class DrugDictionary {

    private final Map<String, Drug> byName = new HashMap<>();
    private final Map<Treatment, Map<Route, List<MorphineFactor>>> factors = new HashMap<>();

    /** @throws FactException where a name stands twice */
    public DrugDictionary(List<Drug> drugs) {
        for (Drug drug : drugs) {
            Required.that(byName.put(key(drug.name()), drug) == null, "name", "in the drug dictionary once only: " + drug.name());
            if (drug.lead().within(Treatment.OPIOID)) {
                factors.computeIfAbsent(drug.lead(), t -> new HashMap<>()).computeIfAbsent(drug.route(), r -> new ArrayList<>()).add(drug.factor());
            }
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    public Optional<Drug> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    public Iterable<Drug> drugs() {
        return byName.values();
    }

    /**
     * The factor of an opioid by a route; an unstated route is taken as oral. Empty where no product says, or where products by the same route
     * differ (fentanyl through the mouth): then a dose is not converted.
     */
    public Optional<MorphineFactor> factor(Treatment opioid, Route route) {
        List<MorphineFactor> known = factors.getOrDefault(opioid, Map.of()).getOrDefault(route == Route.UNSTATED ? Route.ORAL : route, List.of()).stream().distinct().toList();
        return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
    }
}
