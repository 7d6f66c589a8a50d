package org.mednec.history;

import java.util.Locale;
import java.util.OptionalDouble;

/** A figure with its 95 % interval; unstated where it is undefined (no item of a class). */
public record Figure(OptionalDouble value, OptionalDouble low, OptionalDouble high) {

    public static final Figure UNDEFINED = new Figure(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** A number as it is told: to two places, and never a zero with a sign. */
    public static String decimal(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.equals("-0.00") ? "0.00" : text;
    }
}
