package org.mednec.history;

import java.util.List;
import org.mednec.determination.Assessment;
import org.mednec.determination.CriterionResult;
import org.mednec.determination.CriterionStatus;
import org.mednec.determination.Determination;
import org.mednec.determination.Topic;

/** What the rules make of the facts that the reader found, beside what they make of the facts coded by hand: the agreement that matters. */
public final class ReadingAgreement {

    /** How many, and how many of them agree. */
    public record Share(int n, int agreed) {

        /** Unstated, as NaN, where there is none. */
        public double value() {
            return n == 0 ? Double.NaN : (double) agreed / n;
        }

        private Share plus(boolean agrees) {
            return new Share(n + 1, agreed + (agrees ? 1 : 0));
        }
    }

    private Share topics = new Share(0, 0);
    private Share statuses = new Share(0, 0);
    private Share criteria = new Share(0, 0);
    private Share documented = new Share(0, 0);

    /**
     * Adds the items of one letter.
     *
     * @param coded determinations of the coded case
     * @param read  of the case as read; an item that was not read agrees in nothing
     */
    public void add(List<Determination> coded, List<Determination> read) {
        for (int i = 0; i < coded.size(); i++) {
            add(coded.get(i), i < read.size() ? read.get(i) : null);
        }
    }

    private void add(Determination coded, Determination read) {
        boolean sameTopic = read != null && key(coded).equals(key(read));
        topics = topics.plus(sameTopic);
        statuses = statuses.plus(read != null && coded.status() == read.status());
        List<CriterionResult> results = coded.assessment().map(Assessment::criteria).orElse(List.of());
        for (int i = 0; i < results.size(); i++) {
            CriterionStatus byHand = results.get(i).status();
            CriterionStatus found = sameTopic ? read.assessment().orElseThrow().criteria().get(i).status() : null;
            criteria = criteria.plus(byHand == found);
            if (byHand != CriterionStatus.NOT_DOCUMENTED || found != CriterionStatus.NOT_DOCUMENTED) {
                documented = documented.plus(byHand == found);
            }
        }
    }

    private static String key(Determination d) {
        return d.topic().map(Topic::key).orElse("");
    }

    /** Items that fall under the same topic. */
    public Share topics() {
        return topics;
    }

    /** Items with the same criteria status. */
    public Share statuses() {
        return statuses;
    }

    /** Criteria with the same state; under another topic none has. */
    public Share criteria() {
        return criteria;
    }

    /** Of these, the ones that either side has documented: where silence alone agrees, nothing was read. */
    public Share documented() {
        return documented;
    }
}
