package org.mednec.reader.finding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mednec.facts.When;
import org.mednec.reader.text.Token;

/** Finds dates in a text: 11/30/2016, 11-30-16, November 30, 2016, March 2015, 2014. */
final class Dates {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
        Map.entry("january", 1), Map.entry("february", 2), Map.entry("march", 3), Map.entry("april", 4), Map.entry("may", 5), Map.entry("june", 6),
        Map.entry("july", 7), Map.entry("august", 8), Map.entry("september", 9), Map.entry("october", 10), Map.entry("november", 11), Map.entry("december", 12),
        Map.entry("jan", 1), Map.entry("feb", 2), Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("jun", 6), Map.entry("jul", 7), Map.entry("aug", 8),
        Map.entry("sep", 9), Map.entry("sept", 9), Map.entry("oct", 10), Map.entry("nov", 11), Map.entry("dec", 12));
    /** A year of two digits above this is of the century before. */
    private static final int PIVOT = 40;

    private Dates() {
    }

    /** A date, and its first and last token. */
    record Named(When when, int first, int last) {
    }

    static List<Named> in(List<Token> tokens) {
        List<Named> found = new ArrayList<>(2);
        int i = 0;
        while (i < tokens.size()) {
            Named date = at(tokens, i);
            if (date == null) {
                i++;
            } else {
                found.add(date);
                i = date.last() + 1;
            }
        }
        return found;
    }

    private static Named at(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.isNumber()) {
            Named numeric = numeric(tokens, i);
            return numeric != null ? numeric : year(tokens, i);
        }
        Integer month = MONTHS.get(token.text());
        return month == null ? null : named(tokens, i, month);
    }

    private static Named numeric(List<Token> tokens, int i) {
        if (i + 2 >= tokens.size() || !isSlash(tokens, i + 1)) {
            return null;
        }
        boolean whole = i + 4 < tokens.size() && tokens.get(i + 1).text().equals(tokens.get(i + 3).text());
        try {
            if (whole) {
                int year = year(number(tokens, i + 4), tokens.get(i + 4).text().length());
                return new Named(When.on(LocalDate.of(year, number(tokens, i), number(tokens, i + 2))), i, i + 4);
            }
            boolean monthAndYear = tokens.get(i + 2).text().length() == 4;
            return monthAndYear ? new Named(month(number(tokens, i + 2), number(tokens, i)), i, i + 2) : null;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static Named named(List<Token> tokens, int i, int month) {
        int next = i + 1 < tokens.size() && tokens.get(i + 1).text().equals(".") ? i + 2 : i + 1;
        if (next >= tokens.size() || !tokens.get(next).isNumber()) {
            return null;
        }
        try {
            int number = number(tokens, next);
            if (tokens.get(next).text().length() == 4) {
                return new Named(month(year(number, 4), month), i, next);
            }
            int after = next + 1;
            while (after < tokens.size() && (tokens.get(after).text().equals(",") || tokens.get(after).text().equals("th") || tokens.get(after).text().equals("st"))) {
                after++;
            }
            return after < tokens.size() && tokens.get(after).text().length() == 4
                ? new Named(When.on(LocalDate.of(year(number(tokens, after), 4), month, number)), i, after) : null;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** A year alone, as in "MRI of 2014". */
    private static Named year(List<Token> tokens, int i) {
        String text = tokens.get(i).text();
        if (text.length() != 4 || i == 0) {
            return null;
        }
        String before = tokens.get(i - 1).text();
        if (!before.equals("in") && !before.equals("since") && !before.equals("of") && !before.equals("year")) {
            return null;
        }
        try {
            return new Named(When.parse(Integer.toString(year(Integer.parseInt(text), 4))), i, i);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static When month(int year, int month) {
        return When.parse(YearMonth.of(year(year, 4), month).toString());
    }

    private static int year(int number, int digits) {
        int year = digits > 2 ? number : number > PIVOT ? 1900 + number : 2000 + number;
        if (year < 1940 || year > 2099) {
            throw new DateTimeException("no year of a record");
        }
        return year;
    }

    private static int number(List<Token> tokens, int i) {
        return Integer.parseInt(tokens.get(i).text());
    }

    private static boolean isSlash(List<Token> tokens, int i) {
        String text = tokens.get(i).text();
        return text.equals("/") || text.equals("-");
    }
}
