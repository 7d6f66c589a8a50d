package org.mednec.facts;

/** What an examiner looks for. Negated: looked for, and not there. */
public enum Sign {
    // of nerves
    SENSORY_LOSS(true), DERMATOMAL_LOSS(true), WEAKNESS(true), MYOTOMAL_WEAKNESS(true), REFLEX_CHANGE(true), ATROPHY(true), STRAIGHT_LEG_RAISE(true), SPURLING(true), TINEL(true), PHALEN(true), DURKAN(true), HOFFMANN(true),
    SCIATIC_NOTCH_TENDERNESS(true), ADSON(true), SHOULDER_DEPRESSION(true), ELBOW_FLEXION(true), CLONUS(true), BABINSKI(true), FOOT_DROP(true), NEUROLOGIC_DEFICIT(true), ALLODYNIA(true), HYPERALGESIA(true),
    // of the spine
    TENDERNESS(false), SPASM(false), TRIGGER_POINT(false), TWITCH_RESPONSE(false), REFERRED_PAIN(false), REDUCED_MOTION(false), PAINFUL_MOTION(false), FACET_LOADING(false), FACET_TENDERNESS(false), FABER(false), SACROILIAC_PROVOCATION(false), KEMP(false),
    ANTALGIC_GAIT(false), PAINFUL_HEEL_TOE_WALK(false), TRENDELENBURG(false), ABNORMAL_GAIT(false), DEFORMITY(false),
    // of the shoulder and arm
    HAWKINS(false), NEER(false), IMPINGEMENT(false), DROP_ARM(false), EMPTY_CAN(false), OBRIEN(false), SPEED(false), YERGASON(false), CROSS_ARM(false), APPREHENSION(false), LIFT_OFF(false), FINKELSTEIN(false), COZEN(false), EPICONDYLE_TENDERNESS(false), BELLY_PRESS(false), WATSON(false), GRIP_WEAKNESS(false),
    TRIGGERING(false), GRIND(false),
    // of the hip, leg and foot
    MCMURRAY(false), LACHMAN(false), APLEY(false), ANTERIOR_DRAWER(false), POSTERIOR_DRAWER(false), VARUS_VALGUS_LAXITY(false), JOINT_LINE_TENDERNESS(false), PATELLAR_GRIND(false), CREPITUS(false), EFFUSION(false), LOCKING(false), INSTABILITY(false),
    HIP_IMPINGEMENT(false), THOMPSON(false),
    // of skin and vessels
    SWELLING(false), SKIN_COLOR_CHANGE(false), TEMPERATURE_CHANGE(false), WOUND(false), EDEMA(false), MASS(false),
    // of the whole person
    DEPRESSED_MOOD(false), ANXIOUS_MOOD(false), COGNITIVE_DEFICIT(false), HYPERTENSIVE(false);

    private final boolean ofNerve;

    Sign(boolean ofNerve) {
        this.ofNerve = ofNerve;
    }

    /** Looked for in a limb, it also tells of the part of the spine that the nerve comes from. */
    public boolean isOfNerve() {
        return ofNerve;
    }

    /** A deficit that can be seen or measured, not a complaint: sensation, strength, reflex, wasting, cord signs. */
    public boolean isDeficit() {
        return switch (this) {
            case SENSORY_LOSS, DERMATOMAL_LOSS, WEAKNESS, MYOTOMAL_WEAKNESS, REFLEX_CHANGE, ATROPHY, HOFFMANN, CLONUS, BABINSKI, FOOT_DROP, NEUROLOGIC_DEFICIT -> true;
            default -> false;
        };
    }

    /** A sign that a nerve root is irritated. */
    public boolean isRootTension() {
        return this == STRAIGHT_LEG_RAISE || this == SPURLING;
    }
}
