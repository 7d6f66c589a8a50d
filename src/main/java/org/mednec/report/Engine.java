package org.mednec.report;

/** The program. */
public final class Engine {

    /** Its version; a test holds it to the build's. */
    public static final String VERSION = "0.1.0";

    private Engine() {
    }
}
