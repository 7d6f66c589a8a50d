package org.mednec.history;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A prediction that looks at no criterion, to hold ours against.
 *
 * @param categories rate of each kind of treatment; of the others it is the base rate
 */
record ConstantRate(double baseRate, double threshold, Map<Category, Double> categories) implements Predictor {

    /** Every denial is upheld. */
    static ConstantRate alwaysUpheld(List<Precedent> precedents) {
        return new ConstantRate(LearnedRate.baseRate(precedents), Double.POSITIVE_INFINITY, Map.of());
    }

    /** As the kind of treatment usually fares, drawn toward the base rate; overturned where it fares better than most. */
    static ConstantRate ofCategory(List<Precedent> precedents) {
        double baseRate = LearnedRate.baseRate(precedents);
        Map<Category, Double> rates = new EnumMap<>(Category.class);
        precedents.stream().collect(Collectors.groupingBy(p -> p.kind().category())).forEach((category, own) -> rates.put(category, LearnedRate.shrunk(own, baseRate)));
        return new ConstantRate(baseRate, Math.nextUp(baseRate), rates);
    }

    @Override
    public double probability(Kind kind) {
        return categories.getOrDefault(kind.category(), baseRate);
    }
}
