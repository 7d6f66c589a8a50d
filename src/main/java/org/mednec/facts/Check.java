package org.mednec.facts;

/** A check that a medicine is used properly and safely. */
public enum Check {
    DRUG_SCREEN, DRUG_MONITORING_PROGRAM, PILL_COUNT, OPIOID_AGREEMENT, RISK_SCREENING, BEHAVIOR, LABORATORY, BLOOD_PRESSURE, PAIN_CONSULTATION, PSYCHOLOGICAL_CLEARANCE;

    /** Shows whether the medicine is used as prescribed. */
    public boolean isOfUse() {
        return this == DRUG_SCREEN || this == DRUG_MONITORING_PROGRAM || this == PILL_COUNT || this == BEHAVIOR;
    }
}
