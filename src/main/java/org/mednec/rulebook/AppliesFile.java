package org.mednec.rulebook;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.RuleDescr;
import org.mednec.facts.Treatment;

/**
 * {@code applies.drl} of an edition: one rule per topic, named for it, on the request alone. Each pattern says for which treatments it is, so that
 * the rules of one kind of treatment can be loaded without the rest: at the start of the program they are most of what is loaded.
 */
final class AppliesFile {

    private static final Pattern RULE = Pattern.compile("(?m)^(\\s*rule\\s+\")");
    private static final Pattern BLOCK = Pattern.compile("(?s)\\brule\\s+\"(_*)\".*?\\bend\\b");
    private static final Pattern FOR = Pattern.compile("(?<![!\\w.])treatment ?(?:==|\\.within\\() ?Treatment\\.(\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package .*$");

    private AppliesFile() {
    }

    static void check(RuleFolder.Edition edition, Consumer<Problem> problems) {
        DrlFile file = edition.applies();
        RuleLanguage.check(file, problems);
        Set<String> without = new TreeSet<>(edition.topics().keySet());
        RuleText.of(file).forEach(rule -> kinds(rule, problems));
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

    /** The kinds of treatment that a topic can apply to. */
    private static Set<Treatment> kinds(RuleText rule, Consumer<Problem> problems) {
        Set<Treatment> kinds = EnumSet.noneOf(Treatment.class);
        for (RuleText.Part part : rule.parts()) {
            Optional<Set<Treatment>> treatments = part.constraints().stream().map(AppliesFile::treatments).filter(named -> !named.isEmpty()).findFirst();
            if (treatments.isEmpty()) {
                problems.accept(new Problem(rule.path(), rule.line(), "rule '" + rule.name() + "' must say in each Request for which treatments it is, such as "
                    + "treatment.within( Treatment.OPIOID ) || treatment == Treatment.NALOXONE."));
            }
            treatments.orElse(Set.of()).forEach(treatment -> kinds.add(treatment.kind()));
        }
        kinds.stream().filter(kind -> kind == Treatment.ANY_TREATMENT || kind == Treatment.CONSERVATIVE_CARE).forEach(wide -> problems.accept(new Problem(rule.path(), rule.line(),
            "rule '" + rule.name() + "' is for " + wide + ", which is no one kind of treatment. Name the kinds.")));
        return kinds;
    }

    /** Those of which a constraint asks that the request's be one; empty where it can hold for others, too. */
    private static Set<Treatment> treatments(String constraint) {
        Set<Treatment> treatments = EnumSet.noneOf(Treatment.class);
        for (String alternative : constraint.split("\\|\\|")) {
            Matcher named = FOR.matcher(alternative);
            if (!named.find()) {
                return Set.of();
            }
            Arrays.stream(Treatment.values()).filter(treatment -> treatment.name().equals(named.group(1))).forEach(treatments::add);
        }
        return treatments;
    }

    /** The kinds of treatment that an edition has topics for. */
    static Set<Treatment> kinds(RuleFolder.Edition edition) {
        return RuleText.of(edition.applies()).stream().flatMap(rule -> kinds(rule, problem -> { }).stream()).collect(Collectors.toCollection(() -> EnumSet.noneOf(Treatment.class)));
    }

    /** The rules for one kind of treatment, renamed to edition/topic and put into one package with those of the other editions. Lines stay where they were. */
    static DrlFile qualified(RuleFolder.Edition edition, Treatment kind, String packageName) {
        DrlFile file = edition.applies();
        Set<String> others = RuleText.of(file).stream().filter(rule -> !kinds(rule, problem -> { }).contains(kind)).map(RuleText::name).collect(Collectors.toSet());
        StringBuilder text = new StringBuilder(file.text());
        for (MatchResult rule : BLOCK.matcher(file.masked()).results().toList()) {
            if (others.contains(file.text().substring(rule.start(1), rule.end(1)))) {
                text.replace(rule.start(), rule.end(), file.text().substring(rule.start(), rule.end()).replaceAll(".", " "));
            }
        }
        String renamed = RULE.matcher(PACKAGE.matcher(text).replaceFirst("package " + packageName)).replaceAll("$1" + edition.guideline().id() + "/");
        return new DrlFile(file.path(), renamed, file.descr());
    }

    static String title(RuleFolder.Edition edition, String topic) {
        List<String> titles = edition.applies().descr().getRules().stream().filter(rule -> rule.getName().equals(topic))
            .map(rule -> DrlFile.annotation(rule, "title").orElse("")).collect(Collectors.toList());
        return titles.isEmpty() ? topic : titles.get(0);
    }
}
