package org.mednec.history;

/**
 * What Independent Medical Review is predicted to do with a denial of this request. Learned from history, never from this record alone, and no
 * part of the criteria status or the route.
 *
 * @param outcome               the call at the threshold; NONE where no topic applies
 * @param probabilityOverturned that the denial is overturned
 * @param threshold             at or above which the call is OVERTURNED
 * @param baseRate              of denials overturned in all
 * @param overturned            past items like this one that were overturned
 * @param n                     past items like this one
 * @param group                 what "like this one" means
 * @param period                years of the requests that were learned from, such as {@code 2014 to 2017}; empty where there are none
 */
public record Prediction(Outcome outcome, double probabilityOverturned, double threshold, double baseRate, int overturned, int n, String group, String period) {

    /** What IMR does with a denial. */
    public enum Outcome { UPHELD, OVERTURNED, NONE }
}
