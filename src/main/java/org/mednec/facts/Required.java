package org.mednec.facts;

/** Checks on the components of a fact. */
final class Required {

    private Required() {
    }

    static <T> T of(T value, String component) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new FactException(component, "is required here");
        }
        return value;
    }

    static void that(boolean holds, String component, String remedy) {
        if (!holds) {
            throw new FactException(component, "must be " + remedy);
        }
    }
}
