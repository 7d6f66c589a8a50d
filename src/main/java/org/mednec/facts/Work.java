package org.mednec.facts;

/** Whether and how the worker works. */
public enum Work {
    FULL_DUTY, MODIFIED_DUTY, OFF_WORK, RETIRED, PERMANENT_AND_STATIONARY,
    /** Restrictions are given, but not whether work within them is done. */
    RESTRICTED;

    /** Back at work, in full or with limits. */
    public boolean isAtWork() {
        return this == FULL_DUTY || this == MODIFIED_DUTY;
    }

    public boolean isOffWork() {
        return this == OFF_WORK || this == RETIRED;
    }
}
