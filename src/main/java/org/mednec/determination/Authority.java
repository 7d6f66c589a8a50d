package org.mednec.determination;

/** Whose guideline it is, in the order of the medical evidence search sequence (8 CCR 9792.21.1): a later one speaks only where no earlier one does. */
public enum Authority { MTUS, ACOEM, ODG, OTHER }
