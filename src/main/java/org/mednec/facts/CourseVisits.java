package org.mednec.facts;

import java.util.List;

/**
 * Visits of the course that is asked for: those asked for, with those done so far as far as they are told; worked out, never read. After an operation
 * the course begins with it.
 *
 * @param visits how many, at least those asked for
 */
public record CourseVisits(Amount visits, Site site, Stance stance, When date, Source source)
    implements Fact {

    public CourseVisits {
        visits = Required.of(visits, "visits");
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of();
    }
}
