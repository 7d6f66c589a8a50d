package org.mednec.facts;

import java.util.List;

/**
 * All opioids together, as oral morphine; worked out from the medicines and the request, never read.
 *
 * @param milligrams of oral morphine a day
 */
public record OpioidDose(Amount milligrams, Site site, Stance stance, When date, Source source)
    implements Fact {

    public OpioidDose {
        milligrams = Required.of(milligrams, "milligrams");
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(milligrams);
    }
}
