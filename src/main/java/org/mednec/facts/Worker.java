package org.mednec.facts;

import java.util.List;

/**
 * What a criterion may ask about the person.
 *
 * @param age in years
 */
public record Worker(Amount age, Site site, Stance stance, When date, Source source)
    implements Fact {

    public Worker {
        age = age == null ? Amount.UNSTATED : age;
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(age);
    }
}
