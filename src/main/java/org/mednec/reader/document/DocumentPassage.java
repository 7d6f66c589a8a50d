package org.mednec.reader.document;

import org.mednec.facts.Section;
import org.mednec.facts.Source;
import org.mednec.facts.Voice;
import org.mednec.reader.text.Passage;

/**
 * A stretch of a document's mended text.
 *
 * @param document the document's id
 * @param section  the part of the document that it is
 * @param whole    the document's text
 * @param from     first UTF-16 code unit of the stretch in the mended text
 * @param to       one past the last
 */
public record DocumentPassage(String document, Section section, MendedText whole, int from, int to) implements Passage {

    @Override
    public String text() {
        return whole.text().substring(from, to);
    }

    @Override
    public Source source(int start, int end, Voice voice) {
        return new Source.Passage(document, section, whole.originalStart(from + start), Math.max(whole.originalStart(from + start), whole.originalEnd(from + end)), voice);
    }
}
