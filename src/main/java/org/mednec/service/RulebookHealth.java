package org.mednec.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mednec.determination.Determination;
import org.mednec.determination.Topic;
import org.mednec.facts.Case;
import org.mednec.reader.CaseReader;
import org.mednec.rulebook.Rulebook;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while the rules answer a built-in case as they did when the service started. */
final class RulebookHealth implements HealthIndicator {

    /** Constructed; no patient's. */
    static final String BUILT_IN_CASE = """
        {"asOf": "2015-02-10",
         "requests": [{"item": 1, "text": "Hydrocodone 10 mg #120", "treatment": "HYDROCODONE", "dose": {"strength": "10 mg", "route": "ORAL", "perDay": 4},
           "site": "LOW_BACK", "course": "CONTINUED", "source": {"attestedBy": "constructed", "attestedOn": "2015-02-10"}}],
         "facts": [{"fact": "Response", "to": "HYDROCODONE", "effect": "LESS_PAIN", "relief": 50,
           "source": {"attestedBy": "constructed", "attestedOn": "2015-02-10"}}]}
        """;

    private final Rulebook rulebook;
    private final Case builtIn;
    private final List<Determination> atStart;

    RulebookHealth(Rulebook rulebook, CaseReader reader) {
        this.rulebook = rulebook;
        builtIn = reader.read(BUILT_IN_CASE.getBytes(StandardCharsets.UTF_8), "built-in");
        atStart = rulebook.determine(builtIn);
    }

    @Override
    public Health health() {
        List<Determination> now = rulebook.determine(builtIn);
        return (now.equals(atStart) ? Health.up() : Health.down())
            .withDetail("rulebook", rulebook.hash())
            .withDetail("topics", rulebook.topics().size())
            .withDetail("builtInTopic", now.get(0).topic().map(Topic::key).orElse("none"))
            .withDetail("builtInStatus", now.get(0).status().name())
            .build();
    }
}
