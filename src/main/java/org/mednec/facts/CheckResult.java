package org.mednec.facts;

/** What a check of proper use showed. */
public enum CheckResult {
    CONSISTENT, INCONSISTENT, UNSTATED
}
