package org.mednec.facts;

import java.util.List;

/**
 * What an imaging study showed, or that it was done.
 *
 * @param modality the kind of study
 * @param finding  what it showed; DONE where only the study itself is recorded
 * @param level    spinal level such as "L4-5", where given
 */
public record ImagingResult(Treatment modality, ImagingFinding finding, String level, Site site, Stance stance, When date, Source source)
    implements Fact {

    public ImagingResult {
        modality = Required.of(modality, "modality");
        finding = Required.of(finding, "finding");
        level = level == null ? "" : level;
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(modality, finding, level);
    }

    /** A root that is pressed also concerns the whole limb that it supplies, as where a nerve study of both arms is asked for. */
    @Override
    public boolean concerns(Site requested) {
        boolean wholeLimb = requested.region() == Region.UPPER_LIMB || requested.region() == Region.LOWER_LIMB;
        return finding == ImagingFinding.NERVE_ROOT_COMPRESSION && wholeLimb ? site.meetsByNerve(requested) : site.meets(requested);
    }
}
