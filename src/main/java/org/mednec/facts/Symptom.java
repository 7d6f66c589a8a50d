package org.mednec.facts;

import java.util.List;

/**
 * A complaint of the worker.
 *
 * @param complaint what is complained of
 * @param severity  on a scale from 0 to 10
 */
public record Symptom(Complaint complaint, Amount severity, Site site, Stance stance, When date, Source source)
    implements Fact {

    public Symptom {
        complaint = Required.of(complaint, "complaint");
        severity = severity == null ? Amount.UNSTATED : severity;
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(complaint);
    }

    /** A sign of a nerve in a limb also bears on the part of the spine that the nerve comes from. */
    @Override
    public boolean concerns(Site requested) {
        return complaint.isOfNerve() ? site.meetsByNerve(requested) : site.meets(requested);
    }
}
