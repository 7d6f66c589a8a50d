package org.mednec.reader.finding;

import java.util.Set;
import org.mednec.facts.Treatment;
import org.mednec.facts.When;

/** Which day a sentence tells of, and which day a study or operation named in it was done. */
final class DateCarry {

    private static final Set<String> INJURY = Set.of("injury", "injured", "injuries", "claim", "sustained", "doi", "birth", "dob", "hired", "accident");
    private static final Set<String> PAPER = Set.of("authorization", "rfa", "determination", "utilization", "denial", "appeal");
    /** How far from its study or operation a date may stand. */
    private static final int NEAR = 12;

    private DateCarry() {
    }

    /** The day of the visit that the sentence names; unstated where it names none. */
    static When visit(Sentence sentence) {
        for (Dates.Named date : sentence.dates()) {
            boolean other = sentence.holds(date.first() - 7, date.first(), INJURY) || sentence.holds(date.first() - 7, date.first(), PAPER) || isOfEvent(sentence, date);
            if (!other) {
                return date.when();
            }
        }
        return When.UNSTATED;
    }

    private static boolean isOfEvent(Sentence sentence, Dates.Named date) {
        for (int i = date.first() - 1; i >= Math.max(0, date.first() - NEAR); i--) {
            Mark mark = sentence.at(i);
            if (mark != null && mark.as(Cue.Opens.class) != null && mark.as(Cue.Opens.class).reach() == Cue.Opens.Reach.AFTER) {
                return false;
            }
            if (mark != null && mark.as(Cue.Care.class) != null && isEvent(mark.as(Cue.Care.class).treatment())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEvent(Treatment treatment) {
        return Studies.isStudy(treatment) || treatment.within(Treatment.SURGERY) || treatment.within(Treatment.IMPLANT) || treatment.within(Treatment.INJECTION);
    }

    /** The day of a study, operation or injection: the date right after it, else right before it, else that of the visit where none is named. */
    static When event(Sentence sentence, Mark event, When otherwise) {
        for (Dates.Named date : sentence.dates()) {
            if (date.first() > event.last() && date.first() - event.last() <= NEAR && !sentence.holds(event.last(), date.first(), Set.of(";"))) {
                return date.when();
            }
        }
        for (Dates.Named date : sentence.dates()) {
            if (date.last() < event.first() && event.first() - date.last() <= 4) {
                return date.when();
            }
        }
        return otherwise;
    }
}
