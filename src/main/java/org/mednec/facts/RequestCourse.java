package org.mednec.facts;

/** Whether a treatment is asked for the first time or is to go on. */
public enum RequestCourse {
    FIRST, CONTINUED, UNSTATED
}
