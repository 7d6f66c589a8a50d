package org.mednec.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts that count for one request, and those that were left out.
 *
 * @param request what is asked for, with course and stage worked out where the case leaves them open
 * @param counted the request, the case's facts that count, in the order of the case, then those worked out from them
 * @param unused  the case's facts that do not count, in the order of the case
 */
public record Evidence(Request request, List<Fact> counted, List<Unused> unused) {

    /** Why a fact does not count. */
    public enum Why {
        /** It stands in what was decided, or why. */
        TELLS_OUTCOME,
        /** Utilization review or a reviewer says it, not the record. */
        OTHER_VOICE,
        /** It is about another part of the body. */
        OTHER_SITE,
        /** A later dated fact says the opposite. */
        SUPERSEDED
    }

    /** A fact of the case that was left out. {@code fact} is its index in the case. */
    public record Unused(int fact, Why why) {
    }

    /**
     * Sorts the facts of a case for one of its requests.
     *
     * @param rulings what the rules say of the items that it depends on
     */
    public static Evidence of(Case theCase, Request request, List<Ruling> rulings, DrugDictionary drugs) {
        List<Fact> facts = theCase.facts();
        List<Fact> counted = new ArrayList<>(facts.size() + 4);
        List<Unused> unused = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Why why = whyNot(facts.get(i), request, facts);
            if (why == null) {
                counted.add(facts.get(i));
            } else {
                unused.add(new Unused(i, why));
            }
        }
        Request placed = Derivation.placed(request, theCase.injury(), counted);
        List<Fact> all = new ArrayList<>(counted.size() + 6);
        all.add(placed);
        all.addAll(counted);
        all.addAll(Derivation.from(placed, theCase.injury(), counted, drugs));
        all.addAll(Derivation.operations(placed, theCase.requests()));
        all.addAll(rulings);
        return new Evidence(placed, List.copyOf(all), List.copyOf(unused));
    }

    /** Whether a fact is dated after the day that "ago" counts from. It counts, and is marked. */
    public boolean isLater(Fact fact) {
        LocalDate asOf = request.asOf();
        return fact.date().since(asOf.plusDays(1));
    }

    private static Why whyNot(Fact fact, Request request, List<Fact> facts) {
        if (fact.source() instanceof Source.Passage passage && passage.section().tellsOutcome()) {
            return Why.TELLS_OUTCOME;
        }
        if (fact.source().voice() != Voice.RECORD) {
            return Why.OTHER_VOICE;
        }
        if (!fact.concerns(request.site())) {
            return Why.OTHER_SITE;
        }
        return isSuperseded(fact, facts) ? Why.SUPERSEDED : null;
    }

    private static boolean isSuperseded(Fact fact, List<Fact> facts) {
        if (!fact.date().isStated()) {
            return false;
        }
        for (Fact other : facts) {
            if (other.getClass() == fact.getClass() && other.stance() != fact.stance() && other.date().after(fact.date())
                && other.source().voice() == Voice.RECORD && other.site().meets(fact.site()) && other.subject().equals(fact.subject())) {
                return true;
            }
        }
        return false;
    }
}
