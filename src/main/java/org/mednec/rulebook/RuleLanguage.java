package org.mednec.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.mednec.determination.Conclusion;
import org.mednec.determination.Level;

/**
 * What rules may be written in: patterns, and, or. Left out is everything by which the order of rules, the session's clock or the absence of a
 * fact could change an answer, and everything that the engine has been seen to get wrong.
 */
final class RuleLanguage {

    private static final Set<String> IMPORTS = Set.of("org.mednec.facts.*", "org.mednec.rulebook.Criterion");
    private static final Map<Class<?>, String> REFUSED = Map.of(ExistsDescr.class, "exists", NotDescr.class, "not", ForallDescr.class, "forall", AccumulateDescr.class, "accumulate",
        CollectDescr.class, "collect", EvalDescr.class, "eval");
    private static final Pattern CALL = Pattern.compile("\\b(eval|now|today|currentTimeMillis|random|System)\\b\\s*[(.]");
    private static final Map<Conclusion.Effect, Set<String>> MONOTONE = Map.of(Conclusion.Effect.RECOMMENDED, Set.of("met", "!contradicted"),
        Conclusion.Effect.ADVISED_AGAINST, Set.of("contradicted", "!met"));

    private RuleLanguage() {
    }

    /** What stands in a file outside of its rules. */
    static void check(DrlFile file, Consumer<Problem> problems) {
        PackageDescr descr = file.descr();
        descr.getImports().stream().filter(i -> !IMPORTS.contains(i.getTarget())).forEach(i ->
            refuse(file, i.getLine(), "imports " + i.getTarget(), "Rules use the facts and Criterion alone", problems));
        descr.getFunctions().forEach(f -> refuse(file, f.getLine(), "defines function '" + f.getName() + "'", "What rules share stands in the facts, with a test", problems));
        descr.getRules().stream().filter(rule -> rule.getClass() != RuleDescr.class).forEach(q ->
            refuse(file, q.getLine(), "defines query '" + q.getName() + "'", "Write rules alone", problems));
        descr.getGlobals().stream().filter(g -> !g.getIdentifier().equals("findings")).forEach(g ->
            refuse(file, g.getLine(), "has a global '" + g.getIdentifier() + "'", "The one global is findings", problems));
    }

    static void check(DrlFile file, RuleDescr rule, Consumer<Problem> problems) {
        String what = "rule '" + rule.getName() + "'";
        if (!rule.getAttributes().isEmpty()) {
            refuse(file, rule.getLine(), what + " has attributes " + new TreeSet<>(rule.getAttributes().keySet()), "Remove them: the order of rules and the clock never matter", problems);
        }
        walk(file, what, rule.getLine(), rule.getLhs(), problems);
    }

    private static void walk(DrlFile file, String what, int line, BaseDescr descr, Consumer<Problem> problems) {
        if (descr instanceof PatternDescr pattern) {
            if (pattern.getSource() != null) {
                String word = REFUSED.getOrDefault(pattern.getSource().getClass(), "from");
                refuse(file, line, what + " uses '" + word + "'", remedy(word), problems);
            }
            if (!pattern.getBehaviors().isEmpty()) {
                refuse(file, line, what + " uses a window", "Facts have dates: test them against the request's day", problems);
            }
            for (BaseDescr constraint : pattern.getDescrs()) {
                Matcher call = CALL.matcher(constraint instanceof ExprConstraintDescr e ? e.getExpression() : "");
                if (call.find()) {
                    refuse(file, line, what + " uses '" + call.group(1) + "'", remedy(call.group(1)), problems);
                }
            }
        } else if (descr instanceof AndDescr || descr instanceof OrDescr) {
            ((ConditionalElementDescr) descr).getDescrs().forEach(part -> walk(file, what, line, (BaseDescr) part, problems));
        } else {
            String word = REFUSED.getOrDefault(descr.getClass(), descr.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT));
            refuse(file, line, what + " uses '" + word + "'", remedy(word), problems);
        }
    }

    private static String remedy(String word) {
        return switch (word) {
            case "exists" -> "Write the pattern without it: the engine loses matches of rules that share one, and a rule that fires twice says no more";
            case "not", "forall" -> "What the record does not mention is not documented, and no rule is written for that; what it denies is a negated fact";
            case "accumulate", "collect" -> "It loses the facts that it rests on: add what is worked out to the derived facts";
            default -> "Test components of facts, and nothing else";
        };
    }

    /** A conclusion asks of a criterion only what a more favorable level never undoes. */
    static void checkMonotone(DrlFile file, RuleDescr rule, Conclusion.Effect effect, Consumer<Problem> problems) {
        checkMonotone(file, rule, rule.getLhs(), effect, problems);
    }

    /** Levels of a criterion that a conclusion can tell apart: one that asks only whether it is met cannot tell open from contradicted. */
    static List<Level> levels(RuleDescr rule, String criterion) {
        Set<String> tests = new TreeSet<>();
        collectTests(rule.getLhs(), criterion, tests);
        if (Set.of("met").containsAll(tests)) {
            return List.of(Level.CONTRADICTED, Level.MET);
        }
        return Set.of("contradicted").containsAll(tests) ? List.of(Level.CONTRADICTED, Level.OPEN) : List.of(Level.values());
    }

    private static void collectTests(BaseDescr descr, String criterion, Set<String> tests) {
        if (descr instanceof PatternDescr pattern) {
            pattern.getDescrs().stream().filter(c -> pattern.getObjectType().equals(criterion)).forEach(c ->
                tests.add(c instanceof ExprConstraintDescr e ? e.getExpression().replaceAll("[\\s!]+", "") : "?"));
        } else if (descr instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(part -> collectTests((BaseDescr) part, criterion, tests));
        }
    }

    private static void checkMonotone(DrlFile file, RuleDescr rule, BaseDescr descr, Conclusion.Effect effect, Consumer<Problem> problems) {
        if (descr instanceof PatternDescr pattern) {
            for (BaseDescr constraint : pattern.getDescrs()) {
                String test = constraint instanceof ExprConstraintDescr e ? e.getExpression().replaceAll("\\s+", "") : constraint.toString();
                if (!MONOTONE.get(effect).contains(test)) {
                    problems.accept(new Problem(Problem.Kind.MONOTONE, file.path(), Math.max(0, rule.getLine()), "rule '" + rule.getName() + "' tests " + pattern.getObjectType() + "( " + test
                        + " ). Recommended rules use X( met ) and X( !contradicted ); rules that advise against use X( contradicted ) and X( !met )."));
                }
            }
        } else if (descr instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(part -> checkMonotone(file, rule, (BaseDescr) part, effect, problems));
        }
    }

    private static void refuse(DrlFile file, int line, String what, String remedy, Consumer<Problem> problems) {
        problems.accept(new Problem(Problem.Kind.LANGUAGE, file.path(), Math.max(0, line), what + ". " + remedy + "."));
    }
}
