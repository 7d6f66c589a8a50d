package org.mednec.facts;

import java.util.List;

/**
 * How the condition has changed. Negated: the record says that it has not.
 *
 * @param course how it has changed
 */
public record Change(Course course, Site site, Stance stance, When date, Source source)
    implements Fact {

    public Change {
        course = Required.of(course, "course");
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(course);
    }
}
