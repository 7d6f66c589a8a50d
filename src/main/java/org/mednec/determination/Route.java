package org.mednec.determination;

/** Where the request can go next, from the least to the most cautious. There is no route that denies, changes or delays (Labor Code 4610). */
public enum Route {
    APPROVABLE_ON_CRITERIA, REQUEST_DOCUMENTATION, PHYSICIAN_REVIEW;

    public Route moreCautious(Route other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
