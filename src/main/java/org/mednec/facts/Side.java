package org.mednec.facts;

/** Which side of the body. An unstated side covers both. */
public enum Side {
    LEFT, RIGHT, BILATERAL, UNSTATED;

    /** False only for the left against the right. */
    boolean meets(Side other) {
        return this == other || !(this == LEFT && other == RIGHT || this == RIGHT && other == LEFT);
    }
}
