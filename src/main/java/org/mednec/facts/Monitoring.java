package org.mednec.facts;

import java.util.List;

/**
 * A check that a medicine is used properly. Negated: the record says that it was not done.
 *
 * @param check  the kind of check
 * @param result what it showed
 */
public record Monitoring(Check check, CheckResult result, Site site, Stance stance, When date, Source source)
    implements Fact {

    public Monitoring {
        check = Required.of(check, "check");
        result = result == null ? CheckResult.UNSTATED : result;
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(check);
    }
}
