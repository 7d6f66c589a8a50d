package org.mednec.facts;

/** Who speaks in a passage. Only the record's own voice counts as evidence; what utilization review or a reviewer says of it does not. */
public enum Voice { RECORD, UR, REVIEWER }
