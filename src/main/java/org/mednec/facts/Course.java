package org.mednec.facts;

/** How a condition has changed. */
public enum Course { WORSE, BETTER, FLARE, NEW_INJURY, NEW_SYMPTOM, NEW_DEFICIT, PROGRESSIVE_DEFICIT, PLATEAU, UNCHANGED }
