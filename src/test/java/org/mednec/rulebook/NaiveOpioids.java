package org.mednec.rulebook;

import java.util.List;
import java.util.Random;
import org.mednec.facts.AdverseEffect;
import org.mednec.facts.Amount;
import org.mednec.facts.Check;
import org.mednec.facts.CheckResult;
import org.mednec.facts.Effect;
import org.mednec.facts.Fact;
import org.mednec.facts.Intent;
import org.mednec.facts.Medication;
import org.mednec.facts.Monitoring;
import org.mednec.facts.Plan;
import org.mednec.facts.Request;
import org.mednec.facts.Response;
import org.mednec.facts.Treatment;
import org.mednec.facts.Work;
import org.mednec.facts.WorkStatus;

/** Opioids that go on, 2009: p. 78-80 and 86-87. */
final class NaiveOpioids implements Naive {

    @Override
    public String topic() {
        return "chronic-pain-2009/opioids-ongoing";
    }

    @Override
    public List<String> criteria() {
        return List.of("analgesia", "activities", "adverse-effects", "aberrant-behavior", "returned-to-work", "dose-within-ceiling", "pain-consultation", "taper");
    }

    @Override
    public List<String> asked() {
        return criteria().subList(0, 7);
    }

    private static boolean about(Treatment said) {
        return said == Treatment.OXYCODONE || said == Treatment.OPIOID || said == Treatment.MEDICATION;
    }

    @Override
    public boolean supports(String criterion, Request request, List<Fact> facts) {
        return switch (criterion) {
            case "analgesia" -> facts.stream().anyMatch(f -> f instanceof Response r && r.isAsserted() && about(r.to()) && r.effect() == Effect.LESS_PAIN && r.relief().min() >= 30);
            case "activities" -> facts.stream().anyMatch(f -> f instanceof Response r && r.isAsserted() && about(r.to())
                && List.of(Effect.BETTER_FUNCTION, Effect.RETURN_TO_WORK, Effect.FEWER_RESTRICTIONS).contains(r.effect()));
            case "adverse-effects" -> facts.stream().anyMatch(f -> f instanceof AdverseEffect a && about(a.of()) && (a.isNegated() || a.tolerable()));
            case "aberrant-behavior" -> checked(facts, CheckResult.CONSISTENT);
            case "returned-to-work" -> facts.stream().anyMatch(f -> f instanceof WorkStatus w && w.isAsserted() && (w.status() == Work.FULL_DUTY || w.status() == Work.MODIFIED_DUTY));
            case "dose-within-ceiling" -> morphine(request, facts).max() <= 120;
            case "pain-consultation" -> facts.stream().anyMatch(f -> f instanceof Monitoring m && m.isAsserted() && m.check() == Check.PAIN_CONSULTATION);
            case "taper" -> facts.stream().anyMatch(f -> f instanceof Plan p && p.isAsserted() && about(p.treatment()) && p.intent() == Intent.WEAN);
            default -> throw new IllegalArgumentException(criterion);
        };
    }

    @Override
    public boolean opposes(String criterion, Request request, List<Fact> facts) {
        return switch (criterion) {
            case "analgesia" -> facts.stream().anyMatch(f -> f instanceof Response r && about(r.to()) && r.effect() == Effect.LESS_PAIN && (r.isNegated() || r.relief().max() < 30));
            case "activities" -> facts.stream().anyMatch(f -> f instanceof Response r && r.isNegated() && about(r.to()) && r.effect() == Effect.BETTER_FUNCTION);
            case "adverse-effects" -> facts.stream().anyMatch(f -> f instanceof AdverseEffect a && a.isAsserted() && about(a.of()) && !a.tolerable());
            case "aberrant-behavior" -> checked(facts, CheckResult.INCONSISTENT);
            case "returned-to-work" -> facts.stream().anyMatch(f -> f instanceof WorkStatus w && w.isAsserted() && (w.status() == Work.OFF_WORK || w.status() == Work.RETIRED));
            case "dose-within-ceiling" -> morphine(request, facts).min() > 120;
            case "pain-consultation" -> facts.stream().anyMatch(f -> f instanceof Monitoring m && m.isNegated() && m.check() == Check.PAIN_CONSULTATION);
            case "taper" -> false;
            default -> throw new IllegalArgumentException(criterion);
        };
    }

    private static boolean checked(List<Fact> facts, CheckResult result) {
        return facts.stream().anyMatch(f -> f instanceof Monitoring m && m.isAsserted() && m.result() == result
            && List.of(Check.DRUG_SCREEN, Check.DRUG_MONITORING_PROGRAM, Check.PILL_COUNT, Check.BEHAVIOR).contains(m.check()));
    }

    /** Oxycodone counts one and a half times, hydrocodone once; a number that is not told leaves no upper bound. */
    private static Amount morphine(Request request, List<Fact> facts) {
        Amount perDay = request.dose().perDay();
        double low = perDay.isStated() ? 1.5 * 20 * perDay.min() : 0;
        double high = 1.5 * 20 * perDay.max();
        for (Fact fact : facts) {
            if (fact instanceof Medication m && m.treatment() == Treatment.HYDROCODONE) {
                low += 10 * m.dose().perDay().min();
                high += 10 * m.dose().perDay().max();
            }
        }
        return new Amount(low, high);
    }

    @Override
    public boolean favorable(Levels level) {
        boolean monitored = level.met("adverse-effects", "aberrant-behavior");
        boolean better = level.met("analgesia", "activities");
        boolean taper = level.met("taper");
        boolean abused = level.contradicted("aberrant-behavior");
        boolean highAndUnseen = level.contradicted("dose-within-ceiling") && !level.met("pain-consultation");
        return taper || monitored && (better || level.met("returned-to-work")) && !abused && !highAndUnseen;
    }

    @Override
    public String request(Random random) {
        String perDay = List.of("", ",\"perDay\":2", ",\"perDay\":4", ",\"perDay\":5", ",\"perDay\":\"4-6\"").get(random.nextInt(5));
        return "\"treatment\":\"OXYCODONE\",\"dose\":{\"strength\":\"20 mg\",\"route\":\"ORAL\"" + perDay + "}";
    }

    @Override
    public List<String> favorableFacts() {
        return List.of("\"fact\":\"Response\",\"to\":\"OXYCODONE\",\"effect\":\"LESS_PAIN\",\"relief\":40", "\"fact\":\"Response\",\"to\":\"OPIOID\",\"effect\":\"BETTER_FUNCTION\"", "\"fact\":\"Response\",\"to\":\"OPIOID\",\"effect\":\"FEWER_RESTRICTIONS\"",
            "\"fact\":\"AdverseEffect\",\"of\":\"MEDICATION\",\"stance\":\"NEGATED\"", "\"fact\":\"AdverseEffect\",\"of\":\"OXYCODONE\",\"effect\":\"CONSTIPATION\",\"tolerable\":true",
            "\"fact\":\"Monitoring\",\"check\":\"DRUG_SCREEN\",\"result\":\"CONSISTENT\"", "\"fact\":\"Monitoring\",\"check\":\"PILL_COUNT\",\"result\":\"CONSISTENT\"",
            "\"fact\":\"WorkStatus\",\"status\":\"FULL_DUTY\"", "\"fact\":\"Monitoring\",\"check\":\"PAIN_CONSULTATION\"");
    }

    @Override
    public List<String> unfavorableFacts() {
        return List.of("\"fact\":\"Monitoring\",\"check\":\"DRUG_SCREEN\",\"result\":\"INCONSISTENT\"", "\"fact\":\"AdverseEffect\",\"of\":\"OXYCODONE\",\"effect\":\"SEDATION\"",
            "\"fact\":\"Response\",\"to\":\"OXYCODONE\",\"effect\":\"LESS_PAIN\",\"stance\":\"NEGATED\"", "\"fact\":\"Response\",\"to\":\"OXYCODONE\",\"effect\":\"LESS_PAIN\",\"relief\":10",
            "\"fact\":\"Response\",\"to\":\"MEDICATION\",\"effect\":\"BETTER_FUNCTION\",\"stance\":\"NEGATED\"", "\"fact\":\"WorkStatus\",\"status\":\"OFF_WORK\"",
            "\"fact\":\"Monitoring\",\"check\":\"PAIN_CONSULTATION\",\"stance\":\"NEGATED\"", "\"fact\":\"Medication\",\"treatment\":\"HYDROCODONE\",\"dose\":{\"strength\":\"10 mg\",\"perDay\":8}");
    }

    @Override
    public List<String> otherFacts() {
        return List.of("\"fact\":\"Plan\",\"treatment\":\"OPIOID\",\"intent\":\"WEAN\"", "\"fact\":\"Plan\",\"treatment\":\"DIAZEPAM\",\"intent\":\"WEAN\"",
            "\"fact\":\"Response\",\"to\":\"NSAID\",\"effect\":\"LESS_PAIN\",\"relief\":60", "\"fact\":\"Response\",\"to\":\"OXYCODONE\",\"effect\":\"LESS_PAIN\"",
            "\"fact\":\"Monitoring\",\"check\":\"DRUG_SCREEN\"", "\"fact\":\"Monitoring\",\"check\":\"RISK_SCREENING\",\"result\":\"INCONSISTENT\"", "\"fact\":\"WorkStatus\",\"status\":\"RESTRICTED\"",
            "\"fact\":\"AdverseEffect\",\"of\":\"NSAID\",\"effect\":\"DYSPEPSIA\"", "\"fact\":\"Response\",\"to\":\"OXYCODONE\",\"effect\":\"BETTER_SLEEP\"");
    }
}
