package org.mednec.facts;

import java.util.List;

/**
 * Whether and how the worker works.
 *
 * @param status the status
 */
public record WorkStatus(Work status, Site site, Stance stance, When date, Source source)
    implements Fact {

    public WorkStatus {
        status = Required.of(status, "status");
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(status);
    }
}
