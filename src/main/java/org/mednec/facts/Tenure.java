package org.mednec.facts;

/** Whether equipment is rented or bought. */
public enum Tenure {
    RENTAL, PURCHASE, UNSTATED
}
