package org.mednec.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.mednec.determination.Citation;
import org.mednec.determination.Conclusion;
import org.mednec.determination.Criterion;
import org.mednec.determination.Finding;
import org.mednec.determination.Guideline;
import org.mednec.determination.Level;

/**
 * What a topic's files declare, read from their syntax tree and checked against the rule form. The form is enforced here, so that a rule
 * that the engine would accept and misread never loads.
 *
 * @param types       criteria as the rules name them, such as {@code AdverseEffects}, in the order of the guideline
 * @param criteria    their definitions, in the same order
 * @param rules       criterion rules by name
 * @param conclusions conclusion rules by name, in the order shown to people
 */
record TopicFile(List<String> types, List<Criterion> criteria, Map<String, CriterionRule> rules, List<ConclusionRule> conclusions) {

    /** A rule that looks at facts. */
    record CriterionRule(int criterion, Finding.Effect effect, String because) {
    }

    /**
     * A rule that looks at criteria.
     *
     * @param looksAt the criteria
     * @param levels  of each of them, the levels that it can tell apart, the least favorable first
     */
    record ConclusionRule(String name, Conclusion.Effect effect, Citation citation, List<Integer> looksAt, List<List<Level>> levels) {
    }

    private static final Map<String, Finding.Effect> CRITERION_KINDS = Map.of("meets", Finding.Effect.MEETS, "contradicts", Finding.Effect.CONTRADICTS,
        "leavesOpen", Finding.Effect.LEAVES_OPEN);
    private static final Map<String, Conclusion.Effect> CONCLUSION_KINDS = Map.of("recommended", Conclusion.Effect.RECOMMENDED, "advisedAgainst",
        Conclusion.Effect.ADVISED_AGAINST);
    private static final Set<String> ON_CRITERIA = new TreeSet<>(Set.of("states", "section", "page", "seen", "ask"));
    private static final Set<String> ON_RULES = new TreeSet<>(Set.of("meets", "contradicts", "leavesOpen", "because", "recommended", "advisedAgainst", "section",
        "page", "seen"));
    /** The longest set of criteria that one conclusion may look at: it is asked at 3 to this power levels. */
    private static final int LOOKS_AT_MOST = 10;
    private static final String CONSEQUENCE = "findings.add( kcontext );";
    private static final Pattern FIRST_PAGE = Pattern.compile("\\d+");

    static TopicFile of(Guideline guideline, String topic, List<DrlFile> files, Consumer<Problem> problems) {
        return new Reading(guideline, topic, problems).read(files);
    }

    /** A file that declares criteria or rules of the topic. */
    private record Placed<T extends AnnotatedBaseDescr>(DrlFile file, T descr) {
    }

    private static final class Reading {

        private final Guideline guideline;
        private final String topic;
        private final Consumer<Problem> problems;

        Reading(Guideline guideline, String topic, Consumer<Problem> problems) {
            this.guideline = guideline;
            this.topic = topic;
            this.problems = problems;
        }

        TopicFile read(List<DrlFile> files) {
            String expected = "rules." + guideline.id().replace('-', '_') + "." + topic.replace('-', '_');
            files.forEach(file -> RuleLanguage.check(file, problems));
            files.stream().filter(file -> !expected.equals(file.descr().getNamespace())).forEach(file ->
                problem(file, 1, "the package must be named for the folder and file: package " + expected));
            Map<String, Criterion> criteria = criteria(files);
            List<String> types = criteria.keySet().stream().sorted(Comparator.comparingInt((String t) -> firstPage(criteria.get(t))).thenComparing(t -> criteria.get(t).id())).toList();
            Map<String, CriterionRule> rules = new LinkedHashMap<>();
            List<ConclusionRule> conclusions = new ArrayList<>();
            files.stream().flatMap(file -> file.descr().getRules().stream().map(rule -> new Placed<>(file, rule))).forEach(rule -> readRule(rule, types, rules, conclusions));
            checkUse(files, types, rules, conclusions);
            conclusions.sort(Comparator.comparing(ConclusionRule::effect).thenComparing(ConclusionRule::name));
            return new TopicFile(types, types.stream().map(criteria::get).toList(), rules, conclusions);
        }

        private Map<String, Criterion> criteria(List<DrlFile> files) {
            Map<String, Criterion> criteria = new HashMap<>();
            for (DrlFile file : files) {
                for (TypeDeclarationDescr type : file.descr().getTypeDeclarations()) {
                    String name = type.getTypeName();
                    checkAnnotations(file, type.getLine(), "criterion '" + name + "'", type, ON_CRITERIA);
                    if (type.getSuperTypes().stream().noneMatch(s -> s.getName().equals("Criterion"))) {
                        problem(file, type.getLine(), "'" + name + "' must be declared as: declare " + name + " extends Criterion");
                    }
                    Citation citation = citation(file, type.getLine(), "criterion '" + name + "'", type);
                    Criterion criterion = new Criterion(topic + "." + kebab(name), DrlFile.annotation(type, "states").orElse(""),
                        DrlFile.annotation(type, "ask").orElse(""), citation);
                    if (criterion.states().isBlank()) {
                        problem(file, type.getLine(), "criterion '" + name + "' has no @states. Write in one sentence what is so when it is met.");
                    }
                    if (criteria.put(name, criterion) != null) {
                        problem(file, type.getLine(), "criterion '" + name + "' is declared twice in topic " + topic + ". Declare it once.");
                    }
                }
            }
            if (criteria.size() > Long.SIZE) {
                problem(files.get(0), 0, "topic " + topic + " has more than 64 criteria. Split the topic.");
            }
            return criteria;
        }

        private int firstPage(Criterion criterion) {
            Matcher page = FIRST_PAGE.matcher(criterion.citation().page());
            return page.find() ? Integer.parseInt(page.group()) : 0;
        }

        private void readRule(Placed<RuleDescr> placed, List<String> types, Map<String, CriterionRule> rules, List<ConclusionRule> conclusions) {
            RuleDescr rule = placed.descr();
            DrlFile file = placed.file();
            String name = rule.getName();
            String what = "rule '" + name + "'";
            checkAnnotations(file, rule.getLine(), what, rule, ON_RULES);
            RuleLanguage.check(file, rule, problems);
            if (!CONSEQUENCE.equals(String.valueOf(rule.getConsequence()).strip())) {
                problem(file, rule.getLine(), what + " must have one consequence: " + CONSEQUENCE);
            }
            List<String> kinds = Stream.concat(CRITERION_KINDS.keySet().stream(), CONCLUSION_KINDS.keySet().stream()).filter(kind -> rule.getAnnotation(kind) != null).sorted().toList();
            if (kinds.size() != 1) {
                problem(file, rule.getLine(), what + (kinds.isEmpty() ? " says nothing." : " says more than one thing: " + kinds + ".")
                    + " Write exactly one of @meets( X ), @contradicts( X ), @leavesOpen( X ), @recommended, @advisedAgainst.");
                return;
            }
            String kind = kinds.get(0);
            Set<String> looksAt = DrlFile.matchedTypes(rule);
            if (CRITERION_KINDS.containsKey(kind)) {
                readCriterionRule(file, rule, kind, looksAt, types, rules);
            } else {
                readConclusion(file, rule, kind, looksAt, types, conclusions);
            }
        }

        private void readCriterionRule(DrlFile file, RuleDescr rule, String kind, Set<String> looksAt, List<String> types, Map<String, CriterionRule> rules) {
            String what = "rule '" + rule.getName() + "'";
            String type = DrlFile.annotation(rule, kind).orElse("");
            String because = DrlFile.annotation(rule, "because").orElse("");
            if (because.isBlank()) {
                problem(Problem.Kind.BECAUSE, file, rule.getLine(), what + " has no @because. Write one sentence about the record, e.g. @because( \"A red flag is documented.\" )");
            }
            if (!types.contains(type)) {
                problem(file, rule.getLine(), what + ": @" + kind + "( " + type + " ) names no criterion of this topic. Declared: " + String.join(", ", types) + ".");
                return;
            }
            if (looksAt.stream().anyMatch(types::contains)) {
                problem(file, rule.getLine(), what + " shows a criterion, so it may look at facts only. A rule that weighs criteria is @recommended or @advisedAgainst.");
            }
            rules.put(rule.getName(), new CriterionRule(types.indexOf(type), CRITERION_KINDS.get(kind), because));
        }

        private void readConclusion(DrlFile file, RuleDescr rule, String kind, Set<String> looksAt, List<String> types, List<ConclusionRule> conclusions) {
            String what = "rule '" + rule.getName() + "'";
            Citation citation = citation(file, rule.getLine(), what, rule);
            List<String> facts = looksAt.stream().filter(type -> !types.contains(type)).sorted().toList();
            if (!facts.isEmpty() || looksAt.size() > LOOKS_AT_MOST) {
                problem(Problem.Kind.MONOTONE, file, rule.getLine(), what + (facts.isEmpty() ? " looks at more than " + LOOKS_AT_MOST + " criteria. Split it."
                    : " looks at " + String.join(", ", facts) + ". A conclusion looks at criteria only: show the fact by a criterion rule."));
                return;
            }
            RuleLanguage.checkMonotone(file, rule, CONCLUSION_KINDS.get(kind), problems);
            List<Integer> criteria = looksAt.stream().map(types::indexOf).sorted().toList();
            conclusions.add(new ConclusionRule(rule.getName(), CONCLUSION_KINDS.get(kind), citation, criteria, criteria.stream().map(i -> RuleLanguage.levels(rule, types.get(i))).toList()));
        }

        private void checkUse(List<DrlFile> files, List<String> types, Map<String, CriterionRule> rules, List<ConclusionRule> conclusions) {
            DrlFile own = files.get(0);
            if (conclusions.stream().noneMatch(c -> c.effect() == Conclusion.Effect.RECOMMENDED) && conclusions.isEmpty()) {
                problem(own, 0, "topic " + topic + " has no conclusion. Write at least one rule with @recommended or @advisedAgainst.");
            }
            for (int i = 0; i < types.size(); i++) {
                int criterion = i;
                if (rules.values().stream().noneMatch(rule -> rule.criterion() == criterion)) {
                    problem(Problem.Kind.CRITERION_UNUSED, own, 0, "no rule shows criterion '" + types.get(i) + "'. Write a rule with @meets( " + types.get(i) + " ) or @contradicts.");
                }
                if (conclusions.stream().noneMatch(c -> c.looksAt().contains(criterion))) {
                    problem(Problem.Kind.CRITERION_UNUSED, own, 0, "no conclusion looks at criterion '" + types.get(i) + "'. Use it or remove it.");
                }
            }
        }

        private Citation citation(DrlFile file, int line, String what, AnnotatedBaseDescr descr) {
            Optional<String> section = DrlFile.annotation(descr, "section").filter(s -> !s.isBlank());
            Optional<String> page = DrlFile.annotation(descr, "page").filter(s -> !s.isBlank());
            Optional<Citation.Seen> seen = DrlFile.annotation(descr, "seen").flatMap(value ->
                Arrays.stream(Citation.Seen.values()).filter(s -> s.name().toLowerCase(Locale.ROOT).equals(value)).findFirst());
            if (section.isEmpty()) {
                problem(Problem.Kind.CITATION, file, line, what + " has no @section. Name the guideline's heading, e.g. @section( \"On-going management\" )");
            }
            if (page.isEmpty() && guideline.cites() == Guideline.Cites.PAGE) {
                problem(Problem.Kind.CITATION, file, line, what + " has no @page, and " + guideline.id() + " is cited by page. Write e.g. @page( \"78\" ); never invent one.");
            }
            if (page.isPresent() && guideline.cites() == Guideline.Cites.SECTION) {
                problem(Problem.Kind.PAGE, file, line, what + " has a @page, but " + guideline.id() + " is cited by section. Remove it.");
            }
            if (seen.isEmpty()) {
                problem(Problem.Kind.CITATION, file, line, what + " does not say where its citation was seen. Write @seen( \"letter\" ), \"source\" or \"recollection\".");
            }
            return new Citation(section.orElse("?"), page.orElse(""), seen.orElse(Citation.Seen.RECOLLECTION));
        }

        private void checkAnnotations(DrlFile file, int line, String what, AnnotatedBaseDescr descr, Set<String> allowed) {
            descr.getAnnotationNames().stream().filter(name -> !allowed.contains(name)).sorted().forEach(name ->
                problem(file, line, what + ": @" + name + " is not known here. Allowed: @" + String.join(", @", allowed) + "."));
        }

        private void problem(DrlFile file, int line, String text) {
            problem(Problem.Kind.RULE_FORM, file, line, text);
        }

        private void problem(Problem.Kind kind, DrlFile file, int line, String text) {
            problems.accept(new Problem(kind, file.path(), Math.max(0, line), text));
        }
    }

    /** {@code AdverseEffects} as {@code adverse-effects}. */
    static String kebab(String type) {
        return type.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
