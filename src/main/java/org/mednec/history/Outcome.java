package org.mednec.history;

/**
 * What was decided of one disputed item, and what the reviewer cited. Data beside the cases; no fact.
 *
 * @param theCase  the case file's stem
 * @param item     from 1
 * @param decision UPHELD or OVERTURNED
 * @param authority whose guideline the reviewer cited, such as MTUS or ODG
 * @param guideline the reviewer's citation, shortened to guideline, section or page
 */
public record Outcome(String theCase, int item, Prediction.Outcome decision, String authority, String guideline) {
}
