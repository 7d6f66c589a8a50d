package org.mednec.facts;

/** What a test showed. */
public enum TestFinding {
    DONE, NORMAL, ABNORMAL
}
