package org.mednec.facts;

import java.util.List;

/**
 * One thing that the record documents: what it is about, where on the body, what the record says of it, when, and where it says so.
 *
 * <p>The fact types are the project's vocabulary, and the names of their components are those of a case file. Components that a
 * case may leave out have an unstated value; there are no nulls. Rules test components only positively: what is unstated passes no test.
 */
public sealed interface Fact permits Request, Diagnosis, Symptom, ExamFinding, ImagingResult, Electrodiagnosis, TestResult, Trial, Medication, Response,
    Monitoring, AdverseEffect, WorkStatus, Limitation, Surgery, RedFlag, RiskFactor, Change, Plan, Worker, OpioidDose, PriorVisits, CourseVisits, SinceInjury, Ruling {

    /** Where on the body; unstated where it is about the whole person. */
    Site site();

    Stance stance();

    /** When it was so, as exactly as the record tells. */
    When date();

    Source source();

    /** The record says that it is so. */
    default boolean isAsserted() {
        return stance() == Stance.ASSERTED;
    }

    /** The record says that it is not so. */
    default boolean isNegated() {
        return stance() == Stance.NEGATED;
    }

    /** What the fact is about, apart from site: two facts of one type and subject with opposite stance contradict each other. */
    List<Object> subject();

    /** Whether the fact can matter for a request about this site. */
    default boolean concerns(Site requested) {
        return site().meets(requested);
    }
}
