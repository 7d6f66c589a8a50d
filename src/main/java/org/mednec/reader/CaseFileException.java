package org.mednec.reader;

/** A case that cannot be read: which file, where in it, and what to do. Never repeats what the case says. */
public final class CaseFileException extends RuntimeException {

    private final String file;
    private final String place;

    public CaseFileException(String file, String place, String remedy) {
        super(file + ": " + (place.isEmpty() ? "" : place + ": ") + remedy);
        this.file = file;
        this.place = place;
    }

    /** The file as the user named it, or the part of a stream. */
    public String file() {
        return file;
    }

    /** Such as {@code line 12, facts[3].effect}; empty where it is the whole. */
    public String place() {
        return place;
    }
}
