package org.mednec.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Scores precedents by predictions that were learned without their letter. Letters are dealt to folds by chance, several times over, and never by what
 * was decided; an item's score is the mean over the deals, and its threshold and base rate are those that were learned with it left out.
 */
final class CrossValidation {

    private static final int FOLDS = 5;
    private static final int DEALS = 20;
    private static final long SEED = 20160729;

    private CrossValidation() {
    }

    /** One precedent's scores, by deal, with the mean threshold and base rate of the predictions that gave them. */
    record Score(List<Trial> trials, double threshold, double baseRate) {

        double probability() {
            return trials.stream().mapToDouble(Trial::probability).average().orElseThrow();
        }
    }

    /** The scores of the precedents, in their order. */
    static List<Score> scores(List<Precedent> precedents, Function<List<Precedent>, Predictor> learner) {
        return scores(precedents, learner, DEALS, SEED);
    }

    static List<Score> scores(List<Precedent> precedents, Function<List<Precedent>, Predictor> learner, int deals, long seed) {
        List<List<Trial>> trials = new ArrayList<>();
        precedents.forEach(p -> trials.add(new ArrayList<>(deals)));
        double[] thresholds = new double[precedents.size()];
        double[] baseRates = new double[precedents.size()];
        for (int deal = 0; deal < deals; deal++) {
            Map<String, Integer> folds = folds(precedents, seed + deal);
            for (int fold = 0; fold < FOLDS; fold++) {
                int left = fold;
                Predictor predictor = learner.apply(precedents.stream().filter(p -> folds.get(p.letter()) != left).toList());
                for (int i = 0; i < precedents.size(); i++) {
                    if (folds.get(precedents.get(i).letter()) == left) {
                        trials.get(i).add(new Trial(left, predictor.probability(precedents.get(i).kind())));
                        thresholds[i] += predictor.threshold() / deals;
                        baseRates[i] += predictor.baseRate() / deals;
                    }
                }
            }
        }
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < precedents.size(); i++) {
            scores.add(new Score(List.copyOf(trials.get(i)), thresholds[i], baseRates[i]));
        }
        return scores;
    }

    private static Map<String, Integer> folds(List<Precedent> precedents, long seed) {
        List<String> letters = new ArrayList<>(precedents.stream().map(Precedent::letter).distinct().sorted().toList());
        Collections.shuffle(letters, new Random(seed));
        Map<String, Integer> folds = new HashMap<>();
        for (int i = 0; i < letters.size(); i++) {
            folds.put(letters.get(i), i % FOLDS);
        }
        return folds;
    }
}
