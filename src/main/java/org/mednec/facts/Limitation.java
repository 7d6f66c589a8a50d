package org.mednec.facts;

import java.util.List;

/**
 * Something that the worker cannot do, or only with difficulty. Negated: the record says that it can be done.
 *
 * @param activity what is limited
 */
public record Limitation(Activity activity, Site site, Stance stance, When date, Source source)
    implements Fact {

    public Limitation {
        activity = Required.of(activity, "activity");
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(activity);
    }
}
