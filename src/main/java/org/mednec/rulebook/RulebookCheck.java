package org.mednec.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.mednec.determination.Citation;
import org.mednec.determination.Conclusion;
import org.mednec.determination.Criterion;
import org.mednec.determination.Guideline;
import org.mednec.determination.Topic;
import org.mednec.determination.Way;
import org.mednec.determination.Ways;
import org.mednec.facts.Fact;

/**
 * What is wrong with a folder of rules: what keeps it from loading, and what a rulebook that loads says amiss. Conclusions are judged by their ways, so
 * exactly.
 *
 * @param rulebook compiled; empty where an error keeps it from loading
 * @param problems by place
 */
public record RulebookCheck(Optional<Rulebook> rulebook, List<Problem> problems) {

    private static final Pattern PAGES = Pattern.compile("\\d+(-\\d+)?(, \\d+(-\\d+)?)*");
    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+))?");
    private static final List<String> SPOKEN = List.of("states", "ask", "because", "title");

    /**
     * Checks a folder.
     *
     * @param like a rulebook at hand: what is the same in it is not compiled again
     */
    public static RulebookCheck of(Path rules, Rulebook like) {
        List<Problem> problems = new ArrayList<>();
        Optional<Rulebook> rulebook = Optional.empty();
        try {
            rulebook = Optional.of(Rulebook.compile(rules, like));
        } catch (RulebookException e) {
            problems.addAll(e.problems());
        }
        RuleFolder folder = RuleFolder.read(rules, problem -> { });
        for (RuleFolder.Edition edition : folder.editions()) {
            Stream.concat(Stream.of(edition.applies()), edition.topics().values().stream().flatMap(List::stream)).forEach(file -> checkText(edition, file, problems));
        }
        rulebook.ifPresent(compiled -> {
            compiled.topics().forEach(topic -> checkWays(topic, compiled.texts(topic.key()), problems));
            checkDispatch(compiled, problems);
            compiled.guidelines().forEach(guideline -> countRecollections(guideline, compiled.topics(), problems));
        });
        return new RulebookCheck(rulebook, problems.stream().distinct().sorted().toList());
    }

    /**
     * Thresholds of a topic's rules without a case at them or beside them.
     *
     * @param facts that count in each case
     */
    public static List<Problem> thresholds(List<RuleText> rules, List<List<Fact>> facts) {
        return rules.stream().filter(rule -> rule.kind().isOfCriterion()).flatMap(rule -> Thresholds.untried(rule, facts).stream().map(what -> problem(Problem.Kind.THRESHOLD, rule,
            what + ". Add the case to test-cases/criteria."))).distinct().toList();
    }

    private static Problem problem(Problem.Kind kind, RuleText rule, String text) {
        return new Problem(kind, rule.path(), rule.line(), "rule '" + rule.name() + "': " + text);
    }

    private static void checkText(RuleFolder.Edition edition, DrlFile file, List<Problem> problems) {
        file.descr().getTypeDeclarations().forEach(type -> checkText(edition, file, "criterion '" + type.getTypeName() + "'", type.getLine(), type, problems));
        file.descr().getRules().forEach(rule -> {
            checkText(edition, file, "rule '" + rule.getName() + "'", rule.getLine(), rule, problems);
            Wording.directive(rule.getName()).ifPresent(word -> problems.add(wording(file, rule.getLine(), "rule '" + rule.getName() + "'", word)));
        });
        for (RuleText rule : RuleText.of(file).stream().filter(r -> r.kind().isOfCriterion()).toList()) {
            StatedTests.passedByUnstated(rule).forEach(test -> problems.add(problem(Problem.Kind.NEGATED_TEST, rule,
                "'" + test + "' is passed by what the record does not state. Test for what it is, e.g. below( 30 ) in place of !atLeast( 30 ).")));
            StatedTests.passedByFlagLeftOut(rule).forEach(test -> problems.add(problem(Problem.Kind.NEGATED_FLAG, rule, "'" + test + "' is passed by a fact that leaves the flag out.")));
        }
    }

    private static void checkText(RuleFolder.Edition edition, DrlFile file, String what, int line, AnnotatedBaseDescr descr, List<Problem> problems) {
        SPOKEN.forEach(annotation -> DrlFile.annotation(descr, annotation).flatMap(Wording::directive)
            .ifPresent(word -> problems.add(wording(file, line, what + ": @" + annotation, word))));
        DrlFile.annotation(descr, "page").filter(page -> !isPlausible(page, edition.pages())).ifPresent(page -> problems.add(new Problem(Problem.Kind.PAGE, file.path(), line,
            what + ": @page( \"" + page + "\" ) is no page of the guideline" + (edition.pages() > 0 ? ", which has " + edition.pages() : "")
                + ". Write it as \"78\", \"78-80\" or \"78, 80\", as it was seen; never invent one.")));
    }

    private static Problem wording(DrlFile file, int line, String what, String word) {
        return new Problem(Problem.Kind.WORDING, file.path(), Math.max(0, line), what + " says '" + word + "'. Say what the guideline asks for or what the record shows: criteria are met, not met or not documented.");
    }

    /** @param last page of the guideline; 0 where that is not known */
    private static boolean isPlausible(String page, int last) {
        if (!PAGES.matcher(page).matches()) {
            return false;
        }
        int before = 0;
        Matcher range = RANGE.matcher(page);
        while (range.find()) {
            int from = Integer.parseInt(range.group(1));
            int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
            if (from <= before || to < from || last > 0 && to > last) {
                return false;
            }
            before = to;
        }
        return true;
    }

    private static void checkWays(Topic topic, List<RuleText> rules, List<Problem> problems) {
        long canBeMet = bits(topic, c -> shownBy(rules, c, RuleText.Kind.MEETS));
        long canBeContradicted = bits(topic, c -> shownBy(rules, c, RuleText.Kind.CONTRADICTS));
        Way most = new Way(canBeMet, -1L >>> Long.SIZE - topic.criteria().size());
        Way least = new Way(0, most.notContradicted() & ~canBeContradicted);
        for (Conclusion conclusion : topic.conclusions()) {
            RuleText rule = rules.stream().filter(r -> r.name().equals(conclusion.rule())).findFirst().orElseThrow();
            if (!canHold(conclusion, most, least)) {
                problems.add(problem(Problem.Kind.UNREACHABLE, rule, "can never hold: no rule shows its criteria as it asks. Write that rule, or remove the conclusion."));
            } else if (isTrumped(conclusion, topic, most)) {
                problems.add(problem(Problem.Kind.UNREACHABLE, rule, "never leads to anything: wherever it holds, a conclusion that advises against holds, too. Mend one of the two."));
            } else {
                checkEffect(conclusion, topic, rule, problems);
            }
        }
        checkAsks(topic, rules, problems);
    }

    private static boolean canHold(Conclusion conclusion, Way most, Way least) {
        return conclusion.effect() == Conclusion.Effect.RECOMMENDED ? conclusion.ways().holdAt(most) : !conclusion.ways().holdAt(least);
    }

    private static boolean isTrumped(Conclusion conclusion, Topic topic, Way most) {
        if (conclusion.effect() != Conclusion.Effect.RECOMMENDED) {
            return false;
        }
        Ways cleared = topic.conclusions().stream().filter(c -> c.effect() == Conclusion.Effect.ADVISED_AGAINST).map(Conclusion::ways).reduce(Ways.ALWAYS, Ways::and);
        return !conclusion.ways().and(cleared).holdAt(most);
    }

    private static void checkEffect(Conclusion conclusion, Topic topic, RuleText rule, List<Problem> problems) {
        List<Conclusion> others = topic.conclusions().stream().filter(c -> c != conclusion).toList();
        Optional<Conclusion> wider = others.stream().filter(other -> other.effect() == conclusion.effect() && implies(conclusion, other)
            && !(implies(other, conclusion) && topic.conclusions().indexOf(other) > topic.conclusions().indexOf(conclusion))).findFirst();
        if (wider.isPresent()) {
            problems.add(problem(Problem.Kind.SUBSUMED, rule, "wherever it holds, so does '" + wider.get().rule() + "'. Remove it, or make it say what sets it apart."));
        } else if (!others.isEmpty() && Topic.of(topic.id(), topic.guideline(), topic.title(), topic.criteria(), others).ways().equals(topic.ways())) {
            problems.add(problem(Problem.Kind.NO_EFFECT, rule, "changes no answer: without it the same is enough. It is only told."));
        }
    }

    /** Whether the other holds wherever the one does, of two with the same effect. */
    private static boolean implies(Conclusion one, Conclusion other) {
        return one.effect() == Conclusion.Effect.RECOMMENDED ? one.ways().ways().stream().allMatch(other.ways()::holdAt) : other.ways().ways().stream().allMatch(one.ways()::holdAt);
    }

    /** A criterion that every way needs met, and that the record can show, is never documented unless somebody is told what to document. */
    private static void checkAsks(Topic topic, List<RuleText> rules, List<Problem> problems) {
        long needed = topic.ways().ways().stream().mapToLong(Way::met).reduce(-1, (a, b) -> a & b);
        for (Criterion criterion : topic.ways().ways().isEmpty() ? List.<Criterion>of() : topic.criteria(needed)) {
            Optional<RuleText> onRecord = rules.stream().filter(r -> r.kind() == RuleText.Kind.MEETS && r.criterion().equals(criterion.name()))
                .filter(r -> r.parts().stream().anyMatch(part -> !part.type().equals("Request"))).findFirst();
            if (!criterion.isAsked() && onRecord.isPresent()) {
                problems.add(problem(Problem.Kind.ASK, onRecord.get(), "criterion '" + criterion.name() + "' is needed in every way, the record can show it, and it has no @ask. Write what to document, if true."));
            }
        }
    }

    private static boolean shownBy(List<RuleText> rules, Criterion criterion, RuleText.Kind kind) {
        return rules.stream().anyMatch(rule -> rule.kind() == kind && rule.criterion().equals(criterion.name()));
    }

    private static long bits(Topic topic, Predicate<Criterion> of) {
        return IntStream.range(0, topic.criteria().size()).filter(i -> of.test(topic.criteria().get(i))).mapToLong(i -> 1L << i).reduce(0, (a, b) -> a | b);
    }

    private static void checkDispatch(Rulebook rulebook, List<Problem> problems) {
        Dispatch dispatch = Dispatch.of(rulebook);
        dispatch.clashes().forEach(clash -> problems.add(new Problem(Problem.Kind.TWO_TOPICS, clash.other().substring(0, clash.other().indexOf('/')) + "/applies.drl", 0,
            "topics " + clash.topic() + " and " + clash.other() + " both apply to " + clash.request() + ". Narrow one of the two.")));
        if (!dispatch.untried().isEmpty()) {
            problems.add(new Problem(Problem.Kind.TWO_TOPICS, "", 0, "whether two topics apply to one request cannot be told: rules in applies.drl look at " + String.join(", ", dispatch.untried())
                + ", which the check does not vary. Look at treatment, site, stage, course, route, tenure or day."));
        }
    }

    private static void countRecollections(Guideline guideline, List<Topic> topics, List<Problem> problems) {
        List<Citation> citations = topics.stream().filter(topic -> topic.guideline().id().equals(guideline.id()))
            .flatMap(topic -> Stream.concat(topic.criteria().stream().map(Criterion::citation), topic.conclusions().stream().map(Conclusion::citation))).toList();
        long recollected = citations.stream().filter(citation -> citation.seen() == Citation.Seen.RECOLLECTION).count();
        if (recollected > 0) {
            problems.add(new Problem(Problem.Kind.RECOLLECTION, guideline.id() + "/guideline.json", 0, recollected + " of " + citations.size()
                + " citations are of recollection. Find them in a letter or another public source."));
        }
    }
}
