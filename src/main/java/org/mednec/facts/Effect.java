package org.mednec.facts;

/** What a treatment did for the worker. */
public enum Effect {
    LESS_PAIN, BETTER_FUNCTION, LESS_MEDICINE, BETTER_SLEEP, BETTER_MOOD, LESS_SPASM, BETTER_MOTION, BETTER_STRENGTH, RETURN_TO_WORK, FEWER_RESTRICTIONS, LESS_NAUSEA, LESS_DYSPEPSIA, LESS_NEUROPATHIC_PAIN,
    /** It helped, and the record does not say how. */
    HELPED
}
