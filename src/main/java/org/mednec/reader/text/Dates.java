package org.mednec.reader.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mednec.facts.When;

/** Dates as Americans write them: 11/08/2016, 11-8-16, November 8, 2016, Nov 2016, 8 November 2016, 2016-11-08, and a year after "in" or "since". */
public final class Dates {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> NAMES = List.of("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "sept");
    private static final Set<String> BEFORE_YEAR = Set.of("in", "since", "of", "year");
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final int FIRST_YEAR = 1901;
    private static final int LAST_YEAR = 2099;

    private Dates() {
    }

    /**
     * A date in a text.
     *
     * @param first index of its first token
     * @param last  index of its last token
     */
    public record Found(When when, int first, int last) {
    }

    /** All dates of a text, from left to right, none overlapping another; a year alone counts after a word such as "in". */
    public static List<Found> in(List<Token> tokens) {
        List<Found> found = new ArrayList<>(2);
        int i = 0;
        while (i < tokens.size()) {
            int first = i;
            Optional<Found> date = at(tokens, first).or(() -> year(tokens, first));
            date.ifPresent(found::add);
            i = date.map(Found::last).orElse(first) + 1;
        }
        return found;
    }

    /** The date that begins at a token, if one does. A day alone, or a month without a year, is none. */
    public static Optional<Found> at(List<Token> tokens, int first) {
        Token token = tokens.get(first);
        if (token.isNumber()) {
            return byNumbers(tokens, first);
        }
        int month = month(token.text());
        return month == 0 ? Optional.empty() : byName(tokens, first, month);
    }

    private static Optional<Found> byNumbers(List<Token> tokens, int first) {
        String[] dotted = tokens.get(first).text().split("\\.", 4);
        if (dotted.length == 3) {
            return day(number(dotted[2]), number(dotted[0]), number(dotted[1]), first, first);
        }
        int one = number(tokens.get(first).text());
        String mark = text(tokens, first + 1);
        int middle = number(text(tokens, first + 2));
        if (mark.equals("/") || mark.equals("-")) {
            if (mark.equals(text(tokens, first + 3)) && middle >= 0) {
                int three = number(text(tokens, first + 4));
                return one > 31 ? day(one, middle, three, first, first + 4) : day(three, one, middle, first, first + 4);
            }
            return text(tokens, first + 2).length() == 4 && isYear(middle) && one >= 1 && one <= 12 ? month(middle, one, first, first + 2) : Optional.empty();
        }
        int month = month(mark);
        int year = number(text(tokens, first + 2));
        return month > 0 && isYear(year) ? day(year, month, one, first, first + 2) : Optional.empty();
    }

    private static Optional<Found> byName(List<Token> tokens, int first, int month) {
        int i = first + 1;
        if (text(tokens, i).equals(".")) {
            i++;
        }
        int day = number(text(tokens, i));
        if (isYear(day)) {
            return month(day, month, first, i);
        }
        i++;
        if (day > 0 && ORDINALS.contains(text(tokens, i))) {
            i++;
        }
        if (text(tokens, i).equals(",")) {
            i++;
        }
        int year = number(text(tokens, i));
        return isYear(year) ? day(year, month, day, first, i) : Optional.empty();
    }

    /** "MRI of 2014". */
    private static Optional<Found> year(List<Token> tokens, int first) {
        int year = text(tokens, first).length() == 4 ? number(text(tokens, first)) : -1;
        return isYear(year) && first > 0 && BEFORE_YEAR.contains(text(tokens, first - 1)) ? Optional.of(new Found(When.parse(Integer.toString(year)), first, first)) : Optional.empty();
    }

    private static Optional<Found> day(int year, int month, int day, int first, int last) {
        try {
            return year < 0 || !isYear(full(year)) ? Optional.empty() : Optional.of(new Found(When.on(LocalDate.of(full(year), month, day)), first, last));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Found> month(int year, int month, int first, int last) {
        YearMonth whole = YearMonth.of(year, month);
        return Optional.of(new Found(new When(whole.atDay(1), whole.atEndOfMonth()), first, last));
    }

    private static boolean isYear(int number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    /** Two digits are a year of this century or, later than 2040, of the last. */
    private static int full(int year) {
        return year >= 100 ? year : year <= 40 ? 2000 + year : 1900 + year;
    }

    private static int month(String word) {
        if (word.length() < 3) {
            return 0;
        }
        int named = NAMES.indexOf(word);
        return named >= 0 ? named == 12 ? 9 : named + 1 : MONTHS.indexOf(word) + 1;
    }

    private static String text(List<Token> tokens, int i) {
        return i < tokens.size() ? tokens.get(i).text() : "";
    }

    /** -1 where it is no whole number of up to four digits. */
    private static int number(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
