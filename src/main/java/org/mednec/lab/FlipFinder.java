package org.mednec.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mednec.determination.Criterion;
import org.mednec.determination.CriterionResult;
import org.mednec.determination.CriterionStatus;
import org.mednec.determination.Determination;
import org.mednec.determination.Finding;
import org.mednec.facts.Case;
import org.mednec.history.OutcomeTable;
import org.mednec.history.Prediction;
import org.mednec.rulebook.RuleText;
import org.mednec.rulebook.Rulebook;

/** Finds the items whose answer differs between two rulebooks, or between a ledger and a rulebook, and what made the difference. */
public final class FlipFinder {

    private static final Map<String, CriterionStatus> LETTERS = Map.of("M", CriterionStatus.MET, "N", CriterionStatus.NOT_MET, "C", CriterionStatus.CONFLICTING,
        "?", CriterionStatus.NOT_DOCUMENTED);

    private final String against;
    private final Before before;
    private final Rulebook now;
    private final Texts textsNow;
    private final BiFunction<String, Determination, Prediction> predict;
    private final List<Flip> flips = new ArrayList<>();
    private int items;

    /** The answers before. */
    private interface Before {

        /** @return empty where the item was not answered */
        Optional<Answer> answer(String theCase, int item);

        /** What was determined; empty where only the answer is known. */
        Optional<Determination> determination(int item);

        /** To be called before the others. */
        void run(Case theCase);

        Texts texts();
    }

    private FlipFinder(String against, Before before, Rulebook now, BiFunction<String, Determination, Prediction> predict) {
        this.against = against;
        this.before = before;
        this.now = now;
        this.predict = predict;
        textsNow = new Texts(now);
    }

    /**
     * Between two rulebooks.
     *
     * @param against how the other rulebook is called in the result
     * @param predict the predicted outcome of a case's item, by the name of the case
     */
    public static FlipFinder between(String against, Rulebook before, Rulebook now, BiFunction<String, Determination, Prediction> predict) {
        Texts texts = new Texts(before);
        return new FlipFinder(against, new Before() {
            private List<Determination> all = List.of();

            @Override
            public Optional<Answer> answer(String theCase, int item) {
                return determination(item).map(d -> Answer.of(d, predict.apply(theCase, d)));
            }

            @Override
            public Optional<Determination> determination(int item) {
                return Optional.of(all.get(item - 1));
            }

            @Override
            public void run(Case theCase) {
                all = before.determine(theCase);
            }

            @Override
            public Texts texts() {
                return texts;
            }
        }, now, predict);
    }

    /**
     * Against committed answers: which rules fired for them is not known.
     *
     * @param predict as the ledger was predicted: without what was learned from the letter itself
     */
    public static FlipFinder against(LedgerAnswers ledger, Rulebook now, BiFunction<String, Determination, Prediction> predict) {
        Texts texts = new Texts(now);
        return new FlipFinder(ledger.name(), new Before() {
            @Override
            public Optional<Answer> answer(String theCase, int item) {
                return ledger.of(theCase, item);
            }

            @Override
            public Optional<Determination> determination(int item) {
                return Optional.empty();
            }

            @Override
            public void run(Case theCase) {
                // its answers are all there
            }

            @Override
            public Texts texts() {
                return texts;
            }
        }, now, predict);
    }

    /** Compares the answers on the items of a case whose outcome is known. */
    public void add(Case theCase, OutcomeTable outcomes) {
        before.run(theCase);
        for (Determination d : now.determine(theCase)) {
            int item = d.request().item();
            Optional<Prediction.Outcome> decided = outcomes.of(theCase.name(), item).map(outcome -> outcome.decision());
            Optional<Answer> from = before.answer(theCase.name(), item);
            if (decided.isPresent() && from.isPresent()) {
                items++;
                Answer to = Answer.of(d, predict.apply(theCase.name(), d));
                if (!to.equals(from.get())) {
                    flips.add(flip(theCase.name(), from.get(), before.determination(item), to, d, decided.get()));
                }
            }
        }
    }

    public Flips flips() {
        return new Flips(against, items, flips);
    }

    private Flip flip(String theCase, Answer from, Optional<Determination> was, Answer to, Determination is, Prediction.Outcome decided) {
        boolean sameTopic = from.topic().equals(to.topic()) && !to.topic().isEmpty();
        List<CriterionChange> criteria = !sameTopic ? List.of() : was.map(d -> criteria(to.topic(), d, is)).orElseGet(() -> criteria(from.pattern(), is));
        List<RuleChange> rules = sameTopic ? was.map(d -> conclusions(to.topic())).orElse(List.of()) : applies(from.topic(), to.topic());
        return new Flip(theCase, is.request().item(), is.request().text(), from, to, decided, criteria, rules);
    }

    private List<CriterionChange> criteria(String topic, Determination was, Determination is) {
        Map<String, CriterionResult> old = results(was);
        Map<String, CriterionResult> now = results(is);
        List<CriterionChange> changes = new ArrayList<>();
        for (String name : Stream.concat(now.keySet().stream(), old.keySet().stream()).distinct().toList()) {
            Optional<CriterionResult> a = Optional.ofNullable(old.get(name));
            Optional<CriterionResult> b = Optional.ofNullable(now.get(name));
            CriterionChange.Asked asked = asked(a, b);
            Optional<CriterionStatus> from = a.map(CriterionResult::status);
            Optional<CriterionStatus> to = b.map(CriterionResult::status);
            if (!from.equals(to) || asked != CriterionChange.Asked.ALIKE) {
                changes.add(new CriterionChange(name, from, to, asked, from.equals(to) ? List.of() : rules(topic, a, b)));
            }
        }
        return changes;
    }

    private static Map<String, CriterionResult> results(Determination d) {
        return d.assessment().orElseThrow().criteria().stream().collect(Collectors.toMap(c -> c.criterion().name(), Function.identity(), (x, y) -> x, LinkedHashMap::new));
    }

    private static CriterionChange.Asked asked(Optional<CriterionResult> a, Optional<CriterionResult> b) {
        boolean before = a.map(CriterionResult::criterion).map(Criterion::isAsked).orElse(false);
        boolean now = b.map(CriterionResult::criterion).map(Criterion::isAsked).orElse(false);
        return a.isEmpty() || b.isEmpty() || before == now ? CriterionChange.Asked.ALIKE : now ? CriterionChange.Asked.NOW : CriterionChange.Asked.NO_MORE;
    }

    /** Rules of a criterion that fired on one side alone, or that say something else now. */
    private List<RuleChange> rules(String topic, Optional<CriterionResult> a, Optional<CriterionResult> b) {
        Set<String> old = fired(a);
        Set<String> now = fired(b);
        Set<String> all = new TreeSet<>(old);
        all.addAll(now);
        List<RuleChange> changes = new ArrayList<>();
        for (String rule : all) {
            RuleChange.Fires fires = old.contains(rule) == now.contains(rule) ? RuleChange.Fires.ALIKE : now.contains(rule) ? RuleChange.Fires.NOW : RuleChange.Fires.NO_MORE;
            RuleChange change = RuleChange.of(before.texts().of(topic, rule), textsNow.of(topic, rule), fires);
            if (fires != RuleChange.Fires.ALIKE || change.how() != RuleChange.How.SAME) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Set<String> fired(Optional<CriterionResult> result) {
        return result.stream().flatMap(r -> r.findings().stream()).map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Against a ledger: states are read from its pattern, which fits while the topic has as many criteria. */
    private static List<CriterionChange> criteria(String pattern, Determination is) {
        List<CriterionResult> now = is.assessment().orElseThrow().criteria();
        String[] letters = pattern.split(",");
        if (letters.length != now.size()) {
            return List.of();
        }
        List<CriterionChange> changes = new ArrayList<>();
        for (int i = 0; i < letters.length; i++) {
            Optional<CriterionStatus> from = Optional.ofNullable(LETTERS.get(letters[i]));
            if (!from.equals(Optional.of(now.get(i).status()))) {
                changes.add(new CriterionChange(now.get(i).criterion().name(), from, Optional.of(now.get(i).status()), CriterionChange.Asked.ALIKE, List.of()));
            }
        }
        return changes;
    }

    /** Conclusions of a topic that are written otherwise. */
    private List<RuleChange> conclusions(String topic) {
        return changes(before.texts().of(topic), textsNow.of(topic), rule -> rule.kind() == RuleText.Kind.RECOMMENDED || rule.kind() == RuleText.Kind.ADVISED_AGAINST);
    }

    /** Rules that say when either topic applies, where they are written otherwise. */
    private List<RuleChange> applies(String from, String to) {
        return Stream.of(from, to).filter(topic -> !topic.isEmpty())
            .flatMap(topic -> changes(before.texts().of(topic), textsNow.of(topic), rule -> rule.kind() == RuleText.Kind.APPLIES).stream()).toList();
    }

    /** Rules that are not the same, of those chosen; by name. */
    static List<RuleChange> changes(Map<String, RuleText> before, Map<String, RuleText> now, Predicate<RuleText> chosen) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        return names.stream().map(name -> List.of(Optional.ofNullable(before.get(name)).filter(chosen), Optional.ofNullable(now.get(name)).filter(chosen)))
            .filter(pair -> pair.get(0).isPresent() || pair.get(1).isPresent()).map(pair -> RuleChange.of(pair.get(0), pair.get(1), RuleChange.Fires.ALIKE))
            .filter(change -> change.how() != RuleChange.How.SAME).toList();
    }
}
