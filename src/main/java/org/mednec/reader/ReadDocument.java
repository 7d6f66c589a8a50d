package org.mednec.reader;

import java.util.List;
import java.util.Optional;
import org.mednec.facts.Case;
import org.mednec.facts.Source;
import org.mednec.reader.document.Document;
import org.mednec.reader.letter.Letter;

/**
 * What was read of a document.
 *
 * @param document      the original
 * @param theCase       requests and facts
 * @param letter        the letter taken apart; empty where it is a note
 * @param notUnderstood sentences with clinical words that yielded no fact
 */
public record ReadDocument(Document document, Case theCase, Optional<Letter> letter, List<Source> notUnderstood) {

    public ReadDocument {
        notUnderstood = List.copyOf(notUnderstood);
    }
}
