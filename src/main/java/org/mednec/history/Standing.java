package org.mednec.history;

import java.util.List;
import java.util.Locale;
import org.mednec.determination.Assessment;
import org.mednec.determination.Criterion;
import org.mednec.determination.CriterionResult;
import org.mednec.determination.CriterionStatus;
import org.mednec.determination.Determination;
import org.mednec.determination.Level;
import org.mednec.determination.Topic;
import org.mednec.determination.Way;

/**
 * How a request stands under its topic, from least to most shown: the one thing that the predicted outcome takes from the criteria, so that topics
 * of any shape can be learned from together. Raising any criterion never lowers it: each way's shortfall only shrinks, and no way is lost.
 */
public enum Standing {
    /** No topic applies; outside the order. */
    NO_TOPIC,
    /** What is documented bars every way. */
    BARRED,
    /** Not barred; nothing that a way asks for is met. */
    NOTHING_MET,
    /** Something that a way asks for is met, and more than one thing is missing to it. */
    PARTLY_MET,
    /** One thing is missing to a way of which something is met. */
    ONE_MISSING,
    /** The criteria are met. */
    MET;

    /** Those of requests under a topic, from least to most. */
    public static final List<Standing> ORDER = List.of(BARRED, NOTHING_MET, PARTLY_MET, ONE_MISSING, MET);

    public static Standing of(Determination determination) {
        return determination.assessment().map(assessment -> of(determination.topic().orElseThrow(), statuses(assessment))).orElse(NO_TOPIC);
    }

    private static List<CriterionStatus> statuses(Assessment assessment) {
        return assessment.criteria().stream().map(CriterionResult::status).toList();
    }

    /** @param statuses in the order of the topic's criteria */
    static Standing of(Topic topic, List<CriterionStatus> statuses) {
        Way sure = levels(topic, statuses, false);
        Way best = levels(topic, statuses, true);
        Standing most = BARRED;
        for (Way way : topic.ways().ways()) {
            if (way.holdsAt(best)) {
                Standing standing = of(way, sure);
                most = standing.compareTo(most) > 0 ? standing : most;
            }
        }
        return most;
    }

    private static Standing of(Way way, Way sure) {
        int missing = Long.bitCount(way.shortfall(sure));
        if (missing == 0) {
            return MET;
        }
        if ((way.met() & sure.met()) == 0) {
            return NOTHING_MET;
        }
        return missing == 1 ? ONE_MISSING : PARTLY_MET;
    }

    private static Way levels(Topic topic, List<CriterionStatus> statuses, boolean best) {
        long met = 0;
        long notContradicted = 0;
        for (int i = 0; i < statuses.size(); i++) {
            Criterion criterion = topic.criteria().get(i);
            Level level = best ? statuses.get(i).best(criterion.isAsked()) : statuses.get(i).sure();
            met |= level == Level.MET ? 1L << i : 0;
            notContradicted |= level == Level.CONTRADICTED ? 0 : 1L << i;
        }
        return new Way(met, notContradicted);
    }

    /** For people: {@code "one missing"}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
