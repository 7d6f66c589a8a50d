package org.mednec.report.backtest;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.mednec.history.Figure;

/**
 * A table of a page.
 *
 * @param title   names it where it is one of several
 * @param caption says what it shows
 * @param kind    style class
 * @param columns headings, that of the row heads first
 */
public record Table(String title, String caption, String kind, List<String> columns, List<Row> rows) {

    private static final String NONE = "\u2013";

    /** One row: what it is about, and the cells after it. */
    public record Row(String head, List<Cell> cells) {

        static Row of(String head, Cell... cells) {
            return new Row(head, List.of(cells));
        }
    }

    /**
     * One cell.
     *
     * @param text  as shown
     * @param kind  style class; null where there is none
     * @param value for charts; null where it is no number
     * @param href  where it leads; empty where nowhere
     * @param label says where it leads
     */
    public record Cell(String text, String kind, String value, String href, String label) {

        static Cell text(String text) {
            return new Cell(text, null, null, "", null);
        }

        static Cell link(String text, String href, String label) {
            return new Cell(text, "number", null, href, label);
        }

        static Cell count(long count) {
            return new Cell(String.valueOf(count), "number", String.valueOf(count), "", null);
        }

        /** As an interval, and drawn. */
        static Cell plotted(Figure figure) {
            return new Cell(words(figure), "interval", String.format(Locale.ROOT, "%.4f %.4f %.4f", figure.value().orElseThrow(), figure.low().orElseThrow(), figure.high().orElseThrow()), "", null);
        }

        /** A mark that the row is meant, for charts 1. */
        static Cell flag(String text) {
            return new Cell(text, "", "1", "", null);
        }

        /** A dash: there is nothing to tell. */
        static Cell nothing() {
            return new Cell(NONE, "number", null, "", null);
        }

        /** "none", where there should be some. */
        static Cell missing() {
            return new Cell("none", "missing", null, "", null);
        }

        static Cell number(String text) {
            return new Cell(text, "number", null, "", null);
        }

        static Cell number(double value) {
            return Double.isNaN(value) ? nothing() : new Cell(decimal(value), "number", String.format(Locale.ROOT, "%.4f", value), "", null);
        }

        static Cell number(OptionalDouble value) {
            return number(value.orElse(Double.NaN));
        }

        static Cell interval(Figure figure) {
            return figure.value().isEmpty() ? new Cell(NONE, "interval", null, "", null) : new Cell(words(figure), "interval", null, "", null);
        }
    }

    /** {@code "0.71 [0.60, 0.82]"}; a dash where it is undefined. */
    static String words(Figure figure) {
        return figure.value().isEmpty() ? NONE
            : decimal(figure.value().getAsDouble()) + " [" + decimal(figure.low().orElseThrow()) + ", " + decimal(figure.high().orElseThrow()) + "]";
    }

    static String decimal(double value) {
        return Figure.decimal(value);
    }
}
