package org.mednec.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.mednec.facts.Fact;

/**
 * Whether cases guard the conditions of criterion rules. A condition is guarded when, with a constraint, an alternative or a pattern taken out, or
 * a threshold moved by one, the rule's criterion comes out otherwise in some case. All changed rules of a topic are compiled into one knowledge
 * base, so that each case runs once.
 */
public final class Guards {

    /** A change to a rule's condition that no case notices: it is not needed, or a case is missing. */
    public record Unguarded(RuleText rule, String change) {

        @Override
        public String toString() {
            return "rule '" + rule.name() + "' " + change;
        }
    }

    private record Mutant(String name, RuleText original, RuleMutants.Mutant changed) {
    }

    private Guards() {
    }

    /**
     * The changes to a topic's rules that none of the cases notices, by rule and change.
     *
     * @param rules of the topic, as written
     * @param facts that count in each case
     */
    public static List<Unguarded> unguarded(List<RuleText> rules, List<List<Fact>> facts) {
        Map<String, RuleText> originals = rules.stream().filter(rule -> rule.kind().isOfCriterion()).collect(Collectors.toMap(RuleText::name, Function.identity()));
        List<Mutant> mutants = new ArrayList<>();
        originals.values().forEach(rule -> RuleMutants.of(rule.condition()).forEach(changed -> mutants.add(new Mutant("mutant " + mutants.size(), rule, changed))));
        RuleSessions sessions = compile(originals, mutants);
        List<Set<String>> fired = facts.stream().map(of -> Set.copyOf(sessions.fired(of).keySet())).toList();
        return mutants.stream().filter(mutant -> fired.stream().noneMatch(names -> isNoticed(mutant, names, originals)))
            .map(mutant -> new Unguarded(mutant.original(), mutant.changed().change())).sorted(Comparator.comparing(Unguarded::toString)).toList();
    }

    /** With the mutant in the original's place the criterion's state is another one; a rule that leaves open is noticed by firing or not. */
    private static boolean isNoticed(Mutant mutant, Set<String> fired, Map<String, RuleText> originals) {
        RuleText original = mutant.original();
        return fired.contains(original.name()) != fired.contains(mutant.name()) && fired.stream().map(originals::get).noneMatch(other -> other != null && other != original
            && other.criterion().equals(original.criterion()) && other.kind() == original.kind());
    }

    /** Interpreted: a changed rule runs over a few dozen cases, and making classes of it would take three times as long. */
    private static RuleSessions compile(Map<String, RuleText> originals, List<Mutant> mutants) {
        StringBuilder drl = new StringBuilder("package guarded\nimport org.mednec.facts.*\nglobal org.mednec.rulebook.Findings findings\n");
        originals.forEach((name, rule) -> append(drl, name, rule.condition()));
        mutants.forEach(mutant -> append(drl, mutant.name(), mutant.changed().condition()));
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(new Properties(), Guards.class.getClassLoader()));
        builder.add(ResourceFactory.newByteArrayResource(drl.toString().getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        if (builder.hasErrors()) {
            throw new IllegalStateException(builder.getErrors().toString());
        }
        return new RuleSessions(builder::newKieBase);
    }

    private static void append(StringBuilder drl, String name, String condition) {
        drl.append("rule \"").append(name).append("\"\ndialect \"mvel\"\nwhen\n").append(condition).append("\nthen\n    findings.add( kcontext );\nend\n");
    }
}
