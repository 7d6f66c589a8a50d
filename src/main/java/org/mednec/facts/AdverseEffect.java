package org.mednec.facts;

import java.util.List;

/**
 * A side effect of a treatment. Negated: the record says that there is none.
 *
 * @param of        the treatment
 * @param effect    the side effect
 * @param tolerable true where the record says that it is mild, managed or tolerated
 */
public record AdverseEffect(Treatment of, SideEffect effect, boolean tolerable, Site site, Stance stance, When date, Source source)
    implements Fact {

    public AdverseEffect {
        of = Required.of(of, "of");
        effect = effect == null ? SideEffect.ANY : effect;
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
        Required.that(!(tolerable && stance == Stance.NEGATED), "tolerable", "false where the side effect is negated: what is not there is not tolerated");
    }

    @Override
    public List<Object> subject() {
        return List.of(of, effect);
    }
}
