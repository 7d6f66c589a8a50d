package org.mednec.rulebook;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.RuleDescr;

/** {@code applies.drl} of an edition: one rule per topic, named for it, on the request alone. */
final class AppliesFile {

    private static final Pattern RULE = Pattern.compile("(?m)^(\\s*rule\\s+\")");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package .*$");

    private AppliesFile() {
    }

    static void check(RuleFolder.Edition edition, Consumer<Problem> problems) {
        DrlFile file = edition.applies();
        RuleLanguage.check(file, problems);
        Set<String> without = new TreeSet<>(edition.topics().keySet());
        for (RuleDescr rule : file.descr().getRules()) {
            String topic = rule.getName();
            without.remove(topic);
            RuleLanguage.check(file, rule, problems);
            if (!edition.topics().containsKey(topic)) {
                problems.accept(new Problem(file.path(), rule.getLine(), "rule '" + topic + "' must be named for a topic file of this edition. Topics: "
                    + String.join(", ", edition.topics().keySet()) + "."));
            }
            if (DrlFile.annotation(rule, "title").filter(t -> !t.isBlank()).isEmpty()) {
                problems.accept(new Problem(file.path(), rule.getLine(), "rule '" + topic + "' has no @title. Write the topic's name for people."));
            }
            if (!DrlFile.matchedTypes(rule).equals(Set.of("Request"))) {
                problems.accept(new Problem(file.path(), rule.getLine(), "rule '" + topic + "' must look at the Request, and at nothing else."));
            }
        }
        without.forEach(topic -> problems.accept(new Problem(file.path(), 0, "no rule is named for topic '" + topic + "'. Write when the topic applies to a request.")));
    }

    /** The rules renamed to edition/topic and put into one package with those of the other editions. */
    static DrlFile qualified(RuleFolder.Edition edition, String packageName) {
        String text = PACKAGE.matcher(edition.applies().text()).replaceFirst("package " + packageName);
        return new DrlFile(edition.applies().path(), RULE.matcher(text).replaceAll("$1" + edition.guideline().id() + "/"), edition.applies().descr());
    }

    static String title(RuleFolder.Edition edition, String topic) {
        List<String> titles = edition.applies().descr().getRules().stream().filter(rule -> rule.getName().equals(topic))
            .map(rule -> DrlFile.annotation(rule, "title").orElse("")).collect(Collectors.toList());
        return titles.isEmpty() ? topic : titles.get(0);
    }
}
