package org.mednec.facts;

import java.util.List;

/**
 * A treatment that was tried, and how it went. Negated: the record says that it was not tried.
 *
 * @param treatment what was tried
 * @param outcome   how it went
 * @param weeks     how long
 * @param sessions  how many visits were done
 */
public record Trial(Treatment treatment, Outcome outcome, Amount weeks, Amount sessions, Site site, Stance stance, When date, Source source)
    implements Fact {

    public Trial {
        treatment = Required.of(treatment, "treatment");
        outcome = outcome == null ? Outcome.UNSTATED : outcome;
        weeks = weeks == null ? Amount.UNSTATED : weeks;
        sessions = sessions == null ? Amount.UNSTATED : sessions;
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(treatment);
    }
}
