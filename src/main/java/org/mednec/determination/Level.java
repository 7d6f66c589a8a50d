package org.mednec.determination;

/** How far a criterion is shown, for the conclusions: each is monotone in this order. */
public enum Level { CONTRADICTED, OPEN, MET }
