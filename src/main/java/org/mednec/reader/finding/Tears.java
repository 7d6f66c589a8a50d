package org.mednec.reader.finding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mednec.facts.Condition;
import org.mednec.facts.ImagingFinding;
import org.mednec.facts.Region;

/** Tears told in any order of words: "horizontal tear, posterior horn of the medial meniscus", "the labrum is torn". */
final class Tears {

    private static final Set<String> TORN = Set.of("tear", "tears", "torn", "rupture", "ruptured", "tearing");
    /** How many words may stand between the tear and what is torn. */
    private static final int REACH = 8;

    private static final Cue.Finding MENISCUS = of(Condition.MENISCAL_TEAR, ImagingFinding.MENISCAL_TEAR, Region.KNEE);
    private static final Cue.Finding LABRUM = of(Condition.LABRAL_TEAR, ImagingFinding.LABRAL_TEAR, null);
    private static final Cue.Finding CUFF = of(Condition.ROTATOR_CUFF_TEAR, ImagingFinding.ROTATOR_CUFF_TEAR, Region.SHOULDER);
    private static final Cue.Finding PARTIAL_CUFF = of(Condition.ROTATOR_CUFF_TEAR, ImagingFinding.PARTIAL_ROTATOR_CUFF_TEAR, Region.SHOULDER);
    private static final Cue.Finding FULL_CUFF = of(Condition.ROTATOR_CUFF_TEAR, ImagingFinding.FULL_ROTATOR_CUFF_TEAR, Region.SHOULDER);
    private static final Cue.Finding LIGAMENT = of(Condition.LIGAMENT_INJURY, ImagingFinding.LIGAMENT_TEAR, null);
    private static final Cue.Finding FIBROCARTILAGE = of(Condition.TRIANGULAR_FIBROCARTILAGE_TEAR, ImagingFinding.TRIANGULAR_FIBROCARTILAGE_TEAR, Region.WRIST_HAND);
    private static final Cue.Finding TENDON = of(Condition.TENDINITIS, ImagingFinding.TENDON_TEAR, null);

    private static final Map<String, Cue.Finding> TISSUES = Map.ofEntries(Map.entry("meniscus", MENISCUS), Map.entry("meniscal", MENISCUS), Map.entry("menisci", MENISCUS), Map.entry("labrum", LABRUM), Map.entry("labral", LABRUM),
        Map.entry("cuff", CUFF), Map.entry("rtc", CUFF), Map.entry("supraspinatus", CUFF), Map.entry("infraspinatus", CUFF), Map.entry("subscapularis", CUFF), Map.entry("ligament", LIGAMENT), Map.entry("ligaments", LIGAMENT), Map.entry("acl", LIGAMENT),
        Map.entry("pcl", LIGAMENT), Map.entry("mcl", LIGAMENT), Map.entry("lcl", LIGAMENT), Map.entry("ucl", LIGAMENT), Map.entry("atfl", LIGAMENT), Map.entry("cruciate", LIGAMENT), Map.entry("tfcc", FIBROCARTILAGE),
        Map.entry("fibrocartilage", FIBROCARTILAGE), Map.entry("achilles", TENDON), Map.entry("biceps", TENDON), Map.entry("tendon", TENDON), Map.entry("hamstring", TENDON), Map.entry("peroneus", TENDON));

    private Tears() {
    }

    private static Cue.Finding of(Condition condition, ImagingFinding imaging, Region region) {
        return new Cue.Finding(Cue.Reading.PLAIN, null, null, condition, imaging, null, null, region);
    }

    /** The tear that a word tells of, with the words from it to what is torn, or null: where the lexicon knows it as a phrase, or nothing that tears stands near. */
    static Mark at(Sentence sentence, int token) {
        if (!TORN.contains(sentence.word(token)) || sentence.at(token) != null) {
            return null;
        }
        for (int away = 1; away <= REACH; away++) {
            for (int i : new int[] {token + away, token - away}) {
                Cue.Finding tissue = TISSUES.get(sentence.word(i));
                if (tissue != null && !isApart(sentence, Math.min(i, token), Math.max(i, token))) {
                    return new Mark(List.of(tissue == CUFF ? cuff(sentence, token) : tissue), Math.min(i, token), Math.max(i, token));
                }
            }
        }
        return null;
    }

    private static boolean isApart(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            Mark mark = sentence.at(i);
            if (sentence.isBreak(i) || mark != null && (mark.as(Cue.Finding.class) != null || mark.as(Cue.Opens.class) != null)) {
                return true;
            }
        }
        return false;
    }

    private static Cue.Finding cuff(Sentence sentence, int token) {
        if (sentence.holds(token - 6, token, Set.of("partial"))) {
            return PARTIAL_CUFF;
        }
        return sentence.holds(token - 5, token, Set.of("full", "complete", "massive")) ? FULL_CUFF : CUFF;
    }
}
