package org.mednec.rulebook;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.drools.core.impl.InternalRuleBase;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.mednec.facts.Fact;

/** Runs one package of rules over facts. Loads the package when first asked; safe for many threads, each with sessions of its own. */
final class RuleSessions {

    private final Supplier<KieBase> load;
    private volatile KieBase base;
    /** Whether some rule looks at facts of a class. The others are not inserted: it costs more than the rules do. */
    private final ClassValue<Boolean> matched = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return ((InternalRuleBase) base()).getRete().getObjectTypeNodes().stream().anyMatch(node -> node.getObjectType().isAssignableFrom(type));
        }
    };
    private final ThreadLocal<KieSessionsPool> pool = ThreadLocal.withInitial(() -> base().newKieSessionsPool(1));

    RuleSessions(Supplier<KieBase> load) {
        this.load = load;
    }

    /** Loads the package in the background, so that it is there when it is asked for. */
    void loadAhead() {
        Thread thread = new Thread(this::base, "rules");
        thread.setDaemon(true);
        thread.start();
    }

    private KieBase base() {
        if (base == null) {
            synchronized (this) {
                if (base == null) {
                    base = load.get();
                }
            }
        }
        return base;
    }

    /** Rules that fired, with the facts that they matched. */
    Map<String, List<Fact>> fired(Iterable<? extends Fact> facts) {
        KieSession session = pool.get().newKieSession();
        try {
            Findings findings = new Findings();
            session.setGlobal("findings", findings);
            for (Fact fact : facts) {
                if (matched.get(fact.getClass())) {
                    session.insert(fact);
                }
            }
            session.fireAllRules();
            return findings.fired();
        } finally {
            session.dispose();
        }
    }
}
