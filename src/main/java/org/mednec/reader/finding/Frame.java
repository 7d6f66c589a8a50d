package org.mednec.reader.finding;

/** What a stretch of a record is about, as its verbs and headings tell. */
enum Frame {
    /** What the worker says. */
    COMPLAINT,
    /** What the examiner found. */
    EXAM,
    /** What the worker is said to have. */
    DIAGNOSIS,
    /** What was done so far. */
    TREATED,
    /** What is taken now. */
    MEDICATION,
    /** What is asked for or intended. */
    PLAN,
    /** What a study showed. */
    STUDY,
    /** Harm of a treatment. */
    ADVERSE,
    /** What utilization review said, how the injury happened, what relatives have, what is not tolerated, who writes: no facts of the record. */
    UR, MECHANISM, FAMILY, ALLERGY, SILENT,
    NONE;

    /** Words under it are no facts of this worker's record. */
    boolean isSilent() {
        return this == UR || this == MECHANISM || this == FAMILY || this == ALLERGY || this == SILENT;
    }

    /** It is about findings, as against care. */
    boolean isOfFindings() {
        return this == COMPLAINT || this == EXAM || this == DIAGNOSIS || this == STUDY || this == ADVERSE;
    }
}
