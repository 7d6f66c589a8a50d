package org.mednec.reader.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mednec.facts.When;
import org.mednec.reader.text.AnchoredPattern;
import org.mednec.reader.text.Dates;
import org.mednec.reader.text.Token;

/** The days that a progress note tells: of the visit, and of the injury. */
public final class NoteDay {

    private static final AnchoredPattern VISIT = AnchoredPattern.word("(?:date of (?:service|visit|exam(?:ination)?|evaluation|encounter|report|consultation)"
        + "|(?:visit|exam(?:ination)?|service|encounter|report|note) date|dos|date) ?[:;] *", "date of", "date:", "date :", "date;", "date ;", "visit date", "exam", "service date", "encounter date", "report date", "note date", "dos");
    private static final AnchoredPattern INJURY = AnchoredPattern.word("(?:date(?:\\(s\\))? of (?:injury|accident|loss)|injury date|doi) ?[:;]? *", "date of", "date(s) of", "injury date", "doi");

    private NoteDay() {
    }

    /** The day of the visit where the note labels it, else the latest day that it tells of. */
    public static Optional<LocalDate> of(String note) {
        When visit = behind(note, VISIT);
        return visit.isStated() ? Optional.of(visit.first()) : Optional.of(RequestDay.of(note, Optional.empty())).filter(day -> day.found() != RequestDay.Found.ASSUMED).map(RequestDay::day);
    }

    /** The day of injury; unstated where no label tells it. */
    public static When injury(String note) {
        return behind(note, INJURY);
    }

    private static When behind(String note, AnchoredPattern label) {
        for (AnchoredPattern.Found found = label.in(note, 0); found != null; found = label.in(note, found.end())) {
            List<Token> tokens = Token.of(note.substring(found.end(), Math.min(note.length(), found.end() + 40)));
            Optional<When> when = tokens.isEmpty() ? Optional.empty() : Dates.at(tokens, 0).map(Dates.Found::when);
            if (when.isPresent()) {
                return when.get();
            }
        }
        return When.UNSTATED;
    }
}
