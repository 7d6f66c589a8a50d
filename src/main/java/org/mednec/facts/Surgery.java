package org.mednec.facts;

import java.util.List;

/**
 * An operation. Negated: the record says that none was done, or none is planned.
 *
 * @param procedure the operation, or ANY surgery where the record does not name it
 * @param state     how far it has come
 */
public record Surgery(Treatment procedure, SurgeryState state, Site site, Stance stance, When date, Source source)
    implements Fact {

    public Surgery {
        procedure = Required.of(procedure, "procedure");
        state = Required.of(state, "state");
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(procedure, state);
    }
}
