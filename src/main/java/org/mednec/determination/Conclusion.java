package org.mednec.determination;

/**
 * A rule that weighs criteria.
 *
 * @param rule     its name
 * @param effect   what it concludes
 * @param citation where the guideline says so
 * @param ways     recommended: the ways in which it holds; advised against: the ways in which it does <em>not</em> hold
 */
public record Conclusion(String rule, Effect effect, Citation citation, Ways ways) {

    /** What a conclusion says. */
    public enum Effect { RECOMMENDED, ADVISED_AGAINST }

    /** Whether it holds at these levels. */
    public boolean holdsAt(Way levels) {
        return ways.holdAt(levels) == (effect == Effect.RECOMMENDED);
    }
}
