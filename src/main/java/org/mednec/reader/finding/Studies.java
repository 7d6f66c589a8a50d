package org.mednec.reader.finding;

import java.util.Set;
import org.mednec.facts.Treatment;

/** Imaging and nerve studies in a sentence. */
final class Studies {

    private static final Set<String> SHOWED = Set.of("showed", "shows", "show", "showing", "revealed", "reveals", "reveal", "revealing", "demonstrated", "demonstrates", "demonstrating", "noted",
        "indicated", "indicates", "found", "confirmed", "confirms", "documented", "suggested", "identified", "evidence", "read", "interpreted", "findings", "positive", "negative", "normal",
        "unremarkable", "with", "was", "were", "is", "are", "as", ":", "consistent", "impression", "report", "demonstrate", "finding", "reported", "appear", "appears", "had", "has", "evidenced", "displayed");

    /** How far from the study what it showed may begin. */
    private static final int REACH = 60;

    private Studies() {
    }

    static boolean isStudy(Treatment treatment) {
        return treatment.within(Treatment.IMAGING) || treatment.within(Treatment.ELECTRODIAGNOSIS);
    }

    /** A word that tells a result follows the study before the clause ends, and a finding of such a study follows that. */
    static boolean showsSomething(Sentence sentence, Mark study) {
        boolean showed = false;
        for (int i = study.last() + 1; i < Math.min(sentence.size(), study.last() + REACH); i++) {
            if (sentence.word(i).equals(";")) {
                return false;
            }
            showed |= SHOWED.contains(sentence.word(i));
            Mark mark = showed ? sentence.at(i) : null;
            if (mark != null && isResult(mark)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isResult(Mark mark) {
        Cue.Finding finding = mark.as(Cue.Finding.class);
        Cue.Quality quality = mark.as(Cue.Quality.class);
        return finding != null && (finding.imaging() != null || finding.nerve() != null) || quality == Cue.Quality.NORMAL || quality == Cue.Quality.NEGATIVE
            || quality == Cue.Quality.ABNORMAL;
    }
}
