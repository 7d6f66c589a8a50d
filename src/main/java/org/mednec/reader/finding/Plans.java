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
    /** Intents of what was planned last, where the sentence names no treatment: "risks were discussed, and she wants to proceed". */
    private static final Set<Intent> OF_LAST = EnumSet.of(Intent.CURATIVE_SURGERY_WANTED, Intent.DISCUSSED);

    private static final Set<String> DAYS = Set.of("day", "days", "week", "weeks", "month", "months");
    /** How far before "for a 30 day home trial" what is tried may stand. */
    private static final int TRIED_FOR = 8;
    private static final List<Treatment> KINDS = List.of(Treatment.MEDICATION, Treatment.THERAPY, Treatment.IMAGING, Treatment.TEST, Treatment.DEVICE, Treatment.INJECTION, Treatment.SURGERY);

    private final Reading reading;
    private final Sentence sentence;

    Plans(Reading reading) {
        this.reading = reading;
        sentence = reading.sentence();
    }

    void add(Mark mark, Treatment treatment, Site site) {
        List<Intent> intents = intents(mark);
        if (intents.isEmpty()) {
            intents = List.of(treatment == Treatment.OFFICE_VISIT ? Intent.FOLLOW_UP : isReplacement(mark, treatment) ? Intent.CHANGE_OF_MEDICINE : Intent.PRESCRIBED);
        }
        for (Intent intent : intents) {
            reading.facts().add(new Plan(treatment, intent, site, Reading.stance(!reading.isNegated(mark)), reading.date(), reading.source(mark)));
        }
    }

    /** Whether what is planned is being given already: "continue", "refill". */
    boolean goesOn(Mark treatment) {
        List<Intent> intents = intents(treatment);
        return intents.contains(Intent.CONTINUE) || intents.contains(Intent.REFILL);
    }

    /** "discontinue tramadol and start Tylenol #3". */
    private boolean isReplacement(Mark mark, Treatment treatment) {
        return treatment.within(Treatment.MEDICATION) && sentence.holds(0, mark.first(), Set.of("discontinuation", "discontinue", "discontinued", "stop", "stopped"))
            && sentence.holds(mark.first() - 3, mark.first(), Set.of("start", "starting", "started", "begin", "initiate"));
    }

    private List<Intent> intents(Mark treatment) {
        List<Intent> found = new ArrayList<>(2);
        for (Mark mark : sentence.marks()) {
            Cue.Meant cue = mark.as(Cue.Meant.class);
            if (cue == null || GENERAL.contains(cue.intent()) || OF_LAST.contains(cue.intent()) || found.contains(cue.intent())) {
                continue;
            }
            boolean how = BEFORE.contains(cue.intent());
            boolean reaches = how ? saysHow(mark, treatment) : saysWhy(treatment, mark);
            if (reaches) {
                found.add(cue.intent());
            }
        }
        Intent ruledOut = ruledOut(treatment);
        if (ruledOut != null && !found.contains(ruledOut)) {
            found.add(ruledOut);
        }
        return found;
    }

    /** "continue X and Y": of the next treatment, and of those listed with it that are of its kind; or "X was continued". */
    private boolean saysHow(Mark how, Mark treatment) {
        if (how.first() > treatment.last() && how.as(Cue.Meant.class).intent() == Intent.AFTER_SURGERY) {
            return how.first() - treatment.last() <= 3 && !sentence.holds(treatment.last() + 1, how.first(), Set.of(",", "and"));
        }
        if (how.first() > treatment.last() && isOfBefore(how)) {
            return how.first() - treatment.last() <= TRIED_FOR && !sentence.holds(treatment.last() + 1, how.first(), Set.of(",", "and", ";"));
        }
        if (how.first() > treatment.last()) {
            return (how.first() - treatment.last() <= 3 || isListedUntil(treatment, how)) && (sentence.word(how.first()).equals("was") || sentence.word(how.first()).equals("were") || sentence.word(how.first()).equals("is")
                || sentence.word(how.first()).equals("are"));
        }
        if (isOfBefore(how)) {
            return false;
        }
        for (Mark between : sentence.marks()) {
            if (between.first() <= how.last() || between.last() >= treatment.first()) {
                continue;
            }
            Cue.Meant meant = between.as(Cue.Meant.class);
            Cue.Care care = between.as(Cue.Care.class);
            boolean opens = between.as(Cue.Opens.class) != null && between.as(Cue.Opens.class).frame() != Frame.MEDICATION;
            if (opens || meant != null && BEFORE.contains(meant.intent()) || care != null && kind(care.treatment()) != kind(treatment.as(Cue.Care.class).treatment())) {
                return false;
            }
        }
        return !sentence.holds(how.last() + 1, treatment.first(), Set.of(";"));
    }

    /** "a stimulator for a 30 day home trial": said of what stands before it. */
    private boolean isOfBefore(Mark how) {
        return how.as(Cue.Meant.class).intent() == Intent.TRIAL && sentence.holds(how.first() - 5, how.first(), Set.of("for", "on")) && sentence.holds(how.first() - 4, how.first(), DAYS);
    }

    /** "X 50 mg, Y, and Z were renewed" says it of each medicine of the list. */
    private boolean isListedUntil(Mark medicine, Mark how) {
        if (!isMedicine(medicine.as(Cue.Care.class)) || sentence.holds(medicine.last() + 1, how.first(), Set.of(";"))) {
            return false;
        }
        for (Mark between : sentence.marks()) {
            Cue.Care care = between.as(Cue.Care.class);
            if (between.first() > medicine.last() && between.last() < how.first() && (care == null || !isMedicine(care))) {
                return false;
            }
        }
        return sentence.holds(medicine.last() + 1, how.first(), Set.of(",", "and"));
    }

    /** The widest of the kinds that a list keeps to, or any treatment. */
    private static Treatment kind(Treatment treatment) {
        return KINDS.stream().filter(treatment::within).findFirst().orElse(Treatment.ANY_TREATMENT);
    }

    private static boolean isMedicine(Cue.Care care) {
        return care.treatment().within(Treatment.MEDICATION);
    }

    /** A reason is that of the treatment before it, with no other reason and no other treatment between, but for a list. */
    private boolean saysWhy(Mark treatment, Mark why) {
        if (why.first() <= treatment.last()) {
            return false;
        }
        for (Mark between : sentence.marks()) {
            if (between.first() <= treatment.last() || between.last() >= why.first()) {
                continue;
            }
            Cue.Meant meant = between.as(Cue.Meant.class);
            boolean other = between.as(Cue.Care.class) != null && sentence.holds(treatment.last() + 1, between.first(), Set.of(","));
            if (other || meant != null && !BEFORE.contains(meant.intent())) {
                return false;
            }
        }
        return !sentence.holds(treatment.last() + 1, why.first(), Set.of(";"));
    }

    /** What a study is to find or exclude: "MRI to rule out rotator cuff tear". */
    private Intent ruledOut(Mark treatment) {
        Cue.Care care = treatment.as(Cue.Care.class);
        if (care == null || !care.treatment().within(Treatment.IMAGING) && !care.treatment().within(Treatment.TEST)) {
            return null;
        }
        for (Mark mark : sentence.marks()) {
            Cue.Finding finding = mark.as(Cue.Finding.class);
            boolean other = mark.first() > treatment.last() && mark.as(Cue.Care.class) != null;
            if (other || sentence.word(mark.first()).equals(";")) {
                return null;
            }
            if (finding != null && mark.first() > treatment.last() && reading.assertion().of(mark) == Assertion.Status.UNCERTAIN) {
                return ruledOut(finding);
            }
        }
        return null;
    }

    private static Intent ruledOut(Cue.Finding finding) {
        if (finding.condition() == null) {
            return null;
        }
        return switch (finding.condition()) {
            case ROTATOR_CUFF_TEAR, LABRAL_TEAR, MENISCAL_TEAR, LIGAMENT_INJURY, TRIANGULAR_FIBROCARTILAGE_TEAR, INTERNAL_DERANGEMENT, TENDINITIS -> Intent.RULE_OUT_TEAR;
            case FRACTURE, FRACTURE_NONUNION -> Intent.RULE_OUT_FRACTURE;
            case INFECTION -> Intent.RULE_OUT_INFECTION;
            default -> finding.condition().isOfNerve() ? Intent.CONFIRM_RADICULOPATHY : Intent.RULE_OUT_STRUCTURAL_DAMAGE;
        };
    }

    /** Intents of the whole case, such as that surgery is not wanted. */
    void findGeneral() {
        for (Mark mark : sentence.marks()) {
            Cue.Meant cue = mark.as(Cue.Meant.class);
            if (cue != null && OF_LAST.contains(cue.intent()) && reading.assertion().of(mark) == Assertion.Status.ASSERTED) {
                ofLast(mark, cue.intent());
            }
            if (cue != null && GENERAL.contains(cue.intent()) && reading.assertion().of(mark) == Assertion.Status.ASSERTED) {
                Treatment program = reading.facts().last(Plan.class, plan -> plan.treatment().within(Treatment.PROGRAM)).map(Plan::treatment).orElse(Treatment.ANY_TREATMENT);
                Treatment of = cue.intent() == Intent.MOTIVATED ? program : Treatment.SURGERY;
                reading.facts().add(new Plan(of, cue.intent(), null, null, reading.date(), reading.source(mark)));
            }
        }
    }

    private void ofLast(Mark mark, Intent intent) {
        boolean surgery = intent == Intent.CURATIVE_SURGERY_WANTED;
        reading.facts().last(Plan.class, plan -> !surgery || plan.treatment().within(Treatment.SURGERY)).ifPresent(plan ->
            reading.facts().add(new Plan(plan.treatment(), intent, plan.site(), null, reading.date(), reading.source(mark))));
    }
}
