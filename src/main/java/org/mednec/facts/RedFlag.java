package org.mednec.facts;

import java.util.List;

/**
 * A sign of serious disease. Negated: the record says that it was looked for and is absent.
 *
 * @param danger what is feared; it tells the site where there is but one place for it
 */
public record RedFlag(Danger danger, Site site, Stance stance, When date, Source source)
    implements Fact {

    public RedFlag {
        danger = Required.of(danger, "danger");
        site = site == null || site.equals(Site.UNSTATED) ? danger.place() : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(danger);
    }
}
