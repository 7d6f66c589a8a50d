package org.mednec.facts;

import java.util.List;

/**
 * What an electromyogram or nerve conduction study showed, or that it was done.
 *
 * @param finding what it showed; DONE where only the study itself is recorded
 * @param level   nerve root such as "L5", where given
 */
public record Electrodiagnosis(NerveFinding finding, String level, Site site, Stance stance, When date, Source source)
    implements Fact {

    public Electrodiagnosis {
        finding = Required.of(finding, "finding");
        level = level == null ? "" : level;
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(finding, level);
    }

    /** A study of a limb also bears on the part of the spine that its nerves come from. */
    @Override
    public boolean concerns(Site requested) {
        return site.meetsByNerve(requested);
    }
}
