package org.mednec.reader.letter;

import org.mednec.facts.Section;

/**
 * A part of a letter.
 *
 * @param section what it is
 * @param item    the item that it is about; 0 where it is about the whole
 * @param start   first UTF-16 code unit in the original
 * @param end     one past the last
 */
public record Part(Section section, int item, int start, int end) {

    /** Whether facts were taken from it. What tells the outcome is withheld. */
    public boolean isUsed() {
        return !section.tellsOutcome();
    }
}
