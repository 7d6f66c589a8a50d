package org.mednec.reader.finding;

import org.mednec.facts.Dose;
import org.mednec.facts.ExamFinding;
import org.mednec.facts.Fact;
import org.mednec.facts.Medication;
import org.mednec.facts.Outcome;
import org.mednec.facts.Response;
import org.mednec.facts.Side;
import org.mednec.facts.Site;
import org.mednec.facts.Symptom;
import org.mednec.facts.Trial;

/** How much a fact tells beyond its subject, so that of two tellings the fuller stands. */
final class Fullness {

    private Fullness() {
    }

    static int of(Fact fact) {
        int told = count(!fact.site().equals(Site.UNSTATED)) + count(fact.site().side() != Side.UNSTATED) + count(fact.date().isStated());
        if (fact instanceof Symptom symptom) {
            told += 4 * count(symptom.severity().isStated());
        } else if (fact instanceof ExamFinding finding) {
            told += count(finding.grade().isStated()) + count(finding.degrees().isStated()) + count(!finding.level().isEmpty());
        } else if (fact instanceof Trial trial) {
            told += 4 * count(trial.outcome() != Outcome.UNSTATED) + 2 * count(trial.sessions().isStated()) + count(trial.weeks().isStated());
        } else if (fact instanceof Medication medication) {
            told += 2 * count(!medication.dose().equals(Dose.UNSTATED));
        } else if (fact instanceof Response response) {
            told += 2 * count(response.relief().isStated());
        }
        return told;
    }

    private static int count(boolean told) {
        return told ? 1 : 0;
    }
}
