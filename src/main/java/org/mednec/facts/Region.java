package org.mednec.facts;

/** A part of the body, as the guidelines divide it. A limb holds its joints; the whole body holds all. */
public enum Region {
    BODY(null), HEAD(BODY), NECK(BODY), THORACIC(BODY), LOW_BACK(BODY), CHEST(BODY), ABDOMEN(BODY), PELVIS(BODY), MIND(BODY),
    UPPER_LIMB(BODY), SHOULDER(UPPER_LIMB), UPPER_ARM(UPPER_LIMB), ELBOW(UPPER_LIMB), WRIST_HAND(UPPER_LIMB),
    LOWER_LIMB(BODY), HIP(LOWER_LIMB), THIGH(LOWER_LIMB), KNEE(LOWER_LIMB), LOWER_LEG(LOWER_LIMB), ANKLE_FOOT(LOWER_LIMB);

    private final Region whole;

    Region(Region whole) {
        this.whole = whole;
    }

    /** The same region, or one that holds it. */
    public boolean covers(Region other) {
        for (Region r = other; r != null; r = r.whole) {
            if (r == this) {
                return true;
            }
        }
        return false;
    }

    /** The limb that this is a part of; the region itself where it is none. */
    Region limb() {
        return whole == UPPER_LIMB || whole == LOWER_LIMB ? whole : this;
    }

    /** The limb whose nerves come from this part of the spine; the region itself where it is none. */
    Region supplied() {
        return switch (this) {
            case NECK -> UPPER_LIMB;
            case LOW_BACK -> LOWER_LIMB;
            default -> this;
        };
    }
}
