package org.mednec.facts;

import java.util.List;

/**
 * Something that an examiner found or looked for.
 *
 * @param sign    the sign
 * @param level   nerve root, dermatome or spinal level such as "C6", where given
 * @param grade   strength on a scale from 0 to 5, or a reflex on a scale from 0 to 4
 * @param degrees range of motion, in degrees
 */
public record ExamFinding(Sign sign, String level, Amount grade, Amount degrees, Site site, Stance stance, When date, Source source)
    implements Fact {

    public ExamFinding {
        sign = Required.of(sign, "sign");
        level = level == null ? "" : level;
        grade = grade == null ? Amount.UNSTATED : grade;
        degrees = degrees == null ? Amount.UNSTATED : degrees;
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(sign, level);
    }

    /** A sign of a nerve in a limb also bears on the part of the spine that the nerve comes from. */
    @Override
    public boolean concerns(Site requested) {
        return sign.isOfNerve() ? site.meetsByNerve(requested) : site.meets(requested);
    }
}
