package org.mednec.reader.finding;

import java.util.Set;
import org.mednec.facts.Region;
import org.mednec.facts.Side;
import org.mednec.facts.Site;
import org.mednec.reader.lexicon.SiteWords;

/** Where radiating pain stands: at the part that it comes from, with the side to which it goes. */
final class Radiation {

    /** After these it stands where it is felt: "radiating pain about the hand". */
    private static final Set<String> HERE = Set.of("about", "in", "of", "at", "over", "around");

    private final Reading reading;

    Radiation(Reading reading) {
        this.reading = reading;
    }

    Site origin(Mark mark) {
        if (HERE.contains(reading.sentence().word(mark.last() + 1)) && !reading.places().beside(mark).isEmpty()) {
            return reading.places().beside(mark).get(0);
        }
        Site from = null;
        Site to = null;
        for (SiteWords.Named named : reading.sentence().sites()) {
            if (named.last() < mark.first()) {
                from = named.site();
            } else if (named.first() > mark.last() && to == null) {
                to = named.site();
            }
        }
        if (from == null && !reading.carry().complained().isEmpty()) {
            from = spine(reading);
        }
        Side side = to != null && to.side() != Side.UNSTATED ? to.side() : Side.UNSTATED;
        if (from != null) {
            return new Site(from.region(), side == Side.UNSTATED ? from.side() : side);
        }
        return to == null ? Site.UNSTATED : new Site(supplying(to.region()), side);
    }

    private static Site spine(Reading reading) {
        for (Site site : reading.carry().complained()) {
            if (Places.isSpine(site.region())) {
                return site;
            }
        }
        return reading.carry().complained().get(0);
    }

    /** Where the root of a limb's radiculopathy is. */
    static Site supplied(Site limb) {
        return new Site(supplying(limb.region()), limb.side());
    }

    private static Region supplying(Region limb) {
        if (Region.UPPER_LIMB.covers(limb)) {
            return Region.NECK;
        }
        return Region.LOWER_LIMB.covers(limb) ? Region.LOW_BACK : limb;
    }
}
