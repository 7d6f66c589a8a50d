package org.mednec.rulebook;

import java.util.List;
import java.util.Random;
import org.mednec.facts.Change;
import org.mednec.facts.Course;
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

/** MRI of the neck, ACOEM 2004: special studies. */
final class NaiveCervicalMri implements Naive {

    private static final List<Sign> DEFICITS = List.of(Sign.SENSORY_LOSS, Sign.WEAKNESS, Sign.REFLEX_CHANGE, Sign.NEUROLOGIC_DEFICIT);
    private static final List<Course> NEW = List.of(Course.NEW_DEFICIT, Course.PROGRESSIVE_DEFICIT, Course.NEW_INJURY);

    @Override
    public String topic() {
        return "neck-2004/cervical-mri";
    }

    @Override
    public List<String> criteria() {
        return List.of("red-flag-present", "neurologic-dysfunction", "conservative-care-tried", "still-symptomatic", "first-weeks-over", "strengthening-failed",
            "before-procedure", "new-since-last-study", "progressive-deficit");
    }

    @Override
    public List<String> asked() {
        return List.of("neurologic-dysfunction", "conservative-care-tried", "still-symptomatic", "strengthening-failed", "before-procedure", "new-since-last-study");
    }

    @Override
    public boolean supports(String criterion, Request request, List<Fact> facts) {
        return switch (criterion) {
            case "red-flag-present" -> facts.stream().anyMatch(f -> f instanceof RedFlag r && r.isAsserted() && r.danger() != Danger.MAJOR_TRAUMA);
            case "neurologic-dysfunction" -> facts.stream().anyMatch(f -> f.isAsserted() && (f instanceof ExamFinding e && DEFICITS.contains(e.sign())
                || f instanceof Electrodiagnosis n && n.finding() == NerveFinding.RADICULOPATHY));
            case "conservative-care-tried" -> facts.stream().anyMatch(f -> f instanceof Trial t && t.isAsserted());
            case "still-symptomatic" -> facts.stream().anyMatch(f -> f.isAsserted() && (f instanceof Trial t && t.outcome() == Outcome.FAILED
                || f instanceof Change c && c.course() == Course.WORSE));
            case "first-weeks-over" -> false;
            case "strengthening-failed" -> facts.stream().anyMatch(f -> f instanceof Trial t && t.isAsserted() && t.outcome() == Outcome.FAILED
                && (t.treatment() == Treatment.EXERCISE || t.treatment() == Treatment.CONSERVATIVE_CARE)) && facts.stream().anyMatch(f -> f instanceof Plan p && p.isAsserted() && p.intent() == Intent.AVOID_SURGERY);
            case "before-procedure" -> facts.stream().anyMatch(f -> f.isAsserted() && (f instanceof Plan p && p.treatment() == Treatment.MRI && p.intent() == Intent.BEFORE_PROCEDURE
                || f instanceof Surgery s && s.procedure() == Treatment.CERVICAL_FUSION && s.state() == SurgeryState.PLANNED));
            case "new-since-last-study" -> facts.stream().anyMatch(f -> f instanceof Change c && c.isAsserted() && NEW.contains(c.course()));
            case "progressive-deficit" -> facts.stream().anyMatch(f -> f instanceof Change c && c.isAsserted() && c.course() != Course.NEW_INJURY && NEW.contains(c.course()));
            default -> throw new IllegalArgumentException(criterion);
        };
    }

    @Override
    public boolean opposes(String criterion, Request request, List<Fact> facts) {
        return switch (criterion) {
            case "red-flag-present" -> facts.stream().anyMatch(f -> f instanceof RedFlag r && r.isNegated() && r.danger() == Danger.ANY);
            case "neurologic-dysfunction" -> absent(facts, Sign.NEUROLOGIC_DEFICIT) || absent(facts, Sign.WEAKNESS) && absent(facts, Sign.SENSORY_LOSS);
            case "conservative-care-tried" -> facts.stream().anyMatch(f -> f instanceof Trial t && t.isNegated()
                && List.of(Treatment.PHYSICAL_THERAPY, Treatment.CONSERVATIVE_CARE).contains(t.treatment()));
            case "still-symptomatic" -> facts.stream().anyMatch(f -> f instanceof Change c && c.isAsserted() && c.course() == Course.BETTER);
            case "new-since-last-study" -> facts.stream().anyMatch(f -> f instanceof ImagingResult i && i.isAsserted() && i.modality() == Treatment.MRI);
            default -> false;
        };
    }

    private static boolean absent(List<Fact> facts, Sign sign) {
        return facts.stream().anyMatch(f -> f instanceof ExamFinding e && e.isNegated() && e.sign() == sign);
    }

    @Override
    public boolean favorable(Levels level) {
        boolean nerve = level.met("neurologic-dysfunction", "conservative-care-tried") && !level.contradicted("still-symptomatic") && !level.contradicted("first-weeks-over");
        boolean nerveNotSound = !level.contradicted("neurologic-dysfunction");
        boolean first = nerve || level.met("red-flag-present") || level.met("strengthening-failed") || level.met("before-procedure") && nerveNotSound;
        return first && !level.contradicted("new-since-last-study") || level.met("progressive-deficit") && nerveNotSound;
    }

    @Override
    public String request(Random random) {
        return "\"treatment\":\"MRI\",\"site\":\"NECK\"";
    }

    @Override
    public List<String> favorableFacts() {
        return List.of("\"fact\":\"ExamFinding\",\"sign\":\"WEAKNESS\"", "\"fact\":\"ExamFinding\",\"sign\":\"REFLEX_CHANGE\",\"site\":\"LEFT UPPER_LIMB\"", "\"fact\":\"Trial\",\"treatment\":\"PHYSICAL_THERAPY\",\"outcome\":\"FAILED\"",
            "\"fact\":\"Trial\",\"treatment\":\"CONSERVATIVE_CARE\",\"outcome\":\"FAILED\"", "\"fact\":\"Electrodiagnosis\",\"finding\":\"RADICULOPATHY\"", "\"fact\":\"Change\",\"course\":\"NEW_DEFICIT\"",
            "\"fact\":\"Plan\",\"treatment\":\"MRI\",\"intent\":\"BEFORE_PROCEDURE\"", "\"fact\":\"Surgery\",\"procedure\":\"CERVICAL_FUSION\",\"state\":\"PLANNED\"", "\"fact\":\"Plan\",\"treatment\":\"SURGERY\",\"intent\":\"AVOID_SURGERY\"");
    }

    @Override
    public List<String> unfavorableFacts() {
        return List.of("\"fact\":\"ImagingResult\",\"modality\":\"MRI\",\"finding\":\"DISC_BULGE\"", "\"fact\":\"ImagingResult\",\"modality\":\"MRI\",\"finding\":\"DONE\"",
            "\"fact\":\"ExamFinding\",\"sign\":\"WEAKNESS\",\"stance\":\"NEGATED\"", "\"fact\":\"ExamFinding\",\"sign\":\"SENSORY_LOSS\",\"stance\":\"NEGATED\"",
            "\"fact\":\"ExamFinding\",\"sign\":\"NEUROLOGIC_DEFICIT\",\"stance\":\"NEGATED\"", "\"fact\":\"Trial\",\"treatment\":\"PHYSICAL_THERAPY\",\"stance\":\"NEGATED\"",
            "\"fact\":\"Change\",\"course\":\"BETTER\"", "\"fact\":\"RedFlag\",\"danger\":\"ANY\",\"stance\":\"NEGATED\"");
    }

    @Override
    public List<String> otherFacts() {
        return List.of("\"fact\":\"ExamFinding\",\"sign\":\"SPURLING\"", "\"fact\":\"Trial\",\"treatment\":\"INJECTION\",\"outcome\":\"FAILED\"", "\"fact\":\"Trial\",\"treatment\":\"EXERCISE\",\"outcome\":\"FAILED\"",
            "\"fact\":\"ImagingResult\",\"modality\":\"XRAY\",\"finding\":\"NORMAL\"", "\"fact\":\"Change\",\"course\":\"WORSE\"", "\"fact\":\"Trial\",\"treatment\":\"CHIROPRACTIC\"");
    }
}
