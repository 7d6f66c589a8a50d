package org.mednec.fuzz;

/** A way into the reader. The first byte of an input says which; the rest is what is given to it. */
enum Entry {
    /** Text of a determination letter. */
    LETTER,
    /** Text of a progress note, with request lines beside it. */
    NOTE,
    /** A request line alone. */
    REQUEST,
    /** Bytes of a PDF. */
    PDF,
    /** A case file. */
    JSON;

    static Entry of(byte first) {
        return values()[(first & 0xff) % values().length];
    }
}
