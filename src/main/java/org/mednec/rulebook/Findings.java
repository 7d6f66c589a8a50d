package org.mednec.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.rule.RuleContext;
import org.mednec.facts.Fact;
import org.mednec.facts.Request;

/** The one thing that a rule does: tell that it fired, and on which facts. A rule that fires again adds its facts. */
public final class Findings {

    private final Map<String, List<Fact>> fired = new LinkedHashMap<>();

    /** The consequence of every rule. */
    public void add(RuleContext kcontext) {
        List<Fact> facts = fired.computeIfAbsent(kcontext.getRule().getName(), rule -> new ArrayList<>(3));
        for (Object matched : kcontext.getMatch().getObjects()) {
            if (matched instanceof Fact fact && !(fact instanceof Request) && !facts.contains(fact)) {
                facts.add(fact);
            }
        }
    }

    /** Rule names with the facts that they matched. */
    Map<String, List<Fact>> fired() {
        return fired;
    }
}
