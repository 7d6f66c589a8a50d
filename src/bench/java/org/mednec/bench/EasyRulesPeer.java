package org.mednec.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.mednec.bench.HandWritten.Mri;
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
import org.mednec.facts.Sign;
import org.mednec.facts.Site;
import org.mednec.facts.Surgery;
import org.mednec.facts.SurgeryState;
import org.mednec.facts.Treatment;
import org.mednec.facts.Trial;

/** The MRI of the neck in EasyRules 4.1: one rule for each way that a criterion is supported or opposed, in Java lambdas, its fastest form. */
final class EasyRulesPeer {

    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    EasyRulesPeer() {
        supports(Mri.RED_FLAG, f -> f.isAsserted() && f instanceof RedFlag);
        opposes(Mri.RED_FLAG, f -> f.isNegated() && f instanceof RedFlag r && r.danger() == Danger.ANY);
        supports(Mri.NERVE_DYSFUNCTION, f -> f.isAsserted() && (f instanceof ExamFinding e && e.sign().isDeficit()
            || f instanceof Electrodiagnosis n && n.finding() == NerveFinding.RADICULOPATHY));
        opposes(Mri.NERVE_DYSFUNCTION, f -> f.isNegated() && f instanceof ExamFinding e && e.sign() == Sign.NEUROLOGIC_DEFICIT);
        both("opposes", Mri.NERVE_DYSFUNCTION, f -> f.isNegated() && f instanceof ExamFinding e && e.sign() == Sign.WEAKNESS,
            f -> f.isNegated() && f instanceof ExamFinding e && e.sign() == Sign.SENSORY_LOSS);
        supports(Mri.CONSERVATIVE_CARE, f -> f.isAsserted() && f instanceof Trial t && t.outcome() == Outcome.FAILED && t.treatment().within(Treatment.CONSERVATIVE_CARE));
        opposes(Mri.CONSERVATIVE_CARE, f -> f.isNegated() && f instanceof Trial t && t.treatment().covers(Treatment.PHYSICAL_THERAPY));
        both("supports", Mri.STRENGTHENING, f -> f.isAsserted() && f instanceof Trial t && t.outcome() == Outcome.FAILED && t.treatment().overlaps(Treatment.EXERCISE),
            f -> f.isAsserted() && f instanceof Plan p && p.intent() == Intent.AVOID_SURGERY);
        supports(Mri.PROCEDURE, f -> f.isAsserted() && (f instanceof Plan p && p.treatment() == Treatment.MRI && p.intent() == Intent.BEFORE_PROCEDURE
            || f instanceof Surgery s && s.state() == SurgeryState.PLANNED && s.procedure().within(Treatment.SPINE_SURGERY)));
        supports(Mri.NEW_SINCE, f -> f.isAsserted() && f instanceof Change c
            && (c.course() == Course.NEW_DEFICIT || c.course() == Course.PROGRESSIVE_DEFICIT || c.course() == Course.NEW_INJURY));
        opposes(Mri.NEW_SINCE, f -> f.isAsserted() && f instanceof ImagingResult i && i.modality() == Treatment.MRI);
    }

    CriteriaStatus status(Case theCase) {
        Facts facts = new Facts();
        facts.put("case", theCase);
        facts.put("supports", new EnumMap<Mri, List<Fact>>(Mri.class));
        facts.put("opposes", new EnumMap<Mri, List<Fact>>(Mri.class));
        engine.fire(rules, facts);
        Map<Mri, List<Fact>> supports = facts.get("supports");
        Map<Mri, List<Fact>> opposes = facts.get("opposes");
        return HandWritten.status(supports::containsKey, opposes::containsKey);
    }

    private void supports(Mri criterion, Predicate<Fact> fact) {
        rule("supports", criterion, fact, f -> true);
    }

    private void opposes(Mri criterion, Predicate<Fact> fact) {
        rule("opposes", criterion, fact, f -> true);
    }

    private void both(String effect, Mri criterion, Predicate<Fact> one, Predicate<Fact> other) {
        rule(effect, criterion, one, other);
    }

    private void rule(String effect, Mri criterion, Predicate<Fact> one, Predicate<Fact> other) {
        rules.register(new RuleBuilder().name(effect + " " + criterion + " " + rules.size())
            .when(facts -> !found(facts, one).isEmpty() && !found(facts, other).isEmpty())
            .then(facts -> {
                Map<Mri, List<Fact>> trace = facts.get(effect);
                trace.computeIfAbsent(criterion, c -> new ArrayList<>(2)).addAll(found(facts, one));
            }).build());
    }

    private static List<Fact> found(Facts facts, Predicate<Fact> test) {
        Case theCase = facts.get("case");
        Site site = theCase.requests().get(0).site();
        List<Fact> found = new ArrayList<>(2);
        for (Fact fact : theCase.facts()) {
            if (test.test(fact) && fact.concerns(site)) {
                found.add(fact);
            }
        }
        return found;
    }
}
