package org.mednec.reader.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mednec.facts.When;
import org.mednec.reader.text.AnchoredPattern;
import org.mednec.reader.text.Dates;
import org.mednec.reader.text.Token;

/**
 * The day of a letter's request, which selects the edition (decision 0005), and where it was found.
 *
 * @param day   the day
 * @param found where
 */
public record RequestDay(LocalDate day, Found found) {

    /** Where a letter tells the day, the first that applies. */
    public enum Found {
        /** The summary dates the request for authorization. */
        REQUEST,
        /** The header, or else the summary, dates utilization review. */
        REVIEW,
        /** The latest day that the summary tells of. */
        LATEST_NOTE,
        /** Nothing is dated: a day of the years of the older form is assumed, in which no edition changed. */
        ASSUMED
    }

    private static final LocalDate OLDER_FORM = LocalDate.of(2014, 1, 1);
    /** Independent Medical Review began on this day (Labor Code 4610.5): an earlier one is no day of a request. */
    private static final LocalDate FIRST_REVIEWS = LocalDate.of(2013, 1, 1);
    private static final AnchoredPattern REQUESTED = AnchoredPattern.word("(?:requests? for authorization|rfa|authorization requests?"
        + "|requests? (?:(?:was|were|is) )?(?:received|made|submitted|signed|dated|sent|faxed|written))\\b", "request", "rfa", "authorization request");
    private static final AnchoredPattern REVIEWED = AnchoredPattern.word("(?:utilization review|ur|determination)\\b", "utilization review", "ur", "determination");
    /** How far a date may stand from the words that it is said of. */
    private static final int NEAR = 14;

    /** @param denied the day of utilization review, where the header tells it */
    static RequestDay of(String summary, Optional<LocalDate> denied) {
        List<Token> tokens = Token.of(summary);
        Optional<LocalDate> requested = latest(dated(summary, tokens, REQUESTED), denied);
        if (requested.isPresent()) {
            return new RequestDay(requested.get(), Found.REQUEST);
        }
        Optional<LocalDate> reviewed = denied.or(() -> latest(dated(summary, tokens, REVIEWED), Optional.empty()));
        if (reviewed.isPresent()) {
            return new RequestDay(reviewed.get(), Found.REVIEW);
        }
        return latest(all(tokens), Optional.empty()).filter(day -> !day.isBefore(FIRST_REVIEWS)).map(day -> new RequestDay(day, Found.LATEST_NOTE))
            .orElseGet(() -> new RequestDay(OLDER_FORM, Found.ASSUMED));
    }

    private static Optional<LocalDate> latest(List<LocalDate> days, Optional<LocalDate> until) {
        return days.stream().filter(day -> until.isEmpty() || !day.isAfter(until.get())).max(LocalDate::compareTo);
    }

    /** The days that stand in the same sentence as some words, behind them or else before them. */
    private static List<LocalDate> dated(String summary, List<Token> tokens, AnchoredPattern words) {
        List<LocalDate> days = new ArrayList<>();
        int token = 0;
        for (AnchoredPattern.Found named = words.in(summary, 0); named != null; named = words.in(summary, named.end())) {
            while (token < tokens.size() && tokens.get(token).start() < named.end()) {
                token++;
            }
            int start = named.start();
            behind(tokens, token).or(() -> before(tokens, first(tokens, start))).ifPresent(days::add);
        }
        return days;
    }

    private static int first(List<Token> tokens, int at) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (tokens.get(middle).start() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Optional<LocalDate> behind(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + NEAR) && !tokens.get(i).text().equals("."); i++) {
            Optional<LocalDate> day = day(tokens, i);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> before(List<Token> tokens, int to) {
        for (int i = to - 1; i >= Math.max(0, to - NEAR) && !tokens.get(i).text().equals("."); i--) {
            Optional<LocalDate> day = startsDate(tokens, i) ? day(tokens, i) : Optional.empty();
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** Not in the middle of a date, where "1/2016" of "11/1/2016" would be another. */
    private static boolean startsDate(List<Token> tokens, int i) {
        return i == 0 || !tokens.get(i - 1).text().equals("/") && !tokens.get(i - 1).text().equals("-");
    }

    private static Optional<LocalDate> day(List<Token> tokens, int i) {
        return Dates.at(tokens, i).map(Dates.Found::when).filter(when -> when.first().equals(when.last())).map(when -> when.first());
    }

    private static List<LocalDate> all(List<Token> tokens) {
        return Dates.in(tokens).stream().map(Dates.Found::when).filter(when -> when.first().equals(when.last())).map(When::first).toList();
    }
}
