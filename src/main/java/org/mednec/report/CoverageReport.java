package org.mednec.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mednec.lab.Coverage;
import org.mednec.lab.Coverage.CriterionCoverage;
import org.mednec.lab.Coverage.RuleCoverage;
import org.mednec.lab.Coverage.States;
import org.mednec.lab.Coverage.TopicCoverage;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the cases exercise of a rulebook: a table for people, and JSON by file and rule, as LCOV has it for source code. */
public final class CoverageReport {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String ROW = "%-48s %6s %5s %9s %9s %9s %9s %9s %9s";

    private CoverageReport() {
    }

    /**
     * One line per topic, then what nothing exercises.
     *
     * @param detail whether the counts of each criterion and rule are told, too
     */
    public static String text(Coverage coverage, boolean detail) {
        List<String> lines = new ArrayList<>();
        lines.add(coverage.constructed() + " constructed cases, " + coverage.historical() + " real ones. Criteria seen in each state, rules fired, conclusions held, conditions that no case guards:");
        lines.add("");
        lines.add(String.format(Locale.ROOT, ROW, "topic", "cases", "real", "met", "not met", "not doc.", "rules", "concl.", "unguarded"));
        coverage.topics().forEach(topic -> {
            lines.add(row(topic));
            if (detail) {
                topic.criteria().forEach(c -> lines.add(String.format(Locale.ROOT, "  %-44s constructed: %s; real: %s", c.criterion(), words(c.constructed()), words(c.historical()))));
                topic.rules().forEach(r -> lines.add(String.format(Locale.ROOT, "    %-60s fired %d constructed, %d real", r.rule(), r.constructed(), r.historical())));
            }
        });
        lines.add("");
        list(lines, "rules that no case makes fire", coverage.neverFired().stream().map(r -> "rules/" + r.path() + ":" + r.line() + " '" + r.rule() + "'").toList());
        list(lines, "conclusions that hold in no case", coverage.neverHeld().stream().map(c -> "rules/" + c.path() + ":" + c.line() + " '" + c.rule() + "'").toList());
        if (coverage.topics().stream().anyMatch(TopicCoverage::guarded)) {
            list(lines, "conditions that no case guards", coverage.unguarded().stream().map(u -> "rules/" + u.path() + ":" + u.line() + " '" + u.rule() + "' " + u.change()).toList());
        }
        return String.join("\n", lines) + "\n";
    }

    private static void list(List<String> lines, String what, List<String> found) {
        lines.add(what + ": " + (found.isEmpty() ? "none" : found.size()));
        found.forEach(one -> lines.add("  " + one));
    }

    private static String row(TopicCoverage topic) {
        return String.format(Locale.ROOT, ROW, topic.topic(), topic.constructed(), topic.historical(), seen(topic, CriterionCoverage::canBeMet, s -> s.met() > 0),
            seen(topic, CriterionCoverage::canBeNotMet, s -> s.notMet() + s.conflicting() > 0), seen(topic, c -> true, s -> s.notDocumented() > 0), share(topic.rules().stream().filter(r -> !r.neverFired()).count(), topic.rules().size()),
            share(topic.conclusions().stream().filter(c -> !c.neverHeld()).count(), topic.conclusions().size()), topic.guarded() ? topic.unguarded().size() : "-");
    }

    /** Of the criteria that some rule can bring into a state, how many were seen in it. */
    private static String seen(TopicCoverage topic, Predicate<CriterionCoverage> can, Predicate<States> state) {
        List<CriterionCoverage> able = topic.criteria().stream().filter(can).toList();
        return share(able.stream().filter(c -> state.test(c.constructed()) || state.test(c.historical())).count(), able.size());
    }

    private static String share(long of, long all) {
        return of + "/" + all;
    }

    private static String words(States states) {
        return states.met() + " met, " + states.notMet() + " not met, " + states.conflicting() + " conflicting, " + states.notDocumented() + " not documented";
    }

    /** Files with their rules and hits, then topics with the states of their criteria. */
    public static String json(Coverage coverage) {
        Map<String, Map<String, Object>> files = new TreeMap<>();
        for (TopicCoverage topic : coverage.topics()) {
            topic.rules().forEach(rule -> rules(files, rule.path()).putIfAbsent(rule.rule(), hit(rule.line(), "criterion", rule.criterion(), rule.constructed(), rule.historical())));
            topic.conclusions().forEach(c -> rules(files, c.path()).putIfAbsent(c.rule(), hit(c.line(), "topic", topic.topic(), c.constructed(), c.historical())));
        }
        List<Object> perFile = files.entrySet().stream().map(file -> (Object) ordered("file", "rules/" + file.getKey(), "rulesFound", file.getValue().size(),
            "rulesHit", file.getValue().values().stream().filter(rule -> isHit((Map<?, ?>) rule)).count(), "rules", file.getValue())).toList();
        List<Object> topics = coverage.topics().stream().map(topic -> (Object) ordered("topic", topic.topic(), "constructed", topic.constructed(), "historical", topic.historical(),
            "criteria", topic.criteria().stream().collect(Collectors.toMap(CriterionCoverage::criterion, c -> Map.of("constructed", c.constructed(), "historical", c.historical()),
                (a, b) -> a, LinkedHashMap::new)), "guarded", topic.guarded(), "unguarded", topic.unguarded())).toList();
        return JSON.writeValueAsString(ordered("schema", 1, "constructed", coverage.constructed(), "historical", coverage.historical(), "files", perFile, "topics", topics,
            "neverFired", coverage.neverFired().stream().map(RuleCoverage::rule).toList())) + "\n";
    }

    private static Map<String, Object> rules(Map<String, Map<String, Object>> files, String path) {
        return files.computeIfAbsent(path, p -> new LinkedHashMap<>());
    }

    private static Map<String, Object> hit(int line, String key, String value, int constructed, int historical) {
        return ordered("line", line, key, value, "constructed", constructed, "historical", historical);
    }

    private static boolean isHit(Map<?, ?> rule) {
        return (int) rule.get("constructed") + (int) rule.get("historical") > 0;
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
