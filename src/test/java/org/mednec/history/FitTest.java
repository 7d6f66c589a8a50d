package org.mednec.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FitTest {

    private static List<Precedent> of(String topic, Category category, Standing standing, int upheld, int overturned) {
        List<Precedent> all = new ArrayList<>();
        for (int i = 0; i < upheld + overturned; i++) {
            all.add(new Precedent("letter-" + i, new Kind(topic, category, standing, "M"), 2016, i >= upheld));
        }
        return all;
    }

    private static double probability(List<Precedent> precedents, String topic, Category category, Standing standing) {
        return Fit.of(precedents).probability(new Kind(topic, category, standing, "?"));
    }

    @Test
    void beforeAnyPrecedentThereIsThePriorAlone() {
        Weights none = Fit.of(List.of());

        assertThat(none.intercept()).isCloseTo(Weights.logit(Fit.PUBLISHED_RATE), within(1e-4));
        assertThat(none.standings().get(Standing.MET)).isCloseTo(Math.log(10), within(1e-4));
        assertThat(none.standings().get(Standing.BARRED)).isCloseTo(Math.log(0.4), within(1e-4));
        assertThat(none.topics()).isEmpty();
    }

    @Test
    void manyPrecedentsOutweighThePrior() {
        List<Precedent> all = new ArrayList<>(of("a", Category.TEST, Standing.BARRED, 19_000, 1_000));
        all.addAll(of("a", Category.TEST, Standing.PARTLY_MET, 8_000, 2_000));
        all.addAll(of("a", Category.TEST, Standing.MET, 3_000, 7_000));

        assertThat(probability(all, "a", Category.TEST, Standing.BARRED)).isCloseTo(0.05, within(0.005));
        assertThat(probability(all, "a", Category.TEST, Standing.PARTLY_MET)).isCloseTo(0.2, within(0.005));
        assertThat(probability(all, "a", Category.TEST, Standing.MET)).isCloseTo(0.7, within(0.005));
    }

    @Test
    void neighborsThatContradictTheOrderArePooled() {
        List<Precedent> all = new ArrayList<>(of("a", Category.TEST, Standing.NOTHING_MET, 6_000, 4_000));
        all.addAll(of("a", Category.TEST, Standing.PARTLY_MET, 8_000, 2_000));
        double nothing = probability(all, "a", Category.TEST, Standing.NOTHING_MET);

        assertThat(probability(all, "a", Category.TEST, Standing.PARTLY_MET)).isEqualTo(nothing);
        assertThat(nothing).isCloseTo(0.3, within(0.005));
    }

    @Test
    void standingsNeverFallWhateverWasDecided() {
        for (long seed = 0; seed < 200; seed++) {
            List<Precedent> all = new ArrayList<>();
            Random random = new Random(seed);
            Items.precedents(30, seed).forEach(p -> all.add(new Precedent(p.letter(), p.kind(), p.year(), random.nextDouble() < 0.2)));
            Map<Standing, Double> standings = Fit.of(all).standings();
            assertThat(Fit.of(all).wellShown()).isNotNegative();
            assertThat(Fit.of(all).unopposed()).isNotNegative();
            for (int i = 1; i < Standing.ORDER.size(); i++) {
                assertThat(standings.get(Standing.ORDER.get(i))).isGreaterThanOrEqualTo(standings.get(Standing.ORDER.get(i - 1)));
            }
        }
    }

    @Test
    void aTopicIsDrawnTowardItsCategoryTheMoreTheFewerItsPrecedents() {
        List<Precedent> all = new ArrayList<>(of("common", Category.TEST, Standing.PARTLY_MET, 90, 10));
        all.addAll(of("rare", Category.TEST, Standing.PARTLY_MET, 1, 1));
        all.addAll(of("frequent", Category.TEST, Standing.PARTLY_MET, 50, 50));
        double category = probability(all, "unseen", Category.TEST, Standing.PARTLY_MET);
        double rare = probability(all, "rare", Category.TEST, Standing.PARTLY_MET);
        double frequent = probability(all, "frequent", Category.TEST, Standing.PARTLY_MET);

        assertThat(probability(all, "common", Category.TEST, Standing.PARTLY_MET)).isLessThan(category);
        assertThat(category).isLessThan(rare);
        assertThat(rare).isLessThan(frequent);
        assertThat(frequent).isLessThan(0.5);
    }

    @Test
    void aKindWithoutPrecedentsHasTheRateThatWasPublishedOfIt() {
        assertThat(probability(List.of(), "a", Category.EVALUATION, Standing.PARTLY_MET)).isGreaterThan(2 * probability(List.of(), "a", Category.DEVICE, Standing.PARTLY_MET));
        assertThat(probability(List.of(), "a", Category.INJECTION, Standing.PARTLY_MET)).isLessThan(probability(List.of(), "a", Category.DEVICE, Standing.PARTLY_MET));
    }

    @Test
    void theOrderOfPrecedentsDoesNotMatter() {
        List<Precedent> all = Items.precedents(60, 1);
        List<Precedent> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(Fit.of(shuffled)).isEqualTo(Fit.of(all));
    }

    @Test
    void theWeightsAreTheMostProbableOnes() {
        List<Precedent> all = Items.precedents(40, 2);
        Weights best = Fit.of(all);
        double most = logPosterior(best, all);

        for (double step : new double[] {-0.02, 0.02}) {
            assertThat(logPosterior(new Weights(best.intercept() + step, best.standings(), best.wellShown(), best.unopposed(), best.categories(), best.topics()), all)).isLessThan(most);
            for (String topic : best.topics().keySet()) {
                Map<String, Double> moved = new HashMap<>(best.topics());
                moved.merge(topic, step, Double::sum);
                assertThat(logPosterior(new Weights(best.intercept(), best.standings(), best.wellShown(), best.unopposed(), best.categories(), moved), all)).isLessThan(most);
            }
        }
    }

    /** Written out as the documentation of the prior says it, for intercept, categories and topics. */
    private static double logPosterior(Weights w, List<Precedent> all) {
        double sum = -square((w.intercept() - Weights.logit(0.094)) / Fit.INTERCEPT_SPREAD) / 2;
        for (Map.Entry<Category, Double> category : w.categories().entrySet()) {
            sum -= square((category.getValue() - category.getKey().published()) / Fit.CATEGORY_SPREAD) / 2;
        }
        for (double topic : w.topics().values()) {
            sum -= square(topic / Fit.TOPIC_SPREAD) / 2;
        }
        for (Precedent p : all) {
            double probability = w.probability(p.kind());
            sum += Math.log(p.overturned() ? probability : 1 - probability);
        }
        return sum;
    }

    private static double square(double x) {
        return x * x;
    }
}
