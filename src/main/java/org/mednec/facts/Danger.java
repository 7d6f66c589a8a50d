package org.mednec.facts;

/** Serious disease that a red flag points to. */
public enum Danger {
    /** Of any kind: mostly negated, "no red flags". */
    ANY,
    FRACTURE, DISLOCATION, TUMOR, INFECTION, CAUDA_EQUINA, CORD_COMPRESSION, PROGRESSIVE_DEFICIT, VASCULAR, HEAD_INJURY, MAJOR_TRAUMA, SEPTIC_JOINT, COMPARTMENT_SYNDROME, INTERNAL_ORGAN
}
