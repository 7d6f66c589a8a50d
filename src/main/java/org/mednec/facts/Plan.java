package org.mednec.facts;

import java.util.List;

/**
 * What a treatment is for, or what is planned.
 *
 * @param treatment the treatment that the plan is about
 * @param intent    why, or how
 */
public record Plan(Treatment treatment, Intent intent, Site site, Stance stance, When date, Source source)
    implements Fact {

    public Plan {
        treatment = Required.of(treatment, "treatment");
        intent = Required.of(intent, "intent");
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(treatment, intent);
    }
}
