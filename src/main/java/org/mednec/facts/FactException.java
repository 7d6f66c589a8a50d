package org.mednec.facts;

/** A fact that cannot be built from what was given; names the component and the remedy, and never repeats the value given. */
public final class FactException extends IllegalArgumentException {

    private final String component;

    public FactException(String component, String remedy) {
        super("'" + component + "' " + remedy);
        this.component = component;
    }

    /** The component of the record that is wrong, as it is spelled in a case file. */
    public String component() {
        return component;
    }
}
