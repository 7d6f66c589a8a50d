package org.mednec.facts;

import java.util.List;

/**
 * Time from the injury to the day of the request; worked out, never read.
 *
 * @param weeks how long
 */
public record SinceInjury(Amount weeks, Site site, Stance stance, When date, Source source)
    implements Fact {

    public SinceInjury {
        weeks = Required.of(weeks, "weeks");
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(weeks);
    }
}
