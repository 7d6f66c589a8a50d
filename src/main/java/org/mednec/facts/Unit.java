package org.mednec.facts;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Units of a drug's strength. */
public enum Unit {
    MG("mg", 1), MCG("mcg", 0.001), G("g", 1000), MCG_PER_HOUR("mcg/h", 0), MCG_PER_DAY("mcg/day", 0), MG_PER_DAY("mg/day", 0),
    MG_PER_ML("mg/ml", 0), MCG_PER_ML("mcg/ml", 0), PERCENT("%", 0), UNITS("units", 0), ML("ml", 0);

    private final String symbol;
    private final double milligrams;

    Unit(String symbol, double milligrams) {
        this.symbol = symbol;
        this.milligrams = milligrams;
    }

    public String symbol() {
        return symbol;
    }

    /** Milligrams in one of this unit; 0 where the unit is no mass (a rate, a concentration). */
    double milligrams() {
        return milligrams;
    }

    static Unit parse(String symbol) {
        return Arrays.stream(values()).filter(u -> u.symbol.equals(symbol)).findFirst().orElseThrow(() -> new FactException("strength",
            "must be a number and a unit such as \"10 mg\"; units: " + Arrays.stream(values()).map(Unit::symbol).collect(Collectors.joining(", "))));
    }
}
