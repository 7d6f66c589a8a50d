package org.mednec.history;

/** What was learned from some precedents, asked about others. */
interface Predictor {

    /** That the denial of such an item is overturned. */
    double probability(Kind kind);

    /** At or above which the call is OVERTURNED. */
    double threshold();

    /** Of the denials that were learned from, overturned. */
    double baseRate();
}
