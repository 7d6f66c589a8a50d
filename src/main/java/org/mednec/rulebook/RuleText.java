package org.mednec.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * One rule as it is written, without layout and comments.
 *
 * @param name      of the rule
 * @param kind      what it says
 * @param criterion that a criterion rule shows, by name without topic; else empty
 * @param because   of a criterion rule; else empty
 * @param path      file below the rules folder
 * @param line      that the rule begins on, from 1
 * @param condition between {@code when} and {@code then}
 */
public record RuleText(String name, Kind kind, String criterion, String because, String path, int line, String condition) {

    /** What a rule says. */
    public enum Kind {
        MEETS, CONTRADICTS, LEAVES_OPEN, RECOMMENDED, ADVISED_AGAINST,
        /** That a topic applies to a request. */
        APPLIES;

        /** Whether it looks at facts to show a criterion. */
        public boolean isOfCriterion() {
            return this == MEETS || this == CONTRADICTS || this == LEAVES_OPEN;
        }
    }

    /**
     * One pattern of a condition.
     *
     * @param type        fact or criterion that it matches
     * @param constraints what it asks of it, in order
     */
    public record Part(String type, List<String> constraints) {
    }

    private static final Pattern RULE = Pattern.compile("(?s)\\brule\\s+\"([^\"]+)\".*?\\bwhen\\b(.*?)\\bthen\\b");
    private static final Map<String, Kind> KINDS = Map.of("meets", Kind.MEETS, "contradicts", Kind.CONTRADICTS, "leavesOpen", Kind.LEAVES_OPEN,
        "recommended", Kind.RECOMMENDED, "advisedAgainst", Kind.ADVISED_AGAINST);

    /** The rules of a file, in its order. */
    static List<RuleText> of(DrlFile file) {
        Map<String, RuleDescr> descriptions = new HashMap<>();
        file.descr().getRules().forEach(rule -> descriptions.put(rule.getName(), rule));
        List<RuleText> rules = new ArrayList<>();
        Matcher rule = RULE.matcher(file.masked());
        while (rule.find()) {
            String name = file.text().substring(rule.start(1), rule.end(1));
            RuleDescr descr = descriptions.get(name);
            if (descr != null) {
                String kind = KINDS.keySet().stream().filter(k -> descr.getAnnotation(k) != null).findFirst().orElse("");
                rules.add(new RuleText(name, KINDS.getOrDefault(kind, Kind.APPLIES), TopicFile.kebab(DrlFile.annotation(descr, kind).orElse("")),
                    DrlFile.annotation(descr, "because").orElse(""), file.path(), descr.getLine(), file.code(rule.start(2), rule.end(2))));
            }
        }
        return rules;
    }

    /** The patterns of the condition, in order. */
    public List<Part> parts() {
        return ConditionText.patterns(condition).stream().map(place -> new Part(place.type(), ConditionText.constraints(condition, place))).toList();
    }

    /** What the rule asks, one thing each, such as {@code Response( relief.atLeast( 30 ) )}. */
    public List<String> asks() {
        return parts().stream().flatMap(part -> part.constraints().isEmpty() ? List.of(part.type() + "()").stream()
            : part.constraints().stream().map(c -> part.type() + "( " + c + " )")).collect(Collectors.toList());
    }

    /** Whether the other rule fires on the same facts and says the same of the same criterion, by its text. */
    public boolean saysTheSameAs(RuleText other) {
        return kind == other.kind && criterion.equals(other.criterion) && condition.equals(other.condition);
    }
}
