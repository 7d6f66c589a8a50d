package org.mednec.determination;

import java.util.List;

/**
 * What is missing to a way, exactly.
 *
 * @param sets  least sets of criteria that, once documented or clarified, would be enough; the way that is furthest along first, then the
 *              smallest; up to {@value #LISTED} listed
 * @param count how many there are in all
 * @param shape all of them in words, such as "any 2 of 5 criteria" after what every set holds; empty where the list says it best
 */
public record Gaps(List<List<Criterion>> sets, int count, String shape) {

    /** How many sets are listed at most. */
    public static final int LISTED = 32;

    /** Nothing is missing, or nothing could help. */
    public static final Gaps NONE = new Gaps(List.of(), 0, "");
}
