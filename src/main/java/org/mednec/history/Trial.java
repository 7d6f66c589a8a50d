package org.mednec.history;

/**
 * One cross-validated scoring of an item: by a prediction that was learned without the item's fold. Only scores of one fold come from one prediction
 * and may be ranked among each other.
 *
 * @param fold        that the item's letter was dealt to
 * @param probability of being overturned
 */
public record Trial(int fold, double probability) {
}
