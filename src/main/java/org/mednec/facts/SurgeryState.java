package org.mednec.facts;

/** How far an operation has come. */
public enum SurgeryState {
    DONE, AUTHORIZED, REQUESTED, PLANNED, UNSTATED
}
