package org.mednec.facts;

import java.util.Locale;

/**
 * A number that may be known exactly, within bounds, or not at all. The unit is that of the component that holds it
 * ({@code weeks}, {@code sessions}, {@code relief} in percent).
 *
 * <p>Every test is positive: true only where each number within the bounds passes. So all are false when the amount is
 * unstated, and neither a test nor its opposite holds where the bounds straddle the limit.
 */
public record Amount(double min, double max) {

    /** The record does not say. */
    public static final Amount UNSTATED = new Amount(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Amount {
        if (Double.isNaN(min) || Double.isNaN(max) || min > max) {
            throw new FactException("amount", "must have a lower bound that is not above its upper bound");
        }
    }

    public static Amount of(double value) {
        return new Amount(value, value);
    }

    /** Reads {@code "6"}, {@code "4-6"}, {@code "6+"} (at least) and {@code "<=6"} (at most); all not negative. */
    public static Amount parse(String text) {
        String t = text.strip();
        try {
            if (t.endsWith("+")) {
                return new Amount(number(t.substring(0, t.length() - 1)), Double.POSITIVE_INFINITY);
            }
            if (t.startsWith("<=")) {
                return new Amount(0, number(t.substring(2)));
            }
            int dash = t.indexOf('-');
            if (dash > 0) {
                return new Amount(number(t.substring(0, dash)), number(t.substring(dash + 1)));
            }
            return of(number(t));
        } catch (NumberFormatException e) {
            throw new FactException("amount", "must be a number such as 6, or one of \"4-6\", \"6+\", \"<=6\"");
        }
    }

    private static double number(String text) {
        double value = Double.parseDouble(text.strip());
        if (value < 0 || !Double.isFinite(value)) {
            throw new NumberFormatException();
        }
        return value;
    }

    public boolean isStated() {
        return min != Double.NEGATIVE_INFINITY || max != Double.POSITIVE_INFINITY;
    }

    public boolean isUnstated() {
        return !isStated();
    }

    public boolean atLeast(double limit) {
        return min >= limit;
    }

    public boolean above(double limit) {
        return min > limit;
    }

    public boolean atMost(double limit) {
        return max <= limit;
    }

    public boolean below(double limit) {
        return max < limit;
    }

    /** Both known: the sum of the bounds. An unstated part leaves the sum without that bound. */
    public Amount plus(Amount other) {
        return new Amount(min + other.min, max + other.max);
    }

    /** This many times a positive factor. */
    public Amount times(double factor) {
        return new Amount(min * factor, max * factor);
    }

    @Override
    public String toString() {
        if (!isStated()) {
            return "unstated";
        }
        if (min == max) {
            return plain(min);
        }
        if (max == Double.POSITIVE_INFINITY) {
            return plain(min) + "+";
        }
        return min <= 0 ? "<=" + plain(max) : plain(min) + "-" + plain(max);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.4g", value).replaceAll("0+$", "");
    }
}
