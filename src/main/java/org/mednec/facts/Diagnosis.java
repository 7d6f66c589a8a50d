package org.mednec.facts;

import java.util.List;

/**
 * A condition that the record names.
 *
 * @param condition the condition
 * @param icd       its ICD code, where given
 * @param level     spinal level such as "L4-5", where given
 */
public record Diagnosis(Condition condition, String icd, String level, Site site, Stance stance, When date, Source source)
    implements Fact {

    public Diagnosis {
        condition = Required.of(condition, "condition");
        icd = icd == null ? "" : icd;
        level = level == null ? "" : level;
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(condition, level);
    }

    /** A diseased nerve bears on the limb that it runs through and on the part of the spine that it comes from. */
    @Override
    public boolean concerns(Site requested) {
        return condition.isOfNerve() ? site.meetsAlongNerve(requested) : site.meets(requested);
    }
}
