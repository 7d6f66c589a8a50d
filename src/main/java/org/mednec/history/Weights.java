package org.mednec.history;

import java.util.Map;

/**
 * The fitted prediction: log-odds of being overturned, as a sum. Standings rise along {@link Standing#ORDER} and what else looks at the criteria adds
 * only where more is met or less is contradicted, hence the probability rises with every criterion that is met.
 *
 * @param intercept  log-odds of an item of no particular kind
 * @param standings  what the standing adds
 * @param wellShown  what is added where many criteria are met; never negative
 * @param unopposed  what is added where nothing speaks against a criterion; never negative
 * @param categories what the kind of treatment adds; kinds without past items add what was published of them
 * @param topics     what the topic adds; topics without past items add nothing
 */
record Weights(double intercept, Map<Standing, Double> standings, double wellShown, double unopposed, Map<Category, Double> categories, Map<String, Double> topics) {

    Weights {
        standings = Map.copyOf(standings);
        categories = Map.copyOf(categories);
        topics = Map.copyOf(topics);
    }

    double probability(Kind kind) {
        return inverseLogit(intercept + standings.get(kind.standing()) + (kind.isWellShown() ? wellShown : 0) + (kind.isUnopposed() ? unopposed : 0)
            + categories.getOrDefault(kind.category(), kind.category().published()) + topics.getOrDefault(kind.topic(), 0.0));
    }

    static double logit(double probability) {
        return StrictMath.log(probability / (1 - probability));
    }

    /** The strict function, so that every machine learns the same. */
    static double inverseLogit(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
