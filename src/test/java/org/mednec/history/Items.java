package org.mednec.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.mednec.facts.CriteriaStatus;
import org.mednec.history.Prediction.Outcome;

/** Made-up past items. */
final class Items {

    private Items() {
    }

    static PastItem past(String letter, int item, Kind kind, Optional<Outcome> decided) {
        return new PastItem(letter, item, "request", kind.topic().isEmpty() ? "" : "edition/" + kind.topic(), kind.topic().isEmpty() ? "" : "MTUS", CriteriaStatus.UNDETERMINED, kind, 2016, decided);
    }

    static Scored scored(String letter, int item, double probability, Outcome predicted, Outcome decided) {
        return new Scored(past(letter, item, new Kind("topic", Category.MEDICATION, Standing.PARTLY_MET, "M,?"), Optional.of(decided)),
            new Prediction(predicted, probability, 0.2, 0.1, 0, 0, "g", "2016"), List.of());
    }

    /** Letters of one to six items of some topics; the more is shown, the more often it was overturned. */
    static List<Precedent> precedents(int letters, long seed) {
        Random random = new Random(seed);
        List<Precedent> all = new ArrayList<>();
        for (int letter = 0; letter < letters; letter++) {
            int items = 1 + random.nextInt(6);
            for (int i = 0; i < items; i++) {
                Standing standing = Standing.ORDER.get(random.nextInt(Standing.ORDER.size()));
                int topic = random.nextInt(12);
                Kind kind = new Kind("topic-" + topic, Category.values()[topic % 4], standing, standing.name());
                all.add(new Precedent(Precedent.letter("letter-" + letter), kind, 2016, random.nextDouble() < 0.04 + 0.05 * Standing.ORDER.indexOf(standing)));
            }
        }
        return all;
    }
}
