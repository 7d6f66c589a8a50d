package org.mednec.reader.letter;

import java.util.Optional;
import org.mednec.reader.document.DocumentPassage;

/**
 * A disputed item of a letter.
 *
 * @param number     from 1
 * @param line       the request as written, of a split request the original
 * @param authorized what the claims administrator granted instead, of a split request
 * @param remaining  what was left of a split request
 */
public record DisputedItem(int number, DocumentPassage line, Optional<DocumentPassage> authorized, Optional<DocumentPassage> remaining) {
}
