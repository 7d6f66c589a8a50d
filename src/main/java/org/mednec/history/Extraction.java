package org.mednec.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mednec.facts.Diagnosis;
import org.mednec.facts.Electrodiagnosis;
import org.mednec.facts.ExamFinding;
import org.mednec.facts.Fact;
import org.mednec.facts.ImagingResult;

/**
 * How the facts that were read from documents agree with those coded by hand. Two agree where type, subject, stance and site do: one region holds
 * the other and the sides do not exclude each other. Level, date and amounts are left out. Each fact agrees with one other at most.
 */
public final class Extraction {

    /**
     * Facts of one type.
     *
     * @param coded  by hand
     * @param found  by the reader
     * @param agreed in both
     */
    public record Count(int coded, int found, int agreed) {

        Count plus(Count other) {
            return new Count(coded + other.coded, found + other.found, agreed + other.agreed);
        }

        /** Share of what was found that was coded; NaN where nothing was found. */
        public double precision() {
            return found == 0 ? Double.NaN : (double) agreed / found;
        }

        /** Share of what was coded that was found; NaN where nothing was coded. */
        public double recall() {
            return coded == 0 ? Double.NaN : (double) agreed / coded;
        }
    }

    /**
     * The facts of one case on which the two disagree.
     *
     * @param missed coded, and not found
     * @param extra  found, and not coded
     */
    public record Difference(List<Fact> missed, List<Fact> extra) {
    }

    private final Map<String, Count> byType = new TreeMap<>();

    /** Adds a case. */
    public Difference add(List<Fact> coded, List<Fact> found) {
        List<Fact> missed = new ArrayList<>();
        List<Fact> extra = new ArrayList<>(found);
        for (Fact fact : coded) {
            int best = best(fact, extra);
            count(fact, new Count(1, 0, best < 0 ? 0 : 1));
            if (best < 0) {
                missed.add(fact);
            } else {
                extra.remove(best);
            }
        }
        found.forEach(fact -> count(fact, new Count(0, 1, 0)));
        return new Difference(missed, extra);
    }

    private void count(Fact fact, Count count) {
        byType.merge(fact.getClass().getSimpleName(), count, Count::plus);
    }

    /** Index of the fact that agrees, one of the very same site first; -1 where none does. */
    private static int best(Fact fact, List<Fact> others) {
        int best = -1;
        for (int i = 0; i < others.size(); i++) {
            Fact other = others.get(i);
            if (agree(fact, other) && (best < 0 || other.site().equals(fact.site()) && !others.get(best).site().equals(fact.site()))) {
                best = i;
            }
        }
        return best;
    }

    private static boolean agree(Fact a, Fact b) {
        return a.getClass() == b.getClass() && a.stance() == b.stance() && a.site().meets(b.site()) && subject(a).equals(subject(b));
    }

    /** Without the spinal level. */
    private static List<Object> subject(Fact fact) {
        if (fact instanceof ExamFinding exam) {
            return List.of(exam.sign());
        }
        if (fact instanceof Diagnosis diagnosis) {
            return List.of(diagnosis.condition());
        }
        if (fact instanceof ImagingResult imaging) {
            return List.of(imaging.modality(), imaging.finding());
        }
        return fact instanceof Electrodiagnosis study ? List.of(study.finding()) : fact.subject();
    }

    /** Counts by type, in the order of their names. */
    public Map<String, Count> byType() {
        return new TreeMap<>(byType);
    }

    /** Counts over all types. */
    public Count total() {
        return byType.values().stream().reduce(new Count(0, 0, 0), Count::plus);
    }
}
