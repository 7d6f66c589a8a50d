package org.mednec.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mednec.rulebook.Problem;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a check of the rulebook found: as text, as JSON lines, and as SARIF 2.1.0 for code review. */
public final class ProblemReport {

    private static final JsonMapper LINES = JsonMapper.builder().build();
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ProblemReport() {
    }

    /** One line each: place, level, what is wrong, and the check that found it. */
    public static String text(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        problems.forEach(p -> text.append("rules/").append(p.path()).append(p.line() > 0 ? ":" + p.line() : "").append(": ").append(level(p)).append(": ").append(p.text())
            .append(" [").append(p.kind().id()).append("]\n"));
        return text.toString();
    }

    /** One object a line. */
    public static String json(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (Problem p : problems) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("check", p.kind().id());
            line.put("level", level(p));
            line.put("file", "rules/" + p.path());
            if (p.line() > 0) {
                line.put("line", p.line());
            }
            line.put("message", p.text());
            text.append(LINES.writeValueAsString(line)).append('\n');
        }
        return text.toString();
    }

    private static String level(Problem problem) {
        return problem.kind().level().name().toLowerCase(Locale.ROOT);
    }

    /** One run with every check as a rule, so that a reader sees what was looked for. */
    public static String sarif(List<Problem> problems) {
        List<Problem.Kind> kinds = Arrays.asList(Problem.Kind.values());
        List<Object> rules = new ArrayList<>();
        kinds.forEach(kind -> rules.add(ordered("id", kind.id(), "shortDescription", Map.of("text", kind.asks()),
            "defaultConfiguration", Map.of("level", kind.level().name().toLowerCase(Locale.ROOT)))));
        List<Object> results = new ArrayList<>();
        for (Problem p : problems) {
            Map<String, Object> place = ordered("artifactLocation", Map.of("uri", p.path().isEmpty() ? "rules" : "rules/" + p.path()));
            if (p.line() > 0) {
                place.put("region", Map.of("startLine", p.line()));
            }
            results.add(ordered("ruleId", p.kind().id(), "ruleIndex", kinds.indexOf(p.kind()), "level", level(p), "message", Map.of("text", p.text()),
                "locations", List.of(Map.of("physicalLocation", place))));
        }
        Map<String, Object> driver = ordered("name", "mednec rules check", "semanticVersion", Engine.VERSION, "rules", rules);
        return JSON.writeValueAsString(ordered("$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0",
            "runs", List.of(ordered("tool", Map.of("driver", driver), "results", results)))) + "\n";
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
