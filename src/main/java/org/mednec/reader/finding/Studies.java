package org.mednec.reader.finding;

import java.util.Set;
import org.mednec.facts.Treatment;

/** Imaging and nerve studies in a sentence. */
final class Studies {

    private static final Set<String> SHOWED = Set.of("showed", "shows", "show", "showing", "revealed", "reveals", "reveal", "revealing", "demonstrated", "demonstrates", "demonstrating", "noted",
        "indicated", "indicates", "found", "confirmed", "confirms", "documented", "suggested", "identified", "evidence", "read", "interpreted", "findings", "positive", "negative", "normal",
        "unremarkable", "with", "was", "were", "is", "are", "as", ":", "consistent", "impression", "report", "demonstrate", "finding", "reported", "appear", "appears", "had", "has", "evidenced", "displayed", "reads", "reading", "describes", "per", "neg");

    /** How far from the study what it showed may begin. */
    private static final int REACH = 60;
    /** How far from the study "normal" may stand alone. */
    private static final int NEAR = 5;

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
            showed |= SHOWED.contains(sentence.word(i)) || isDash(sentence, i) || isAfterDate(sentence, i);
            Mark mark = showed || i <= study.last() + NEAR && isWholeResult(sentence.at(i)) ? sentence.at(i) : null;
            if (mark != null && isResult(mark) || showed && (Contact.object(sentence, i) >= 0 || Tears.at(sentence, i) != null)) {
                return true;
            }
        }
        return false;
    }

    /** "EMG 5/2/16 - moderate median neuropathy": a dash between blanks. */
    private static boolean isDash(Sentence sentence, int i) {
        boolean dash = (sentence.word(i).equals("-") || sentence.word(i).equals("\u2013") || sentence.word(i).equals("\u2014")) && !sentence.isDate(i);
        return dash && i > 0 && i + 1 < sentence.size() && sentence.end(i - 1) < sentence.start(i) && sentence.end(i) < sentence.start(i + 1);
    }

    /** "MRI 8/19/14 5 mm protrusion", "MRI (8/19/14) severe stenosis": no verb of the request follows the date. */
    private static boolean isAfterDate(Sentence sentence, int i) {
        boolean date = i > 0 && i < sentence.size() && sentence.isDate(i - 1) && !sentence.isDate(i);
        Mark next = date ? sentence.at(i) : null;
        return date && (next == null || next.as(Cue.Opens.class) == null);
    }

    /** "MRI of the brain wnl". */
    private static boolean isWholeResult(Mark mark) {
        Cue.Quality quality = mark == null ? null : mark.as(Cue.Quality.class);
        return quality == Cue.Quality.NORMAL || quality == Cue.Quality.NEGATIVE;
    }

    private static boolean isResult(Mark mark) {
        Cue.Finding finding = mark.as(Cue.Finding.class);
        Cue.Quality quality = mark.as(Cue.Quality.class);
        return finding != null && (finding.imaging() != null || finding.nerve() != null) || quality == Cue.Quality.NORMAL || quality == Cue.Quality.NEGATIVE
            || quality == Cue.Quality.ABNORMAL;
    }
}
