package org.mednec.determination;

/**
 * Levels that together are enough: bit {@code i} of {@code met} asks that criterion {@code i} is met, bit {@code i} of
 * {@code notContradicted} that it is not contradicted. What is met is not contradicted, so {@code notContradicted}
 * holds every bit of {@code met}.
 */
public record Way(long met, long notContradicted) {

    /** Asks for nothing. */
    public static final Way FREE = new Way(0, 0);

    public Way {
        notContradicted |= met;
    }

    /** Asks for everything that either asks for. */
    public Way and(Way other) {
        return new Way(met | other.met, notContradicted | other.notContradicted);
    }

    /** Whether it is enough at these levels. */
    public boolean holdsAt(Way levels) {
        return shortfall(levels) == 0;
    }

    /** The criteria whose level there is too low. */
    public long shortfall(Way levels) {
        return met & ~levels.met | notContradicted & ~levels.notContradicted;
    }
}
