package org.mednec.reader.letter;

import java.util.List;

/**
 * What a letter says was decided of one item, and by which guidelines. It is kept apart from the facts of the case and never reaches them.
 *
 * @param item          from 1
 * @param administrator what the claims administrator cited
 * @param reviewer      what the reviewer cited
 */
public record Decided(int item, Decision decision, List<CitedGuideline> administrator, List<CitedGuideline> reviewer) {

    public Decided {
        administrator = List.copyOf(administrator);
        reviewer = List.copyOf(reviewer);
    }
}
