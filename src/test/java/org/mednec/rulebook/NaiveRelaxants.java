package org.mednec.rulebook;

import java.util.List;
import java.util.Random;
import org.mednec.facts.Change;
import org.mednec.facts.Condition;
import org.mednec.facts.Course;
import org.mednec.facts.Diagnosis;
import org.mednec.facts.Effect;
import org.mednec.facts.ExamFinding;
import org.mednec.facts.Fact;
import org.mednec.facts.Intent;
import org.mednec.facts.Medication;
import org.mednec.facts.Outcome;
import org.mednec.facts.Plan;
import org.mednec.facts.Request;
import org.mednec.facts.RequestCourse;
import org.mednec.facts.Response;
import org.mednec.facts.Sign;
import org.mednec.facts.Treatment;
import org.mednec.facts.Trial;

/** Muscle relaxants, 2009: p. 63-66. */
final class NaiveRelaxants implements Naive {

    private static final List<Treatment> FIRST_LINE = List.of(Treatment.NAPROXEN, Treatment.ACETAMINOPHEN, Treatment.NSAID);
    private static final List<Condition> OF_THE_CORD = List.of(Condition.SPASTICITY, Condition.MULTIPLE_SCLEROSIS, Condition.SPINAL_CORD_INJURY);

    @Override
    public String topic() {
        return "chronic-pain-2009/muscle-relaxants";
    }

    @Override
    public List<String> criteria() {
        return List.of("acute-exacerbation", "second-line", "short-course", "only-relaxant", "benefit", "for-spasm", "antispastic", "spasticity", "not-carisoprodol", "not-remainder", "taper");
    }

    @Override
    public List<String> asked() {
        return List.of("acute-exacerbation", "second-line", "short-course", "benefit", "spasticity");
    }

    private static boolean about(Treatment said, Request request) {
        return said == request.treatment() || said == Treatment.MUSCLE_RELAXANT || said == Treatment.MEDICATION;
    }

    private static boolean isRelaxant(Fact f) {
        return f instanceof Medication m && m.isAsserted() && m.treatment().within(Treatment.MUSCLE_RELAXANT);
    }

    /** Not a number where it is not told how many a day. */
    private static double days(Request request) {
        return request.dose().perDay().isStated() ? request.dose().quantity().min() / request.dose().perDay().min() : Double.NaN;
    }

    @Override
    public boolean supports(String criterion, Request request, List<Fact> facts) {
        return switch (criterion) {
            case "acute-exacerbation" -> facts.stream().anyMatch(f -> f.isAsserted() && (f instanceof Change c && (c.course() == Course.FLARE || c.course() == Course.NEW_INJURY)
                || f instanceof ExamFinding e && e.sign() == Sign.SPASM || f instanceof Diagnosis d && d.condition() == Condition.MUSCLE_SPASM));
            case "second-line" -> facts.stream().anyMatch(f -> f.isAsserted() && (f instanceof Medication m && FIRST_LINE.contains(m.treatment())
                || f instanceof Trial t && FIRST_LINE.contains(t.treatment()) && List.of(Outcome.FAILED, Outcome.NOT_TOLERATED, Outcome.CONTRAINDICATED).contains(t.outcome())));
            case "short-course" -> request.dose().quantity().isStated() && (days(request) <= 21 || Double.isNaN(days(request)) && request.dose().quantity().max() <= 30);
            case "benefit" -> request.course() == RequestCourse.FIRST || facts.stream().anyMatch(f -> f instanceof Response r && r.isAsserted() && about(r.to(), request)
                && List.of(Effect.LESS_SPASM, Effect.LESS_PAIN, Effect.BETTER_FUNCTION).contains(r.effect()));
            case "for-spasm" -> request.treatment() != Treatment.BACLOFEN && request.treatment() != Treatment.DANTROLENE;
            case "antispastic" -> request.treatment() == Treatment.BACLOFEN || request.treatment() == Treatment.TIZANIDINE;
            case "spasticity" -> facts.stream().anyMatch(f -> f instanceof Diagnosis d && d.isAsserted() && OF_THE_CORD.contains(d.condition()));
            case "taper" -> facts.stream().anyMatch(f -> f instanceof Plan p && p.isAsserted() && about(p.treatment(), request) && p.intent() == Intent.WEAN);
            default -> false;
        };
    }

    @Override
    public boolean opposes(String criterion, Request request, List<Fact> facts) {
        return switch (criterion) {
            case "acute-exacerbation" -> facts.stream().anyMatch(f -> f instanceof ExamFinding e && e.isNegated() && e.sign() == Sign.SPASM);
            case "second-line" -> facts.stream().anyMatch(f -> f instanceof Trial t && t.isNegated() && t.treatment() == Treatment.NSAID);
            case "short-course" -> request.dose().quantity().isStated() && days(request) > 21 || request.dose().refills().min() >= 1 || request.dose().quantity().min() > 84
                || facts.stream().anyMatch(f -> f instanceof Medication m && m.isAsserted() && m.treatment() == request.treatment() && m.weeks().min() > 3)
                || facts.stream().anyMatch(f -> isRelaxant(f) && f.date().isStated() && f.date().last().plusDays(21).isBefore(request.asOf()));
            case "only-relaxant" -> facts.stream().anyMatch(f -> isRelaxant(f) && ((Medication) f).treatment() != request.treatment() && ((Medication) f).treatment() != Treatment.MUSCLE_RELAXANT);
            case "benefit" -> facts.stream().anyMatch(f -> f instanceof Trial t && t.isAsserted() && about(t.treatment(), request) && t.treatment() != Treatment.MEDICATION && t.outcome() == Outcome.FAILED
                || f instanceof Response r && r.isNegated() && about(r.to(), request) && r.effect() == Effect.LESS_PAIN);
            case "spasticity" -> facts.stream().anyMatch(f -> f instanceof Diagnosis d && d.isNegated() && d.condition() == Condition.SPASTICITY);
            case "not-carisoprodol" -> request.treatment() == Treatment.CARISOPRODOL;
            case "not-remainder" -> request.authorized().min() >= 1;
            default -> false;
        };
    }

    @Override
    public boolean favorable(Levels level) {
        boolean forSpasm = level.met("for-spasm", "acute-exacerbation", "second-line", "short-course", "benefit") && !level.contradicted("only-relaxant") && !level.contradicted("not-remainder");
        boolean forSpasticity = level.met("antispastic", "spasticity") && !level.contradicted("benefit");
        return level.met("taper") || (forSpasm || forSpasticity) && !level.contradicted("not-carisoprodol");
    }

    @Override
    public String request(Random random) {
        String drug = List.of("CYCLOBENZAPRINE", "CYCLOBENZAPRINE", "CARISOPRODOL", "BACLOFEN", "TIZANIDINE").get(random.nextInt(5));
        String dose = List.of("\"perDay\":3,\"quantity\":63", "\"perDay\":3,\"quantity\":64", "\"perDay\":3,\"quantity\":30", "\"perDay\":2,\"quantity\":20", "\"perDay\":3,\"quantity\":30,\"refills\":1", "\"perDay\":3",
            "\"quantity\":30", "\"quantity\":31").get(random.nextInt(8));
        return "\"treatment\":\"" + drug + "\",\"dose\":{" + dose + "}" + (random.nextInt(3) == 0 ? ",\"course\":\"FIRST\"" : "") + (random.nextInt(8) == 0 ? ",\"authorized\":10" : "");
    }

    @Override
    public List<String> favorableFacts() {
        return List.of("\"fact\":\"Change\",\"course\":\"FLARE\"", "\"fact\":\"ExamFinding\",\"sign\":\"SPASM\"", "\"fact\":\"Diagnosis\",\"condition\":\"MUSCLE_SPASM\"",
            "\"fact\":\"Trial\",\"treatment\":\"NAPROXEN\",\"outcome\":\"FAILED\"", "\"fact\":\"Medication\",\"treatment\":\"ACETAMINOPHEN\"", "\"fact\":\"Trial\",\"treatment\":\"NSAID\",\"outcome\":\"NOT_TOLERATED\"",
            "\"fact\":\"Response\",\"to\":\"MUSCLE_RELAXANT\",\"effect\":\"LESS_SPASM\"", "\"fact\":\"Response\",\"to\":\"MEDICATION\",\"effect\":\"BETTER_FUNCTION\"", "\"fact\":\"Diagnosis\",\"condition\":\"SPASTICITY\"");
    }

    @Override
    public List<String> unfavorableFacts() {
        return List.of("\"fact\":\"ExamFinding\",\"sign\":\"SPASM\",\"stance\":\"NEGATED\"", "\"fact\":\"Trial\",\"treatment\":\"NSAID\",\"stance\":\"NEGATED\"",
            "\"fact\":\"Medication\",\"treatment\":\"CYCLOBENZAPRINE\",\"weeks\":8", "\"fact\":\"Medication\",\"treatment\":\"MUSCLE_RELAXANT\",\"date\":\"2015-02-16\"",
            "\"fact\":\"Medication\",\"treatment\":\"MUSCLE_RELAXANT\",\"date\":\"2015-02-17\"", "\"fact\":\"Medication\",\"treatment\":\"TIZANIDINE\",\"weeks\":8",
            "\"fact\":\"Response\",\"to\":\"MUSCLE_RELAXANT\",\"effect\":\"LESS_PAIN\",\"stance\":\"NEGATED\"", "\"fact\":\"Trial\",\"treatment\":\"MUSCLE_RELAXANT\",\"outcome\":\"FAILED\"",
            "\"fact\":\"Diagnosis\",\"condition\":\"SPASTICITY\",\"stance\":\"NEGATED\"");
    }

    @Override
    public List<String> otherFacts() {
        return List.of("\"fact\":\"Plan\",\"treatment\":\"MUSCLE_RELAXANT\",\"intent\":\"WEAN\"", "\"fact\":\"Change\",\"course\":\"WORSE\"", "\"fact\":\"Trial\",\"treatment\":\"NAPROXEN\"",
            "\"fact\":\"Response\",\"to\":\"NSAID\",\"effect\":\"LESS_SPASM\"", "\"fact\":\"Medication\",\"treatment\":\"HYDROCODONE\"", "\"fact\":\"Diagnosis\",\"condition\":\"STRAIN\"");
    }
}
