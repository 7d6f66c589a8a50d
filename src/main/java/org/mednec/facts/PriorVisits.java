package org.mednec.facts;

import java.util.List;

/**
 * Visits of one therapy so far, added up from the trials; worked out, never read.
 *
 * @param therapy the therapy
 * @param visits  how many
 */
public record PriorVisits(Treatment therapy, Amount visits, Site site, Stance stance, When date, Source source)
    implements Fact {

    public PriorVisits {
        therapy = Required.of(therapy, "therapy");
        visits = Required.of(visits, "visits");
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(therapy);
    }
}
