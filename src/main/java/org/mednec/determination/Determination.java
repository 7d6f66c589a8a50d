package org.mednec.determination;

import java.util.List;
import java.util.Optional;
import org.mednec.facts.CriteriaStatus;
import org.mednec.facts.Evidence;
import org.mednec.facts.Request;

/**
 * Our prediction for one request: what the guideline's criteria come to on the record's facts, and where it can go next. Never a
 * decision: only a physician may deny, change or delay treatment (Labor Code 4610).
 *
 * @param request    the request
 * @param topic      the topic that applies; empty where none does
 * @param assessment of the topic's criteria; empty where no topic applies
 * @param route      where it can go next
 * @param holds      why a request whose criteria are met goes to a physician all the same
 * @param evidence   the facts that were counted and those that were left out
 * @param searched   the editions that were searched, in order; the last one holds the topic, if any does
 */
public record Determination(Request request, Optional<Topic> topic, Optional<Assessment> assessment, Route route, List<Hold> holds, Evidence evidence,
                            List<Guideline> searched) {

    /** Under a topic. The route is never less cautious than that of an item that the request depends on. */
    public static Determination under(Topic topic, Assessment assessment, Evidence evidence, List<Guideline> searched, List<Determination> dependedOn) {
        List<Hold> holds = Hold.on(evidence.request(), evidence.counted());
        Route own = switch (assessment.status()) {
            case MET -> holds.isEmpty() ? Route.APPROVABLE_ON_CRITERIA : Route.PHYSICIAN_REVIEW;
            case UNDETERMINED -> assessment.clarify() ? Route.PHYSICIAN_REVIEW : Route.REQUEST_DOCUMENTATION;
            case NOT_MET, NO_APPLICABLE_GUIDELINE -> Route.PHYSICIAN_REVIEW;
        };
        Route route = dependedOn.stream().map(Determination::route).reduce(own, Route::moreCautious);
        return new Determination(evidence.request(), Optional.of(topic), Optional.of(assessment), route, holds, evidence, List.copyOf(searched));
    }

    /** No edition in force has a topic for it. */
    public static Determination withoutGuideline(Evidence evidence, List<Guideline> searched) {
        return new Determination(evidence.request(), Optional.empty(), Optional.empty(), Route.PHYSICIAN_REVIEW, List.of(), evidence, List.copyOf(searched));
    }

    public CriteriaStatus status() {
        return assessment.map(Assessment::status).orElse(CriteriaStatus.NO_APPLICABLE_GUIDELINE);
    }
}
