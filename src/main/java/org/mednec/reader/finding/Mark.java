package org.mednec.reader.finding;

import java.util.List;

/**
 * A phrase of the lexicon in a sentence.
 *
 * @param cues  its meanings
 * @param first index of its first token in the sentence
 * @param last  index of its last token
 */
record Mark(List<Cue> cues, int first, int last) {

    /** Its meaning of a type, or null. */
    <T extends Cue> T as(Class<T> type) {
        return Cue.of(type, cues);
    }

    boolean is(Cue.Trigger trigger) {
        return cues.contains(trigger);
    }
}
