package org.mednec.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives past items their predicted outcomes, so that none is scored by what was learned from its own letter: letters that the prediction was learned
 * from are cross-validated, on what the rules make of them now; the others are predicted as any new request is.
 */
public final class Scoring {

    private final LearnedRate rate;
    private final Set<String> known;

    public Scoring(LearnedRate rate) {
        this.rate = rate;
        known = letters(rate.precedents());
    }

    private static Set<String> letters(List<Precedent> precedents) {
        return precedents.stream().map(Precedent::letter).collect(Collectors.toCollection(HashSet::new));
    }

    /** The items with predictions, in their order. */
    public List<Scored> score(List<PastItem> items) {
        List<Precedent> anew = anew(items);
        LearnedRate counts = LearnedRate.from(anew);
        return score(items, anew, LearnedRate::from, item -> rate.of(item.kind()), counts::without);
    }

    /** The decided items with their predictions, beside constants, and beside what a ledger had answered. */
    public Backtest backtest(List<PastItem> items, Optional<Ledger> previous) {
        List<PastItem> decided = items.stream().filter(item -> item.decision().isPresent()).toList();
        List<Scored> scored = score(decided);
        List<Backtest.Rival> rivals = new ArrayList<>();
        rivals.add(rival("always upheld", decided, ConstantRate::alwaysUpheld));
        rivals.add(rival("base rate of the kind of treatment", decided, ConstantRate::ofCategory));
        previous.ifPresent(ledger -> rivals.add(new Backtest.Rival("previous rulebook", scored.stream().map(ledger::asAnswered).toList())));
        return new Backtest(scored, rivals);
    }

    private Backtest.Rival rival(String name, List<PastItem> items, Function<List<Precedent>, Predictor> learner) {
        Predictor learned = learner.apply(rate.precedents());
        return new Backtest.Rival(name, score(items, anew(items), learner,
            item -> bare(item.kind(), learned.probability(item.kind()), learned.threshold(), learned.baseRate()),
            (own, score) -> bare(own.kind(), score.probability(), score.threshold(), score.baseRate())));
    }

    private static Prediction bare(Kind kind, double probability, double threshold, double baseRate) {
        return new Prediction(LearnedRate.call(kind, probability, threshold), probability, threshold, baseRate, 0, 0, "", "");
    }

    private List<Scored> score(List<PastItem> items, List<Precedent> anew, Function<List<Precedent>, Predictor> learner, Function<PastItem, Prediction> asNew,
                               BiFunction<Precedent, CrossValidation.Score, Prediction> without) {
        List<CrossValidation.Score> scores = anew.isEmpty() ? List.of() : CrossValidation.scores(anew, learner);
        List<Scored> result = new ArrayList<>();
        int next = 0;
        for (PastItem item : items) {
            if (isLearnedFrom(item)) {
                CrossValidation.Score score = scores.get(next);
                result.add(new Scored(item, without.apply(anew.get(next), score), score.trials()));
                next++;
            } else {
                result.add(new Scored(item, asNew.apply(item), List.of()));
            }
        }
        return result;
    }

    private boolean isLearnedFrom(PastItem item) {
        return item.precedent().filter(p -> known.contains(p.letter())).isPresent();
    }

    /** What was learned from, as the rules have it now: first the items at hand, in their order, then those of letters that are not. Empty where none is at hand. */
    private List<Precedent> anew(List<PastItem> items) {
        List<Precedent> atHand = items.stream().filter(this::isLearnedFrom).map(item -> item.precedent().orElseThrow()).toList();
        Set<String> letters = letters(atHand);
        return atHand.isEmpty() ? List.of() : Stream.concat(atHand.stream(), rate.precedents().stream().filter(p -> !letters.contains(p.letter()))).toList();
    }
}
