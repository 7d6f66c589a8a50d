package org.mednec.facts;

/** The part of a document that a passage stands in. Facts may come from the first four; the last two hold what was decided, and are a leak. */
public enum Section {
    HEADER, REQUEST, SUMMARY, NOTE, DECISION, RATIONALE;

    /** True where the passage tells what was decided, or why: never a source of facts in a scored run. */
    public boolean tellsOutcome() {
        return this == DECISION || this == RATIONALE;
    }
}
