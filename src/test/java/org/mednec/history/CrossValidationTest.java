package org.mednec.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

    private static final int SHUFFLES = 200;

    @Test
    void noItemIsScoredByWhatItsOwnLetterTaught() {
        List<Precedent> all = Items.precedents(30, 1);
        List<CrossValidation.Score> scores = CrossValidation.scores(all, LearnedRate::from, 2, 5);
        for (int i = 0; i < all.size(); i += 5) {
            List<Precedent> flipped = new ArrayList<>(all);
            Precedent own = all.get(i);
            for (int j = 0; j < all.size(); j++) {
                if (all.get(j).letter().equals(own.letter())) {
                    flipped.set(j, new Precedent(own.letter(), all.get(j).kind(), 2016, !all.get(j).overturned()));
                }
            }
            List<CrossValidation.Score> again = CrossValidation.scores(flipped, LearnedRate::from, 2, 5);

            assertThat(again.get(i)).as("probability, threshold and base rate of item %d", i).isEqualTo(scores.get(i));
            assertThat(again).as("the others, who learn from it").isNotEqualTo(scores);
        }
    }

    @Test
    void itemsOfALetterAreInOneFold() {
        List<Precedent> all = Items.precedents(30, 2);
        List<CrossValidation.Score> scores = CrossValidation.scores(all, ConstantRate::alwaysUpheld);
        Map<String, List<Integer>> folds = new HashMap<>();

        for (int i = 0; i < all.size(); i++) {
            List<Integer> own = scores.get(i).trials().stream().map(Trial::fold).toList();
            assertThat(folds.computeIfAbsent(all.get(i).letter(), letter -> own)).isEqualTo(own);
        }
        assertThat(folds.values().stream().distinct().count()).isGreaterThan(20);
    }

    @Test
    void aKnownLetterIsCountedAmongOthersOnly() {
        List<Precedent> all = Items.precedents(40, 3);
        LearnedRate rate = LearnedRate.from(all);
        PastItem one = pastOf("letter-0", all);
        Scored scored = new Scoring(rate).score(List.of(one)).get(0);

        assertThat(scored.trials()).isNotEmpty();
        assertThat(scored.prediction().n()).isPositive();
        List<Precedent> without = all.stream().filter(p -> !p.letter().equals(Precedent.letter("letter-0"))).toList();
        assertThat(scored.prediction().n()).isEqualTo(LearnedRate.from(without).of(one.kind()).n());
        assertThat(new Scoring(rate).score(List.of(Items.past("a stranger", 1, one.kind(), one.decision()))).get(0).prediction()).isEqualTo(rate.of(one.kind()));
    }

    private static PastItem pastOf(String letter, List<Precedent> all) {
        Precedent own = all.stream().filter(p -> p.letter().equals(Precedent.letter(letter))).findFirst().orElseThrow();
        return Items.past(letter, 1, own.kind(), Optional.of(own.overturned() ? Prediction.Outcome.OVERTURNED : Prediction.Outcome.UPHELD));
    }

    /** What is left of the skill when outcomes are dealt by chance is what the method makes up. */
    @Test
    void shuffledOutcomesCannotBePredicted() {
        List<Precedent> all = Items.precedents(70, 4);
        double sum = 0;
        for (int s = 0; s < SHUFFLES; s++) {
            sum += area(shuffled(all, new Random(s)));
        }

        assertThat(sum / SHUFFLES).isBetween(0.45, 0.55);
        assertThat(area(all)).as("the same, unshuffled").isGreaterThan(0.6);
    }

    /** The stored corpus under the same test. */
    @Test
    void shuffledOutcomesOfTheRealCorpusCannotBePredicted() {
        List<Precedent> all = LearnedRate.stored().precedents();
        double sum = 0;
        for (int s = 0; s < SHUFFLES; s++) {
            sum += area(shuffled(all, new Random(s)));
        }

        assertThat(sum / SHUFFLES).isBetween(0.45, 0.55);
    }

    private static List<Precedent> shuffled(List<Precedent> all, Random random) {
        List<Boolean> outcomes = new ArrayList<>(all.stream().map(Precedent::overturned).toList());
        Collections.shuffle(outcomes, random);
        List<Precedent> result = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            result.add(new Precedent(all.get(i).letter(), all.get(i).kind(), all.get(i).year(), outcomes.get(i)));
        }
        return result;
    }

    private static double area(List<Precedent> all) {
        List<CrossValidation.Score> scores = CrossValidation.scores(all, LearnedRate::from, 2, 7);
        double better = 0;
        long pairs = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                for (int t = 0; all.get(i).overturned() && !all.get(j).overturned() && t < 2; t++) {
                    Trial overturned = scores.get(i).trials().get(t);
                    Trial upheld = scores.get(j).trials().get(t);
                    if (overturned.fold() == upheld.fold()) {
                        pairs++;
                        better += overturned.probability() > upheld.probability() ? 1 : overturned.probability() == upheld.probability() ? 0.5 : 0;
                    }
                }
            }
        }
        return better / pairs;
    }
}
