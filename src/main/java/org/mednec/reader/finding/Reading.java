package org.mednec.reader.finding;

import java.util.List;
import java.util.Set;
import org.mednec.facts.Complaint;
import org.mednec.facts.Region;
import org.mednec.facts.Side;
import org.mednec.facts.Site;
import org.mednec.facts.Source;
import org.mednec.facts.Stance;
import org.mednec.facts.Voice;
import org.mednec.facts.When;
import org.mednec.reader.text.Passage;

/** A sentence as it is understood: what its words are about, whether they are so, and where and when. The finders of each kind of fact read it. */
final class Reading {

    private final Passage passage;
    private final Sentence sentence;
    private final Frames frames;
    private final Assertion assertion;
    private final Qualities qualities;
    private final Amounts amounts;
    private final Places places;
    private final Carry carry;
    private final Facts facts;

    Reading(Passage passage, Sentence sentence, Carry carry, Facts facts) {
        this.passage = passage;
        this.sentence = sentence;
        this.carry = carry;
        this.facts = facts;
        frames = new Frames(sentence, carry.frame(), carry.care());
        assertion = new Assertion(sentence);
        qualities = new Qualities(sentence);
        amounts = new Amounts(sentence);
        places = new Places(sentence);
    }

    Sentence sentence() {
        return sentence;
    }

    Frames frames() {
        return frames;
    }

    Assertion assertion() {
        return assertion;
    }

    Qualities qualities() {
        return qualities;
    }

    Amounts amounts() {
        return amounts;
    }

    Places places() {
        return places;
    }

    Carry carry() {
        return carry;
    }

    Facts facts() {
        return facts;
    }

    /** Where words stand in the original. */
    Source source(int firstToken, int lastToken) {
        return passage.source(sentence.start(firstToken), sentence.end(lastToken), Voice.RECORD);
    }

    Source source(Mark mark) {
        return source(mark.first(), mark.last());
    }

    /** The date of what the sentence tells. */
    When date() {
        return carry.visit();
    }

    static Stance stance(boolean asserted) {
        return asserted ? Stance.ASSERTED : Stance.NEGATED;
    }

    /** Whether the phrase is said, or said not, to be so: else it is no fact. */
    boolean isTold(Mark mark) {
        Assertion.Status status = assertion.of(mark);
        return status == Assertion.Status.ASSERTED || status == Assertion.Status.NEGATED;
    }

    boolean isNegated(Mark mark) {
        return assertion.of(mark) == Assertion.Status.NEGATED;
    }

    /** Where a finding is: beside it, else in the sentence before it, else what is being examined or complained of. Never empty. */
    List<Site> sites(Mark mark, Region inherent, boolean examined) {
        List<Site> beside = places.beside(mark);
        if (inherent != null && beside.size() > 1 && !Places.isSpine(inherent) && beside.stream().allMatch(site -> sameLimb(site.region(), inherent))) {
            return beside;
        }
        if (inherent != null) {
            return List.of(inherent(mark, inherent, beside));
        }
        if (!beside.isEmpty()) {
            boolean unsided = examined && beside.size() == 1 && beside.get(0).side() == Side.UNSTATED && !Places.isSpine(beside.get(0).region());
            return unsided ? List.of(new Site(beside.get(0).region(), sideFor(mark, beside.get(0).region()))) : beside;
        }
        List<Site> spinal = examined ? Levels.regions(sentence, mark.first() - 9, mark.last() + 8) : List.of();
        if (!spinal.isEmpty()) {
            return spinal;
        }
        List<Site> before = places.lastBefore(mark.first());
        if (!before.isEmpty() && (examined || !sentence.holds(0, mark.first(), Set.of(";")))) {
            return before;
        }
        if (examined && !carry.examined().isEmpty()) {
            return carry.examined();
        }
        Site after = goesOn(mark) ? null : places.firstAfter(mark.last());
        return after == null ? List.of(Site.UNSTATED) : List.of(after);
    }

    /** "a constant ache with radiation to the arm": the place is that of the next finding. */
    private boolean goesOn(Mark mark) {
        for (int i = mark.last() + 1; i < sentence.size() && sentence.siteStartingAt(i) == null; i++) {
            Cue.Finding finding = sentence.at(i) == null ? null : sentence.at(i).as(Cue.Finding.class);
            if (finding != null && finding.complaint() == Complaint.RADIATING_PAIN) {
                return true;
            }
        }
        return false;
    }

    private Site inherent(Mark mark, Region region, List<Site> beside) {
        if (Places.isSpine(region) && beside.size() == 1 && Places.isSpine(beside.get(0).region()) && beside.get(0).region() != region) {
            return beside.get(0);
        }
        for (Site site : beside) {
            boolean fits = site.region() == region || !Places.isSpine(region) && region != Region.HEAD && sameLimb(site.region(), region);
            if (fits) {
                Region where = site.region().covers(region) || places.isInside(mark, site) ? region : site.region();
                return new Site(where, site.side() == Side.UNSTATED ? sideFor(mark, region) : site.side());
            }
        }
        return new Site(region, sideFor(mark, region));
    }

    /** The side beside a phrase; else, in a limb, that of the place before it or of what is examined. */
    private Side sideFor(Mark mark, Region region) {
        Side side = places.side(mark);
        if (side == Side.UNSTATED && !Places.isSpine(region)) {
            List<Site> before = places.lastBefore(mark.first());
            boolean sided = before.stream().anyMatch(site -> site.side() != Side.UNSTATED);
            List<Site> near = sided ? before : carry.examined();
            for (Site site : near) {
                if (sameLimb(site.region(), region)) {
                    side = site.side();
                }
            }
        }
        return side;
    }

    private static boolean sameLimb(Region a, Region b) {
        return limb(a) == limb(b);
    }

    /** The limb that a region is a part of; the region itself where it is none. */
    static Region limb(Region region) {
        return Region.UPPER_LIMB.covers(region) ? Region.UPPER_LIMB : Region.LOWER_LIMB.covers(region) ? Region.LOWER_LIMB : region;
    }
}
