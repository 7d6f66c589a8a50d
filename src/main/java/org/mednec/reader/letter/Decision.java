package org.mednec.reader.letter;

/** What a letter says of the denial of one item. */
public enum Decision {
    UPHELD, OVERTURNED
}
