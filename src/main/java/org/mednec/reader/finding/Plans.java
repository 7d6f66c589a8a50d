package org.mednec.reader.finding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mednec.facts.Intent;
import org.mednec.facts.Plan;
import org.mednec.facts.Site;
import org.mednec.facts.Treatment;

/** What a planned treatment is for, or how it is planned: the words before it tell how ("continue", "refill"), those after it why. */
final class Plans {

    private static final Set<Intent> BEFORE = EnumSet.of(Intent.CONTINUE, Intent.REFILL, Intent.WEAN, Intent.TRIAL, Intent.CHANGE_OF_MEDICINE, Intent.TRANSFER_OF_CARE, Intent.AFTER_SURGERY, Intent.SUPERVISED);
    /** Intents that need no treatment beside them. */
    private static final Set<Intent> GENERAL = EnumSet.of(Intent.NOT_SURGICAL_CANDIDATE, Intent.SURGICAL_CANDIDATE, Intent.SURGERY_NOT_WANTED, Intent.MOTIVATED);

    private final Reading reading;
    private final Sentence sentence;

    Plans(Reading reading) {
        this.reading = reading;
        sentence = reading.sentence();
    }

    void add(Mark mark, Treatment treatment, Site site) {
        List<Intent> intents = intents(mark);
        if (intents.isEmpty()) {
            intents = List.of(Intent.PRESCRIBED);
        }
        for (Intent intent : intents) {
            reading.facts().add(new Plan(treatment, intent, site, Reading.stance(!reading.isNegated(mark)), reading.date(), reading.source(mark)));
        }
    }

    private List<Intent> intents(Mark treatment) {
        List<Intent> found = new ArrayList<>(2);
        for (Mark mark : sentence.marks()) {
            Cue.Meant cue = mark.as(Cue.Meant.class);
            if (cue == null || GENERAL.contains(cue.intent()) || found.contains(cue.intent())) {
                continue;
            }
            boolean how = BEFORE.contains(cue.intent());
            boolean reaches = how ? mark.last() < treatment.first() && isNextPlan(mark, treatment, true) : mark.first() > treatment.last() && isNextPlan(treatment, mark, false);
            if (reaches) {
                found.add(cue.intent());
            }
        }
        return found;
    }

    /** Between the two no other word of planning stands, and, for a reason, no other reason. */
    private boolean isNextPlan(Mark first, Mark second, boolean how) {
        for (Mark between : sentence.marks()) {
            if (between.first() <= first.last() || between.last() >= second.first()) {
                continue;
            }
            Cue.Opens opens = between.as(Cue.Opens.class);
            Cue.Meant meant = between.as(Cue.Meant.class);
            if (how && opens != null && opens.frame() != Frame.MEDICATION && meant == null || meant != null && BEFORE.contains(meant.intent()) == how) {
                return false;
            }
            if (!how && between.as(Cue.Care.class) != null && !sentence.holds(between.last() + 1, second.first() + 1, Set.of("for", "to", "due"))) {
                return false;
            }
        }
        return !sentence.holds(first.last() + 1, second.first(), Set.of(";"));
    }

    /** Intents of the whole case, such as that surgery is not wanted. */
    void findGeneral() {
        for (Mark mark : sentence.marks()) {
            Cue.Meant cue = mark.as(Cue.Meant.class);
            if (cue != null && GENERAL.contains(cue.intent()) && reading.assertion().of(mark) == Assertion.Status.ASSERTED) {
                Treatment of = cue.intent() == Intent.MOTIVATED ? Treatment.ANY_TREATMENT : Treatment.SURGERY;
                reading.facts().add(new Plan(of, cue.intent(), null, null, reading.date(), reading.source(mark)));
            }
        }
    }
}
