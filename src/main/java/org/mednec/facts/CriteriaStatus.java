package org.mednec.facts;

/** What the criteria of the guideline come to for one request, from the record's facts alone. */
public enum CriteriaStatus {
    /** Enough criteria are shown to be met. */
    MET,
    /** What is documented bars every way; only a physician can weigh it. */
    NOT_MET,
    /** Not shown, and not barred: documenting one of the gaps would do. */
    UNDETERMINED,
    /** No guideline at hand has a topic for it, which never means that it is not necessary (8 CCR 9792.21(d)). */
    NO_APPLICABLE_GUIDELINE
}
