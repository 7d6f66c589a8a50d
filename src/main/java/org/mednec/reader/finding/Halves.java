package org.mednec.reader.finding;

import java.util.ArrayList;
import java.util.List;
import org.mednec.facts.Region;
import org.mednec.facts.Site;
import org.mednec.reader.lexicon.SiteWords;

/** What was found on either side, or in two places, told in one phrase: "positive on the right, negative on the left", "2+ at the knees, absent at the ankles". */
final class Halves {

    /** How far from what was tested the second result may stand. */
    private static final int REACH = 24;

    private final Sentence sentence;
    private final Qualities qualities;

    Halves(Sentence sentence, Qualities qualities) {
        this.sentence = sentence;
        this.qualities = qualities;
    }

    /**
     * The result of one side, or of one of two places.
     *
     * @param quality what was found
     * @param place   where; without a region where only a side is told
     */
    record Half(Cue.Quality quality, Site place) {
    }

    /**
     * The results of both sides, where they differ; empty where one result is told.
     *
     * @param inPlaces whether places tell what was looked at: the reflexes of knee and ankle, not the knee beyond which a test of the leg hurts
     */
    List<Half> of(Mark tested, boolean inPlaces) {
        List<Half> halves = new ArrayList<>(2);
        Cue.Quality quality = beside(tested);
        Site place = Site.UNSTATED;
        for (int i = listed(tested); i < Math.min(sentence.size(), tested.last() + REACH) && !sentence.word(i).equals(";") && !sentence.word(i).equals("."); i++) {
            Mark mark = sentence.at(i);
            Cue.Quality told = mark == null || mark.first() != i ? null : mark.as(Cue.Quality.class);
            if (mark != null && told == null && mark.as(Cue.Finding.class) != null || told != null && qualities.isOfNext(mark)) {
                break;
            }
            if (told != null && told != Cue.Quality.PAINFUL && quality == null) {
                quality = told;
            }
            Site here = placeAt(i, inPlaces);
            place = here.equals(Site.UNSTATED) ? place : here;
            if (quality != null && !place.equals(Site.UNSTATED)) {
                halves.add(new Half(quality, place));
                quality = null;
                place = Site.UNSTATED;
            }
        }
        return halves.size() == 2 && !halves.get(0).place().equals(halves.get(1).place()) && isFound(halves.get(0)) != isFound(halves.get(1)) ? halves : List.of();
    }

    /** What follows the list that a test opens: "Phalen's and Tinel's are positive on ...". */
    private int listed(Mark tested) {
        int next = tested.last() + 1;
        for (int i = next; i < sentence.size() && (sentence.isJoint(i) || isTested(i)); i++) {
            next = isTested(i) ? i + 1 : next;
        }
        return next;
    }

    private boolean isTested(int i) {
        Mark mark = sentence.at(i);
        return mark != null && mark.as(Cue.Finding.class) != null && mark.as(Cue.Quality.class) == null;
    }

    /** A result right before what was tested: "positive straight leg raise on the left, negative on the right". */
    private Cue.Quality beside(Mark tested) {
        Mark before = tested.first() == 0 ? null : sentence.at(tested.first() - 1);
        return before == null ? null : before.as(Cue.Quality.class);
    }

    private Site placeAt(int i, boolean inPlaces) {
        SiteWords.Named named = sentence.siteStartingAt(i);
        Site side = new Site(Region.BODY, named == null ? sentence.sideAt(i) : named.site().side());
        return named != null && inPlaces ? named.site() : side;
    }

    /** Whether the sign was there. */
    static boolean isFound(Half half) {
        return half.quality() == Cue.Quality.POSITIVE || half.quality() == Cue.Quality.ABNORMAL;
    }
}
