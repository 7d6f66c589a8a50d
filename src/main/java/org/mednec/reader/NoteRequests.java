package org.mednec.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the user says of a progress note, which itself holds no request line.
 *
 * @param lines the treatment lines
 * @param asOf  the day of the request; else the note's own day is taken
 */
public record NoteRequests(List<String> lines, Optional<LocalDate> asOf) {

    /** Nothing is said: then a note cannot be judged. */
    public static final NoteRequests NONE = new NoteRequests(List.of(), Optional.empty());

    public NoteRequests {
        lines = List.copyOf(lines);
    }
}
