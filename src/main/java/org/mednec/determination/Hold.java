package org.mednec.determination;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.mednec.facts.Fact;
import org.mednec.facts.RedFlag;
import org.mednec.facts.Request;
import org.mednec.facts.Risk;
import org.mednec.facts.RiskFactor;
import org.mednec.facts.Route;
import org.mednec.facts.Treatment;

/** What sends a request whose criteria are met to a physician all the same. The whole list stands here. */
public enum Hold {
    EXPEDITED("the request is marked as urgent", (request, fact) -> request.expedited()),
    INTRATHECAL("a drug goes into the spinal canal: dose and refill are for a physician",
        (request, fact) -> request.dose().route() == Route.INTRATHECAL || request.treatment().within(Treatment.DRUG_PUMP)),
    SUICIDALITY("the record documents a danger of suicide", (request, fact) -> fact instanceof RiskFactor r && r.isAsserted() && r.risk() == Risk.SUICIDALITY),
    PREGNANCY("the worker is pregnant", (request, fact) -> fact instanceof RiskFactor r && r.isAsserted() && r.risk() == Risk.PREGNANCY),
    RED_FLAG("the record documents a sign of serious disease", (request, fact) -> fact instanceof RedFlag r && r.isAsserted());

    private static final List<Hold> ALL = List.of(values());

    private final String because;
    private final BiPredicate<Request, Fact> test;

    Hold(String because, BiPredicate<Request, Fact> test) {
        this.because = because;
        this.test = test;
    }

    /** One sentence about the request or the record. */
    public String because() {
        return because;
    }

    /** The holds on a request, given the facts that count for it (the request itself among them). */
    public static List<Hold> on(Request request, List<Fact> facts) {
        List<Hold> holds = new ArrayList<>(2);
        for (Hold hold : ALL) {
            for (Fact fact : facts) {
                if (hold.test.test(request, fact)) {
                    holds.add(hold);
                    break;
                }
            }
        }
        return List.copyOf(holds);
    }
}
