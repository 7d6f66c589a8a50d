package org.mednec.facts;

/** How a treatment that was tried went. */
public enum Outcome {
    HELPED, FAILED, NOT_TOLERATED, CONTRAINDICATED, UNSTATED
}
