package org.mednec.facts;

/** What a drug comes as. */
public enum Form { TABLET, CAPSULE, LIQUID, PATCH, CREAM, GEL, OINTMENT, LOTION, SPRAY, FILM, LOZENGE, SOLUTION, KIT, INJECTION, SUPPOSITORY, UNSTATED }
