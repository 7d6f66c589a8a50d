package org.mednec.facts;

/** The stage of the condition that the request is for. */
public enum Stage {
    ACUTE, CHRONIC, POSTSURGICAL, UNSTATED;

    /** Therapy within this many days of an operation is therapy after surgery (8 CCR 9792.24.3: the usual period is six months). */
    public static final int POSTSURGICAL_DAYS = 183;
}
