package org.mednec.facts;

import java.util.List;

/**
 * What a laboratory or other test that is neither imaging nor electrodiagnosis showed, or that it was done.
 *
 * @param test   the kind of test
 * @param result what it showed
 */
public record TestResult(Treatment test, TestFinding result, Site site, Stance stance, When date, Source source)
    implements Fact {

    public TestResult {
        test = Required.of(test, "test");
        result = result == null ? TestFinding.DONE : result;
        site = site == null ? Site.UNSTATED : site;
        stance = stance == null ? Stance.ASSERTED : stance;
        date = date == null ? When.UNSTATED : date;
        source = Required.of(source, "source");
    }

    @Override
    public List<Object> subject() {
        return List.of(test);
    }
}
