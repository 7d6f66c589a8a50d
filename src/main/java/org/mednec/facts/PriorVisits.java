package org.mednec.facts;

import java.util.List;

/**
 * Visits of one therapy so far, added up from the trials; worked out, never read.
 *
 * @param therapy     the therapy
 * @param visits      how many
 * @param withRequest these and those asked for; unstated where another therapy is asked for, or not how often
 */
public record PriorVisits(Treatment therapy, Amount visits, Amount withRequest, Site site, Stance stance, When date, Source source)
    implements Fact {

    public PriorVisits {
        therapy = Required.of(therapy, "therapy");
        visits = Required.of(visits, "visits");
        withRequest = withRequest == null ? Amount.UNSTATED : withRequest;
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
