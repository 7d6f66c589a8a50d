package org.mednec.report;

/** The program. */
public final class Engine {

    /** Its version; a test holds it to the build's. */
    public static final String VERSION = "0.1.0";
    /** What every answer is, and is not. */
    public static final String NOTICE = "A prediction from guideline criteria, not a decision; decisions are for physicians.";

    private Engine() {
    }
}
