package org.mednec.reader.finding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mednec.facts.Amount;
import org.mednec.facts.Check;
import org.mednec.facts.Dose;
import org.mednec.facts.Form;
import org.mednec.facts.Ingredient;
import org.mednec.facts.Medication;
import org.mednec.facts.Outcome;
import org.mednec.facts.Region;
import org.mednec.facts.Route;
import org.mednec.facts.Side;
import org.mednec.facts.Site;
import org.mednec.facts.Stance;
import org.mednec.facts.Surgery;
import org.mednec.facts.SurgeryState;
import org.mednec.facts.TestFinding;
import org.mednec.facts.TestResult;
import org.mednec.facts.Treatment;
import org.mednec.facts.Trial;
import org.mednec.facts.When;

/** Finds treatments that were tried, medicines that are taken, operations that were done, and what is asked for. */
final class CareFinder {

    private static final Set<String> STOPPED = Set.of("stop", "stopped", "discontinue", "discontinued", "discontinuation", "discontinuing");
    private static final Set<String> CAME = Set.of("weaned", "tapered", "came", "come", "gotten", "got", "is", "was", "been", "himself", "herself");
    private static final Set<String> WEIGHED = Set.of("evaluation", "evaluate", "consideration", "candidate", "candidacy", "discuss", "discussed", "possible", "consult", "consultation");
    private static final Set<String> USING = Set.of("uses", "using", "use", "utilizes", "utilizing");
    private static final Set<String> GRANTED = Set.of("authorized", "approved", "certified");
    private static final Set<String> ASKED = Set.of("request", "requests", "requested", "requesting", "authorization", "rfa", "asks", "asking", "asked", "seeks", "seeking", "sought", "issue", "dispute", "disputed");
    private static final Set<String> SCHEDULED = Set.of("scheduled", "awaiting", "pending", "upcoming");

    private static final Set<Region> JOINTS = EnumSet.of(Region.SHOULDER, Region.ELBOW, Region.WRIST_HAND, Region.HIP, Region.KNEE, Region.ANKLE_FOOT);
    private static final Set<String> INGREDIENT = Set.of("of", "with", "containing", "consisting", "made", "from", "%", ":", "mg", "gm", "g", "cream", "gel", "ointment");
    private static final Set<String> STEROID = Set.of("steroid", "cortisone", "corticosteroid", "kenalog", "depo");
    private static final Set<String> SAID_BEFORE = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> FORM = Set.of("form", "forms", "bears", "dated", "signed", "lists", "listed", "requests", "asks", "includes", "included", "submitted", "states", "indicates", "from", "accompanying",
        "attached", "same", "corresponding");
    private static final Set<String> FINGERS = Set.of("thumb", "finger", "fingers", "digit");
    private static final Set<String> OPENING = Set.of("of", "including", "such", "like", "include", "namely");

    private final Reading reading;
    private final Sentence sentence;
    private final Plans plans;
    private final List<Treatment> told = new ArrayList<>();

    CareFinder(Reading reading) {
        this.reading = reading;
        sentence = reading.sentence();
        plans = new Plans(reading);
    }

    void find() {
        int compoundEnd = -1;
        // What a drug screen found is its result, not what is taken.
        boolean screens = sentence.marks().stream().anyMatch(mark -> mark.as(Cue.Checked.class) != null && mark.as(Cue.Checked.class).check() == Check.DRUG_SCREEN);
        for (Mark mark : sentence.marks()) {
            Cue.Care cue = mark.as(Cue.Care.class);
            boolean screened = cue != null && cue.drug() != null && screens;
            if (cue == null || screened || isVague(cue.treatment()) || isForm(mark) || mark.first() <= compoundEnd || reading.assertion().of(mark) == Assertion.Status.SILENT || isPartOfProduct(mark, cue)) {
                continue;
            }
            Compounds.Found compound = Compounds.at(sentence, mark);
            if (compound != null) {
                compoundEnd = compound.last();
                find(new Mark(mark.cues(), mark.first(), compound.last()), new Cue.Care(Treatment.TOPICAL_COMPOUND, null), compound.ingredients());
            } else {
                find(mark, cue, new Doses(sentence).ingredients(mark, cue.drug()));
                compoundEnd = cue.treatment() == Treatment.TOPICAL_COMPOUND ? lastIngredient(mark) : compoundEnd;
            }
        }
        plans.findGeneral();
        reading.carry().tried(told);
    }

    /** "diclofenac-misoprostol", "Voltaren topical gel": the second is part of the product that the first names. */
    private boolean isPartOfProduct(Mark mark, Cue.Care cue) {
        int before = mark.first() - 1;
        boolean glued = cue.drug() != null && (sentence.word(before).equals("-") || sentence.word(before).equals("/"));
        Mark other = glued ? markAt(before - 1) : cue.treatment() == Treatment.TOPICAL_AGENT ? markAt(before) : null;
        return other != null && other.as(Cue.Care.class) != null && other.as(Cue.Care.class).drug() != null;
    }

    /** The last drug of "a compounded cream of flurbiprofen and gabapentin". */
    private int lastIngredient(Mark compound) {
        int last = compound.last();
        for (int i = compound.last() + 1; i < sentence.size(); i++) {
            Mark other = sentence.at(i);
            Cue.Care care = other == null ? null : other.as(Cue.Care.class);
            if (care != null && care.drug() != null) {
                last = other.last();
                i = last;
            } else if (!sentence.isJoint(i) && !INGREDIENT.contains(sentence.word(i)) && !Character.isDigit(sentence.word(i).charAt(0))) {
                return last;
            }
        }
        return last;
    }

    private Mark markAt(int token) {
        return token < 0 ? null : sentence.at(token);
    }

    /** "RFA 12/8/16", "the RFA lists": with its day, or what a form does, it is the form that asks for authorization, not an ablation. */
    private boolean isForm(Mark mark) {
        if (!sentence.word(mark.first()).equals("rfa")) {
            return false;
        }
        if (FORM.contains(sentence.word(mark.last() + 1)) || FORM.contains(sentence.word(mark.first() - 1))) {
            return true;
        }
        for (int i = mark.last() + 1; i <= Math.min(sentence.size() - 1, mark.last() + 3); i++) {
            if (sentence.isDate(i)) {
                return true;
            }
        }
        return false;
    }

    /** Too wide to be a fact of its own. */
    private static boolean isVague(Treatment treatment) {
        return treatment == Treatment.ANY_TREATMENT || treatment == Treatment.TEST || treatment == Treatment.PROGRAM || treatment == Treatment.SERVICE;
    }

    private void find(Mark mark, Cue.Care cue, List<Ingredient> ingredients) {
        Treatment treatment = cue.treatment();
        Frame frame = reading.frames().ofCare(mark.first());
        if (treatment == Treatment.MEDICATION && isOpening(mark) && frame != Frame.PLAN && namesDrug(mark)) {
            return;
        }
        if (isStopped(mark) && treatment.within(Treatment.MEDICATION)) {
            medication(mark, cue, ingredients, false);
        } else if (cue.drug() != null && (isExample(mark) || frame == Frame.NONE && sentence.word(mark.first() - 1).equals("on"))) {
            medication(mark, cue, ingredients, !reading.isNegated(mark));
        } else if (frame == Frame.PLAN && sentence.holds(0, mark.first(), Set.of("trial")) && isTold()) {
            treated(mark, cue);
        } else if (frame == Frame.PLAN || sentence.word(mark.last() + 1).equals("referral")) {
            planned(mark, treatment);
            if (cue.drug() != null && plans.goesOn(mark) && new Doses(sentence).of(mark, cue.drug()).strength().isStated() && !reading.isNegated(mark)) {
                medication(mark, cue, ingredients, true);
            }
        } else if (Studies.isStudy(treatment)) {
            return;
        } else if (cue.drug() != null && frame == Frame.TREATED && isUsed(mark)) {
            medication(mark, cue, ingredients, !reading.isNegated(mark));
        } else if (frame == Frame.TREATED || reading.frames().ofFinding(mark.first()) == Frame.TREATED) {
            treated(mark, cue);
        } else if (frame == Frame.MEDICATION && treatment != Treatment.MEDICATION) {
            if (treatment.within(Treatment.MEDICATION)) {
                medication(mark, cue, ingredients, !reading.isNegated(mark));
            } else {
                treated(mark, cue);
            }
        } else if (treatment.within(Treatment.SURGERY) && state(mark, null) != null) {
            surgery(mark, treatment, state(mark, null));
        } else if (treatment.within(Treatment.SURGERY) && treatment != Treatment.SURGERY && isDated(mark)) {
            surgery(mark, treatment, SurgeryState.DONE);
        } else if (cue.drug() != null && sentence.word(mark.first() - 1).equals("on")) {
            medication(mark, cue, ingredients, !reading.isNegated(mark));
        } else if (treatment.within(Treatment.MOBILITY_DEVICE) && sentence.word(mark.first() - 1).equals("a") && sentence.word(mark.first() - 2).equals("with")) {
            treated(mark, cue);
        } else if (frame == Frame.NONE && isCounted(mark, treatment)) {
            treated(mark, cue);
        } else if (cue.drug() != null && new Doses(sentence).of(mark, cue.drug()).strength().isStated()) {
            medication(mark, cue, ingredients, !reading.isNegated(mark));
        }
    }

    /** "twelve visits of physical therapy gave little", "an epidural on 3/4/2015": visits that are counted, and an injection with its day, were had. */
    private boolean isCounted(Mark mark, Treatment treatment) {
        if (treatment.within(Treatment.INJECTION)) {
            return !DateCarry.event(sentence, mark, When.UNSTATED).equals(When.UNSTATED);
        }
        return treatment.within(Treatment.THERAPY) && reading.amounts().sessions(mark, boundary(mark, -1), boundary(mark, 1)).isStated();
    }

    /** A drug in a list of those that "medications" are: "medications of ibuprofen and Soma", "medication therapy including naproxen". */
    private boolean isExample(Mark drug) {
        for (int i = drug.first() - 1; i >= 0; i--) {
            Mark other = sentence.at(i);
            Cue.Care care = other == null ? null : other.as(Cue.Care.class);
            if (care != null && care.drug() == null) {
                return care.treatment() == Treatment.MEDICATION && isOpening(other);
            }
            if (care == null && !sentence.isJoint(i) && !OPENING.contains(sentence.word(i)) && !Character.isDigit(sentence.word(i).charAt(0)) && !sentence.word(i).equals("mg") && !sentence.word(i).equals("with")) {
                return false;
            }
        }
        return false;
    }

    /** A drug or class of drugs follows within a few words. */
    private boolean namesDrug(Mark medicines) {
        for (int i = medicines.last() + 2; i < Math.min(sentence.size(), medicines.last() + 5); i++) {
            Mark mark = sentence.at(i);
            if (mark != null && mark.as(Cue.Care.class) != null && mark.as(Cue.Care.class).treatment().within(Treatment.MEDICATION)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpening(Mark medicines) {
        return OPENING.contains(sentence.word(medicines.last() + 1)) || medicines.last() + 2 < sentence.size() && sentence.word(medicines.last() + 1).equals("(");
    }

    /** "using Norco, Flexeril and Motrin": what is used is taken. */
    private boolean isUsed(Mark drug) {
        for (int i = drug.first() - 1; i >= Math.max(0, drug.first() - 30); i--) {
            Mark other = sentence.at(i);
            if (USING.contains(sentence.word(i))) {
                return true;
            }
            boolean listed = other != null && other.as(Cue.Care.class) != null || sentence.isJoint(i) || Character.isDigit(sentence.word(i).charAt(0)) || sentence.word(i).equals("mg") || sentence.word(i).equals("of");
            if (!listed) {
                return false;
            }
        }
        return false;
    }

    /** A day stands within a few words of what was done: "L4-5 microdiscectomy (02/14/2012)". */
    private boolean isDated(Mark mark) {
        for (int i = mark.last() + 1; i < Math.min(sentence.size(), mark.last() + 4); i++) {
            if (sentence.isDate(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence tells how something went. */
    private boolean isTold() {
        return sentence.marks().stream().anyMatch(mark -> (mark.as(Cue.Did.class) != null || mark.as(Cue.Went.class) != null) && sentence.holds(mark.first() - 3, mark.first() + 1, Set.of("was", "were", "has", "had", "with", "provided")));
    }

    private boolean isStopped(Mark mark) {
        for (int i = mark.first() - 1; i >= Math.max(0, mark.first() - 3); i--) {
            if (STOPPED.contains(sentence.word(i))) {
                return true;
            }
        }
        if (sentence.word(mark.first() - 1).equals("off") && CAME.contains(sentence.word(mark.first() - 2))) {
            return true;
        }
        return STOPPED.contains(sentence.word(mark.last() + 2)) && (sentence.word(mark.last() + 1).equals("was") || sentence.word(mark.last() + 1).equals("were"));
    }

    private void planned(Mark mark, Treatment treatment) {
        boolean weighed = treatment.within(Treatment.SURGERY) && sentence.holds(mark.first() - 5, mark.first(), WEIGHED);
        if (weighed || isReferral(mark, treatment) || treatment == Treatment.MEDICATION && reading.isNegated(mark) || isSaidBefore(mark, treatment)) {
            return;
        }
        if (treatment.within(Treatment.SURGERY)) {
            surgery(mark, treatment, state(mark, sentence.holds(0, sentence.size(), ASKED) ? SurgeryState.REQUESTED : SurgeryState.PLANNED));
        }
        for (Site site : sites(mark, treatment)) {
            plans.add(mark, exact(atPlace(treatment, site, mark), site, mark), site);
        }
    }

    /** "should the injection fail" asks for none. */
    private boolean isSaidBefore(Mark mark, Treatment treatment) {
        return (treatment == Treatment.INJECTION || treatment == Treatment.THERAPY) && SAID_BEFORE.contains(sentence.word(mark.first() - 1));
    }

    /** A general word is that of the place where it is done: a fusion of the lumbar spine, a decompression of the shoulder, a steroid injection of the knee. */
    private Treatment exact(Treatment treatment, Site site, Mark mark) {
        Region region = region(site);
        if (treatment == Treatment.SPINAL_DECOMPRESSION && region == Region.SHOULDER) {
            return Treatment.SUBACROMIAL_DECOMPRESSION;
        }
        if (treatment == Treatment.RADIOFREQUENCY_ABLATION && Places.isSpine(region)) {
            return Treatment.FACET_RADIOFREQUENCY;
        }
        boolean joint = region == Region.KNEE || region == Region.HIP || region == Region.SHOULDER;
        if (treatment == Treatment.INJECTION && joint && sentence.holds(mark.first() - 1, mark.last() + 1, STEROID)) {
            return Treatment.JOINT_INJECTION;
        }
        return treatment == Treatment.SPINAL_FUSION ? operation(treatment, site) : treatment;
    }

    /** Where no place is told, that of the one complaint. */
    private Region region(Site site) {
        List<Site> complained = reading.carry().complained();
        return site.region() == Region.BODY && complained.size() == 1 ? complained.get(0).region() : site.region();
    }

    /** "referral to physical therapy" asks for the therapy. */
    private boolean isReferral(Mark mark, Treatment treatment) {
        if (treatment != Treatment.CONSULTATION || !sentence.word(mark.first()).equals("referral")) {
            return false;
        }
        for (int i = mark.last() + 2; i < Math.min(sentence.size(), mark.last() + 6); i++) {
            if (sentence.at(i) != null && sentence.at(i).as(Cue.Care.class) != null) {
                return true;
            }
        }
        return false;
    }

    private SurgeryState state(Mark mark, SurgeryState otherwise) {
        if (sentence.holds(0, sentence.size(), GRANTED)) {
            return SurgeryState.AUTHORIZED;
        }
        return sentence.holds(mark.first() - 8, mark.last() + 8, SCHEDULED) ? SurgeryState.PLANNED : otherwise;
    }

    private void treated(Mark mark, Cue.Care cue) {
        Treatment treatment = cue.treatment();
        if (treatment.within(Treatment.SURGERY) || treatment == Treatment.PUMP_IMPLANT || treatment == Treatment.STIMULATOR_IMPLANT) {
            surgery(mark, treatment, SurgeryState.DONE);
        } else if (treatment.within(Treatment.URINE_DRUG_TEST) || treatment == Treatment.OFFICE_VISIT || treatment == Treatment.DEVICE || treatment == Treatment.IMAGING) {
            return;
        } else if (treatment.within(Treatment.TEST)) {
            reading.facts().add(new TestResult(treatment, TestFinding.DONE, null, Reading.stance(!reading.isNegated(mark)), reading.date(), reading.source(mark)));
        } else {
            trial(mark, treatment);
        }
    }

    /** An operation without a name is that of the place where it is done. */
    private static Treatment operation(Treatment procedure, Site site) {
        if (procedure == Treatment.SPINAL_FUSION) {
            return site.region() == Region.LOW_BACK ? Treatment.LUMBAR_FUSION : site.region() == Region.NECK ? Treatment.CERVICAL_FUSION : procedure;
        }
        if (procedure == Treatment.SPINAL_DECOMPRESSION && site.region() == Region.SHOULDER) {
            return Treatment.SUBACROMIAL_DECOMPRESSION;
        }
        if (procedure != Treatment.SURGERY) {
            return procedure;
        }
        return switch (site.region()) {
            case NECK, THORACIC, LOW_BACK -> Treatment.SPINE_SURGERY;
            case SHOULDER -> Treatment.SHOULDER_SURGERY;
            case ELBOW -> Treatment.ELBOW_SURGERY;
            case WRIST_HAND -> Treatment.HAND_SURGERY;
            case HIP -> Treatment.HIP_SURGERY;
            case KNEE -> Treatment.KNEE_SURGERY;
            case ANKLE_FOOT -> Treatment.FOOT_SURGERY;
            default -> procedure;
        };
    }

    /** A brace or injection without a name is that of the place it is for. */
    private Treatment atPlace(Treatment treatment, Site site, Mark mark) {
        return treatment == Treatment.INJECTION && JOINTS.contains(site.region()) ? Treatment.JOINT_INJECTION : brace(treatment, site, mark);
    }

    /** A splint or brace is that of the place it is for. */
    private Treatment brace(Treatment treatment, Site site, Mark mark) {
        if (treatment != Treatment.BRACE) {
            return treatment;
        }
        return switch (region(site)) {
            case LOW_BACK -> Treatment.LUMBAR_BRACE;
            case NECK -> Treatment.CERVICAL_COLLAR;
            case ELBOW -> Treatment.ELBOW_BRACE;
            case WRIST_HAND -> sentence.holds(mark.first() - 4, mark.last() + 7, FINGERS) ? Treatment.FINGER_SPLINT : Treatment.WRIST_SPLINT;
            case HIP -> Treatment.HIP_BRACE;
            case KNEE -> Treatment.KNEE_BRACE;
            case ANKLE_FOOT -> Treatment.ANKLE_BRACE;
            default -> treatment;
        };
    }

    private void surgery(Mark mark, Treatment procedure, SurgeryState state) {
        for (Site site : sites(mark, procedure)) {
            reading.facts().add(new Surgery(operation(exact(procedure, site, mark), site), state, site, Reading.stance(!reading.isNegated(mark)), DateCarry.event(sentence, mark, reading.date()), reading.source(mark)));
        }
    }

    private void trial(Mark mark, Treatment treatment) {
        int from = boundary(mark, -1);
        int to = boundary(mark, 1);
        boolean asserted = !reading.isNegated(mark);
        Amount sessions = asserted ? reading.amounts().sessions(mark, from, to) : Amount.UNSTATED;
        Amount weeks = asserted ? reading.amounts().weeks(Math.max(from, mark.first() - 6), Math.min(to, mark.last() + 6)) : Amount.UNSTATED;
        for (Site site : sites(mark, treatment)) {
            When date = treatment.within(Treatment.INJECTION) ? DateCarry.event(sentence, mark, reading.date()) : reading.date();
            Treatment exact = exact(atPlace(treatment, site, mark), site, mark);
            reading.facts().add(new Trial(exact, Outcome.UNSTATED, weeks, sessions, site, Reading.stance(asserted), date, reading.source(mark)));
            if (asserted && !told.contains(exact)) {
                told.add(exact);
            }
        }
    }

    /** Where the words about a treatment end on one side: at the next treatment. */
    private int boundary(Mark mark, int direction) {
        int i = direction < 0 ? mark.first() - 1 : mark.last() + 1;
        while (i >= 0 && i < sentence.size()) {
            Mark other = sentence.at(i);
            if (other != null && other.as(Cue.Care.class) != null && !isVague(other.as(Cue.Care.class).treatment()) || sentence.word(i).equals(";")) {
                return direction < 0 ? i + 1 : i;
            }
            i += direction;
        }
        return direction < 0 ? 0 : sentence.size();
    }

    private void medication(Mark mark, Cue.Care cue, List<Ingredient> ingredients, boolean asserted) {
        Dose dose = cue.treatment() == Treatment.TOPICAL_COMPOUND ? new Dose(null, Form.UNSTATED, Route.TOPICAL, null, null, null, null) : new Doses(sentence).of(mark, cue.drug());
        reading.facts().add(new Medication(cue.treatment(), ingredients, asserted ? dose : Dose.UNSTATED, null, null, asserted ? Stance.ASSERTED : Stance.NEGATED, reading.date(), reading.source(mark)));
        if (asserted) {
            told.add(cue.treatment());
        }
    }

    /** Where a treatment is given; an oral medicine is given nowhere. */
    private List<Site> sites(Mark mark, Treatment treatment) {
        if (treatment.within(Treatment.MEDICATION) || treatment.within(Treatment.SERVICE) && !treatment.within(Treatment.SURGICAL_CONSULTATION)) {
            return List.of(Site.UNSTATED);
        }
        List<Site> beside = reading.places().beside(mark);
        if (beside.isEmpty()) {
            List<Site> spinal = treatment.within(Treatment.SPINE_SURGERY) || treatment.within(Treatment.INJECTION) ? Levels.regions(sentence, mark.first() - 8, mark.last() + 8) : List.of();
            return spinal.isEmpty() ? List.of(Site.UNSTATED) : spinal;
        }
        List<Site> before = treatment.within(Treatment.SURGERY) ? reading.places().lastBefore(mark.first()) : List.of();
        boolean goesOn = beside.size() == 1 && beside.get(0).side() == Side.UNSTATED && before.size() == 1 && before.get(0).region() == beside.get(0).region();
        return goesOn ? before : beside;
    }
}
