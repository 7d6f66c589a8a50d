package org.mednec.facts;

/** The stage of the condition that the request is for. */
public enum Stage {
    ACUTE, CHRONIC, POSTSURGICAL, UNSTATED
}
