package org.mednec.facts;

import java.util.List;

/**
 * Something about the worker that raises the risk of a treatment, or of a poor result.
 *
 * @param risk the risk
 */
public record RiskFactor(Risk risk, Site site, Stance stance, When date, Source source)
    implements Fact {

    public RiskFactor {
        risk = Required.of(risk, "risk");
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(risk);
    }
}
