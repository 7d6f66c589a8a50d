package org.mednec.facts;

/** Serious disease that a red flag points to. */
public enum Danger {
    /** Of any kind: mostly negated, "no red flags". */
    ANY,
    FRACTURE, DISLOCATION, TUMOR, INFECTION, CAUDA_EQUINA, CORD_COMPRESSION, PROGRESSIVE_DEFICIT, VASCULAR, HEAD_INJURY(Region.HEAD), MAJOR_TRAUMA,
    SEPTIC_JOINT, COMPARTMENT_SYNDROME, INTERNAL_ORGAN;

    private final Site place;

    Danger() {
        this(Region.BODY);
    }

    Danger(Region region) {
        place = Site.of(region);
    }

    /** Where it is, if there is but one place for it; else unstated. */
    Site place() {
        return place;
    }
}
