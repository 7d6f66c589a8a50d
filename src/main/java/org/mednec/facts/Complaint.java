package org.mednec.facts;

/** What a worker complains of. */
public enum Complaint {
    PAIN(false), RADIATING_PAIN(true), NUMBNESS(true), TINGLING(true), WEAKNESS(true), BURNING_PAIN(true), STIFFNESS(false), SPASM(false), SWELLING(false), LOCKING(false), GIVING_WAY(false), INSTABILITY(false), CLICKING(false), HEADACHE(false),
    PHOTOPHOBIA(false), TINNITUS(false), IMBALANCE(false), POPPING(false), DIZZINESS(false), NAUSEA(false), DYSPEPSIA(false), CONSTIPATION(false), INSOMNIA(false), DEPRESSED_MOOD(false), ANXIETY(false), FATIGUE(false), MEMORY_LOSS(false), BOWEL_OR_BLADDER_CHANGE(false), FALLS(false),
    SEXUAL_DYSFUNCTION(false), VISUAL_CHANGE(false), HEARING_CHANGE(false), SHORTNESS_OF_BREATH(false), FEVER(false), WEIGHT_LOSS(false), COLD_INTOLERANCE(false), DYSPHAGIA(false);

    private final boolean ofNerve;

    Complaint(boolean ofNerve) {
        this.ofNerve = ofNerve;
    }

    /** Felt in a limb, it can come from the part of the spine that the nerve comes from. */
    public boolean isOfNerve() {
        return ofNerve;
    }
}
