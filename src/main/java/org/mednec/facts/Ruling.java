package org.mednec.facts;

import java.util.List;

/**
 * What the rules say of the item of the same case that the request depends on; worked out, never read.
 *
 * @param item      the other item, from 1
 * @param treatment what it asks for
 * @param status    what its criteria came to
 */
public record Ruling(int item, Treatment treatment, CriteriaStatus status, Site site, Stance stance, When date, Source source)
    implements Fact {

    public Ruling {
        treatment = Required.of(treatment, "treatment");
        status = Required.of(status, "status");
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(item);
    }
}
