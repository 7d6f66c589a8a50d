package org.mednec.determination;

import java.util.List;

/**
 * A conclusion at the levels that the record shows.
 *
 * @param conclusion the rule
 * @param holds      whether it holds as the record stands
 * @param barredBy   recommended: criteria that keep each of its ways from holding even if all that is asked for were documented;
 *                   advised against: the criteria that it rests on, where no documentation could lift it. Else empty.
 */
public record ConclusionResult(Conclusion conclusion, boolean holds, List<Criterion> barredBy) {
}
