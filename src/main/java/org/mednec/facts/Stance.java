package org.mednec.facts;

/** What the record says of a fact. What it does not mention is no fact at all: not documented is the absence of both. */
public enum Stance { ASSERTED, NEGATED }
