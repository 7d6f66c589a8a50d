package org.mednec.reader.letter;

import java.util.List;
import org.mednec.reader.document.DocumentPassage;

/**
 * A determination letter, taken apart.
 *
 * @param day       of the request
 * @param specialty the reviewer's, as written; empty where it is not told
 * @param summary   the clinical case summary; may be empty
 * @param items     the disputed items
 * @param decided   what was decided of them; empty in a blind letter
 * @param parts     what was found where, in the order of the letter
 */
public record Letter(LetterHeader header, RequestDay day, String specialty, DocumentPassage summary, List<DisputedItem> items, List<Decided> decided, List<Part> parts) {

    public Letter {
        items = List.copyOf(items);
        decided = List.copyOf(decided);
        parts = List.copyOf(parts);
    }
}
