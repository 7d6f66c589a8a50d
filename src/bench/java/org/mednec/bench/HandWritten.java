package org.mednec.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mednec.facts.Case;
import org.mednec.facts.Change;
import org.mednec.facts.Course;
import org.mednec.facts.CriteriaStatus;
import org.mednec.facts.Danger;
import org.mednec.facts.Electrodiagnosis;
import org.mednec.facts.ExamFinding;
import org.mednec.facts.Fact;
import org.mednec.facts.ImagingResult;
import org.mednec.facts.Intent;
import org.mednec.facts.NerveFinding;
import org.mednec.facts.Outcome;
import org.mednec.facts.Plan;
import org.mednec.facts.RedFlag;
import org.mednec.facts.Request;
import org.mednec.facts.Sign;
import org.mednec.facts.Surgery;
import org.mednec.facts.SurgeryState;
import org.mednec.facts.Treatment;
import org.mednec.facts.Trial;

/**
 * The MRI of the neck in plain Java: the fastest that these criteria can be, and what the peers are held against. It gives the state of each
 * criterion with the facts that made it, and the status; it has no gaps, no citations and no edition.
 */
final class HandWritten {

    enum Mri { RED_FLAG, NERVE_DYSFUNCTION, CONSERVATIVE_CARE, STRENGTHENING, PROCEDURE, NEW_SINCE }

    /** For and against each criterion. */
    record Answer(CriteriaStatus status, Map<Mri, List<Fact>> supports, Map<Mri, List<Fact>> opposes) {
    }

    private HandWritten() {
    }

    static Answer of(Case theCase) {
        Request request = theCase.requests().get(0);
        Map<Mri, List<Fact>> supports = new EnumMap<>(Mri.class);
        Map<Mri, List<Fact>> opposes = new EnumMap<>(Mri.class);
        List<Fact> avoidingSurgery = new ArrayList<>(0);
        List<Fact> strengthening = new ArrayList<>(0);
        List<Fact> normalStrength = new ArrayList<>(1);
        List<Fact> normalSensation = new ArrayList<>(1);
        for (Fact fact : theCase.facts()) {
            if (!fact.concerns(request.site())) {
                continue;
            }
            boolean asserted = fact.isAsserted();
            if (fact instanceof RedFlag flag) {
                if (asserted) {
                    add(supports, Mri.RED_FLAG, fact);
                } else if (flag.danger() == Danger.ANY) {
                    add(opposes, Mri.RED_FLAG, fact);
                }
            } else if (fact instanceof ExamFinding exam) {
                if (asserted && exam.sign().isDeficit()) {
                    add(supports, Mri.NERVE_DYSFUNCTION, fact);
                } else if (!asserted && exam.sign() == Sign.NEUROLOGIC_DEFICIT) {
                    add(opposes, Mri.NERVE_DYSFUNCTION, fact);
                } else if (!asserted && exam.sign() == Sign.WEAKNESS) {
                    normalStrength.add(fact);
                } else if (!asserted && exam.sign() == Sign.SENSORY_LOSS) {
                    normalSensation.add(fact);
                }
            } else if (fact instanceof Electrodiagnosis study) {
                if (asserted && study.finding() == NerveFinding.RADICULOPATHY) {
                    add(supports, Mri.NERVE_DYSFUNCTION, fact);
                }
            } else if (fact instanceof Trial trial) {
                if (asserted && trial.outcome() == Outcome.FAILED && trial.treatment().within(Treatment.CONSERVATIVE_CARE)) {
                    add(supports, Mri.CONSERVATIVE_CARE, fact);
                }
                if (asserted && trial.outcome() == Outcome.FAILED && trial.treatment().overlaps(Treatment.EXERCISE)) {
                    strengthening.add(fact);
                }
                if (!asserted && trial.treatment().covers(Treatment.PHYSICAL_THERAPY)) {
                    add(opposes, Mri.CONSERVATIVE_CARE, fact);
                }
            } else if (fact instanceof Plan plan) {
                if (asserted && plan.intent() == Intent.AVOID_SURGERY) {
                    avoidingSurgery.add(fact);
                } else if (asserted && plan.treatment() == Treatment.MRI && plan.intent() == Intent.BEFORE_PROCEDURE) {
                    add(supports, Mri.PROCEDURE, fact);
                }
            } else if (fact instanceof Surgery surgery) {
                if (asserted && surgery.state() == SurgeryState.PLANNED && surgery.procedure().within(Treatment.SPINE_SURGERY)) {
                    add(supports, Mri.PROCEDURE, fact);
                }
            } else if (fact instanceof Change change) {
                if (asserted && (change.course() == Course.NEW_DEFICIT || change.course() == Course.PROGRESSIVE_DEFICIT || change.course() == Course.NEW_INJURY)) {
                    add(supports, Mri.NEW_SINCE, fact);
                }
            } else if (fact instanceof ImagingResult image && asserted && image.modality() == Treatment.MRI) {
                add(opposes, Mri.NEW_SINCE, fact);
            }
        }
        if (!normalStrength.isEmpty() && !normalSensation.isEmpty()) {
            opposes.computeIfAbsent(Mri.NERVE_DYSFUNCTION, c -> new ArrayList<>(2)).addAll(normalStrength);
            opposes.get(Mri.NERVE_DYSFUNCTION).addAll(normalSensation);
        }
        if (!strengthening.isEmpty() && !avoidingSurgery.isEmpty()) {
            supports.put(Mri.STRENGTHENING, strengthening);
        }
        return new Answer(status(supports, opposes), supports, opposes);
    }

    private static void add(Map<Mri, List<Fact>> facts, Mri criterion, Fact fact) {
        facts.computeIfAbsent(criterion, c -> new ArrayList<>(2)).add(fact);
    }

    private static CriteriaStatus status(Map<Mri, List<Fact>> supports, Map<Mri, List<Fact>> opposes) {
        return status(criterion -> supports.containsKey(criterion), criterion -> opposes.containsKey(criterion));
    }

    /** What the guideline concludes: also for the peers that have no open world of their own. */
    static CriteriaStatus status(Predicate<Mri> supported, Predicate<Mri> opposed) {
        if (holds(c -> supported.test(c) && !opposed.test(c), opposed.test(Mri.NEW_SINCE))) {
            return CriteriaStatus.MET;
        }
        Predicate<Mri> best = c -> supported.test(c) || !opposed.test(c) && c != Mri.RED_FLAG;
        return holds(best, opposed.test(Mri.NEW_SINCE) && !supported.test(Mri.NEW_SINCE)) ? CriteriaStatus.UNDETERMINED : CriteriaStatus.NOT_MET;
    }

    private static boolean holds(Predicate<Mri> met, boolean sameAsLastStudy) {
        return !sameAsLastStudy && (met.test(Mri.RED_FLAG) || met.test(Mri.NERVE_DYSFUNCTION) && met.test(Mri.CONSERVATIVE_CARE) || met.test(Mri.STRENGTHENING)
            || met.test(Mri.PROCEDURE));
    }
}
