package org.mednec.reader.text;

import org.mednec.facts.Source;
import org.mednec.facts.Voice;

/** A stretch of normalised text, such as one section of a letter, that knows where each of its words stands in what the user gave. */
public interface Passage {

    /** The text, with hard wraps, hyphens at line ends and broken characters mended. Never null; may be empty. */
    String text();

    /**
     * Where words stand in the original.
     *
     * @param start first UTF-16 code unit of the words in {@link #text()}
     * @param end   one past the last code unit
     * @param voice who speaks there
     */
    Source source(int start, int end, Voice voice);
}
