package org.mednec.reader.finding;

import java.util.Set;
import org.mednec.facts.Treatment;
import org.mednec.facts.When;
import org.mednec.reader.text.Dates;

/** Which day a sentence tells of, and which day a study or operation named in it was done. */
final class DateCarry {

    private static final Set<String> INJURY = Set.of("injury", "injured", "injuries", "claim", "sustained", "doi", "birth", "dob", "hired", "accident");
    private static final Set<String> PAPER = Set.of("authorization", "rfa", "determination", "utilization", "denial", "appeal");
    /** A date after one of these bounds a stretch of time, or is that of an earlier year. */
    private static final Set<String> BOUNDS = Set.of("since", "until", "till", "through", "from", "between", "to", "before", "after", "by", "in", "of", "during", "early", "late");
    private static final Set<String> VISIT = Set.of("note", "notes", "report", "reports", "visit", "visits", "evaluation", "eval", "exam", "examination", "pr", "up", "service", "consult", "consultation", "encounter", "dated", "seen", "evaluated",
        "presented", "reevaluation", "records", "dos", "appointment");
    /** How far from its study or operation a date may stand. */
    private static final int NEAR = 12;

    private DateCarry() {
    }

    /** The day of the visit that the sentence names; unstated where it names none. */
    static When visit(Sentence sentence) {
        for (Dates.Found date : sentence.dates()) {
            boolean told = sentence.holds(date.first() - 4, date.first(), VISIT);
            boolean other = sentence.holds(date.first() - 7, date.first(), INJURY) || sentence.holds(date.first() - 7, date.first(), PAPER) || isOfEvent(sentence, date, told);
            if (!other && (told || !isBound(sentence, date) && !isAside(sentence, date) && !isBesideCare(sentence, date))) {
                return date.when();
            }
        }
        return When.UNSTATED;
    }

    /** "from October 2015 through February 2016", "since 2014": no day of a visit; "in 5/2016" neither, "of 3/4/2015" only where it is a day. */
    private static boolean isBound(Sentence sentence, Dates.Found date) {
        String before = sentence.word(date.first() - 1);
        boolean day = date.when().first().equals(date.when().last());
        return BOUNDS.contains(before) && !(day && before.equals("of")) || !day && !before.equals("on");
    }

    /** In brackets, after what it is the date of. */
    private static boolean isAside(Sentence sentence, Dates.Found date) {
        for (int i = date.first() - 1; i >= 0; i--) {
            if (sentence.word(i).equals(")")) {
                return false;
            }
            if (sentence.word(i).equals("(")) {
                return !sentence.word(i - 1).equals("on");
            }
        }
        return false;
    }

    private static boolean isOfEvent(Sentence sentence, Dates.Found date, boolean visit) {
        for (int i = date.first() - 1; i >= Math.max(0, date.first() - NEAR); i--) {
            Mark mark = sentence.at(i);
            if (mark != null && mark.as(Cue.Opens.class) != null && mark.as(Cue.Opens.class).reach() == Cue.Opens.Reach.AFTER) {
                return false;
            }
            if (mark != null && mark.as(Cue.Care.class) != null && isEvent(mark.as(Cue.Care.class).treatment()) && (!visit || Studies.isStudy(mark.as(Cue.Care.class).treatment()))) {
                return !sentence.word(i - 1).equals("on");
            }
        }
        return false;
    }

    /** "physical therapy 3/4/2015", "urine screen from 3/4/2015". */
    private static boolean isBesideCare(Sentence sentence, Dates.Found date) {
        for (int i = date.first() - 1; i >= Math.max(0, date.first() - 3); i--) {
            Mark mark = sentence.at(i);
            if (mark != null && (mark.as(Cue.Care.class) != null || mark.as(Cue.Checked.class) != null)) {
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
        for (Dates.Found date : sentence.dates()) {
            if (date.first() > event.last() && date.first() - event.last() <= NEAR && !sentence.holds(event.last(), date.first(), Set.of(";"))) {
                return date.when();
            }
        }
        for (Dates.Found date : sentence.dates()) {
            if (date.last() < event.first() && event.first() - date.last() <= 4) {
                return date.when();
            }
        }
        return otherwise;
    }
}
