package org.mednec.history;

import org.mednec.determination.Determination;

/**
 * The simplest prediction that is honest before any case is learned from: the published rate of overturned denials, moved by the criteria
 * status.
 *
 * <p>Base rate: 9.4 % of decisions of the first quarter of 2018 (CWCI, "IMR results continue at 91 % uphold rate", June 2018); 2014 and 2016 lie
 * within a point of it. The odds ratios are an unfitted judgement of how much more often IMR overturns where the criteria are met; they have no
 * published source, and {@code n} is 0 to say so.
 */
public final class PublishedRate {

    static final double BASE_RATE = 0.094;
    static final double THRESHOLD = 0.2;
    private static final String GROUP = "published rate, moved by criteria status (unfitted)";

    private PublishedRate() {
    }

    public static Prediction of(Determination determination) {
        double oddsRatio = switch (determination.status()) {
            case MET -> 10;
            case UNDETERMINED -> 0.7;
            case NOT_MET -> 0.4;
            case NO_APPLICABLE_GUIDELINE -> 1;
        };
        double odds = BASE_RATE / (1 - BASE_RATE) * oddsRatio;
        double probability = odds / (1 + odds);
        Prediction.Outcome call = determination.topic().isEmpty() ? Prediction.Outcome.NONE
            : probability >= THRESHOLD ? Prediction.Outcome.OVERTURNED : Prediction.Outcome.UPHELD;
        return new Prediction(call, probability, THRESHOLD, BASE_RATE, 0, 0, GROUP);
    }
}
