package org.mednec.history;

import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.mednec.determination.Determination;

/** The predicted outcome, learned from precedents: how often denials of requests that stood like this one were overturned. Safe for many threads. */
public final class LearnedRate implements Predictor {

    /** How many precedents the published rate weighs as much as. */
    private static final double PUBLISHED_WEIGHT = 10;
    /** A group of fewer says nothing; the next wider one is told. */
    private static final int LEAST = 5;
    /** Any order that does not depend on where the precedents come from. */
    private static final Comparator<Precedent> ORDER = Comparator.comparing((Precedent p) -> p.letter()).thenComparing(p -> p.kind().topic()).thenComparing(p -> p.kind().category())
        .thenComparing(p -> p.kind().pattern()).thenComparing(Precedent::year).thenComparing(Precedent::overturned);

    private final List<Precedent> precedents;
    private final Weights weights;
    private final double threshold;
    private final double baseRate;
    private final String period;
    private final Map<Kind, Counts> counts = new ConcurrentHashMap<>();

    /**
     * Past items like one.
     *
     * @param group what "like" means: the narrowest group with enough items
     */
    record Counts(int overturned, int n, String group) {
    }

    private record Group(String name, Predicate<Kind> test) {
    }

    LearnedRate(List<Precedent> precedents, Weights weights, double threshold) {
        this.precedents = precedents.stream().sorted(ORDER).toList();
        this.weights = weights;
        this.threshold = threshold;
        baseRate = baseRate(precedents);
        IntSummaryStatistics years = precedents.stream().mapToInt(Precedent::year).summaryStatistics();
        period = precedents.isEmpty() ? "" : years.getMin() == years.getMax() ? String.valueOf(years.getMin()) : years.getMin() + " to " + years.getMax();
    }

    /**
     * Learned from these. The call is OVERTURNED where the probability is above the base rate: of calibrated probabilities no other threshold has a better
     * balanced accuracy, and among so few overturned items a search for one finds chance.
     */
    public static LearnedRate from(List<Precedent> precedents) {
        return new LearnedRate(precedents, Fit.of(precedents), Math.round(baseRate(precedents) * 10_000) / 10_000.0);
    }

    /** The one that the program was built with. */
    public static LearnedRate stored() {
        return Stored.RATE;
    }

    /** Read when first asked for. */
    private static final class Stored {
        private static final LearnedRate RATE = LearnedRateFile.read();
    }

    /** The predicted outcome of one request. */
    public Prediction of(Determination d) {
        return of(Kind.of(d));
    }

    Prediction of(Kind kind) {
        return prediction(kind, probability(kind), threshold, baseRate, counts.computeIfAbsent(kind, k -> counts(k, precedents)));
    }

    /** A prediction of a letter that was learned from: the numbers were learned without it, and it is not counted. */
    Prediction without(Precedent own, CrossValidation.Score score) {
        return prediction(own.kind(), score.probability(), score.threshold(), score.baseRate(),
            counts(own.kind(), precedents.stream().filter(p -> !p.letter().equals(own.letter())).toList()));
    }

    private Prediction prediction(Kind kind, double probability, double callAt, double base, Counts like) {
        return new Prediction(call(kind, probability, callAt), probability, callAt, base, like.overturned(), like.n(), like.group(), period);
    }

    /** Without a topic there is no call. */
    static Prediction.Outcome call(Kind kind, double probability, double threshold) {
        return kind.standing() == Standing.NO_TOPIC ? Prediction.Outcome.NONE : probability >= threshold ? Prediction.Outcome.OVERTURNED : Prediction.Outcome.UPHELD;
    }

    private static Counts counts(Kind kind, List<Precedent> among) {
        boolean hasTopic = kind.standing() != Standing.NO_TOPIC;
        String standing = "standing (" + kind.standing().words() + ")";
        List<Group> groups = List.of(
            new Group("topic and pattern", k -> hasTopic && k.topic().equals(kind.topic()) && k.pattern().equals(kind.pattern())),
            new Group("topic and " + standing, k -> hasTopic && k.topic().equals(kind.topic()) && k.standing() == kind.standing()),
            new Group("kind of treatment and " + standing, k -> k.category() == kind.category() && k.standing() == kind.standing()),
            new Group(standing, k -> k.standing() == kind.standing()),
            new Group("kind of dispute", k -> true));
        for (Group group : groups) {
            List<Precedent> like = among.stream().filter(p -> group.test().test(p.kind())).toList();
            if (like.size() >= LEAST) {
                return new Counts((int) like.stream().filter(Precedent::overturned).count(), like.size(), group.name());
            }
        }
        return new Counts(0, 0, "published rate, moved by standing (unfitted)");
    }

    /** Of denials overturned in all; the published rate before any precedent. */
    static double baseRate(List<Precedent> precedents) {
        return shrunk(precedents, Fit.PUBLISHED_RATE);
    }

    /** Their share that was overturned, drawn toward a rate. */
    static double shrunk(List<Precedent> precedents, double toward) {
        long overturned = precedents.stream().filter(Precedent::overturned).count();
        return (overturned + PUBLISHED_WEIGHT * toward) / (precedents.size() + PUBLISHED_WEIGHT);
    }

    @Override
    public double probability(Kind kind) {
        return weights.probability(kind);
    }

    @Override
    public double threshold() {
        return threshold;
    }

    @Override
    public double baseRate() {
        return baseRate;
    }

    /** Years of the requests that were learned from. */
    public String period() {
        return period;
    }

    /** What was learned from. */
    public List<Precedent> precedents() {
        return precedents;
    }

    Weights weights() {
        return weights;
    }
}
