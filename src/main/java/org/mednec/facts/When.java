package org.mednec.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A day, month or year, as exact as the record gives it, or unstated: from the first to the last day that it can be.
 * Every test is positive, so all are false when unstated.
 */
public record When(LocalDate first, LocalDate last) {

    /** The record gives no date. */
    public static final When UNSTATED = new When(LocalDate.MIN, LocalDate.MAX);

    public static When on(LocalDate day) {
        return new When(day, day);
    }

    /** Reads {@code 2015-02-10}, {@code 2015-02} or {@code 2015}. */
    public static When parse(String text) {
        String t = text.strip();
        try {
            return switch (t.length()) {
                case 4 -> new When(Year.parse(t).atDay(1), Year.parse(t).atMonth(12).atEndOfMonth());
                case 7 -> new When(YearMonth.parse(t).atDay(1), YearMonth.parse(t).atEndOfMonth());
                default -> on(LocalDate.parse(t));
            };
        } catch (DateTimeException e) {
            throw new FactException("date", "must be written 2015-02-10, 2015-02 or 2015");
        }
    }

    public boolean isStated() {
        return !equals(UNSTATED);
    }

    /** On that day or later, for certain. */
    public boolean since(LocalDate day) {
        return isStated() && !first.isBefore(day);
    }

    /** Earlier than that day, for certain. */
    public boolean before(LocalDate day) {
        return isStated() && last.isBefore(day);
    }

    /** Later than the other, for certain. */
    public boolean after(When other) {
        return isStated() && other.isStated() && first.isAfter(other.last);
    }

    @Override
    public String toString() {
        if (!isStated()) {
            return "unstated";
        }
        if (first.equals(last)) {
            return first.toString();
        }
        return first.getMonth() == last.getMonth() ? YearMonth.from(first).toString() : Integer.toString(first.getYear());
    }
}
