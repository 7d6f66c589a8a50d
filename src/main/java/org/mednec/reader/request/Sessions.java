package org.mednec.reader.request;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.mednec.facts.Amount;

/**
 * How much of a therapy a line asks for.
 *
 * @param sessions visits, sessions or hours a week
 * @param weeks    over how many weeks
 */
record Sessions(Amount sessions, Amount weeks) {

    static final Sessions UNSTATED = new Sessions(Amount.UNSTATED, Amount.UNSTATED);

    private static final String A = Wording.AMOUNT;
    private static final String VISITS = "(?:sessions?|visits?|treatments?|appointments?|follow - ups?)";
    private static final String WEEK = "(?:weekly|(?:/|a|per|each|every|in 1) ?(?:week|wk|w)\\b)";
    /** "(12)", "(12 sessions)", "(total 12)". */
    private static final Pattern TOTAL = Pattern.compile("[(\\[] (?:total(?: of)? |x |# ?|qty :? ?)?" + A + "(?: (?:total|" + VISITS + "))*(?: total)? [)\\]]|\\btotal(?: of)? :? ?" + A + "\\b|= " + A + "\\b");
    private static final Pattern VISITS_NUMBER = Pattern.compile("(?:^|[^0-9./x] |\\bx )" + A + "((?: [a-z/&+,-]+){0,7}?) " + VISITS + "\\b");
    private static final Pattern VISITS_AFTER = Pattern.compile("\\b" + VISITS + " ?(?:[:(,] ?)?(?:x|times|#|qty :?|quantity :?) ?" + A + "\\b");
    private static final Pattern A_WEEK = Pattern.compile("\\b" + A + " ?(?:(?:x|times?|days?|" + VISITS + ") ?)?" + WEEK + "|\\b" + A + " ?(?:x|times?|days?) ?(?:week|wk)\\b");
    private static final Pattern FOR_WEEKS = Pattern.compile("\\b(?:for|x|times|over|by|during|within|,|-) (?:the next |a |an additional |duration of )?" + A + " ?- ?(?:weeks?|wks?|w)\\b"
        + "|\\b(?:for|x|times|over|by|during|within|,|-)? ?(?:the next |an additional )?" + A + " (?:weeks?|wks?|w)\\b");
    private static final Pattern FOR_MONTHS = Pattern.compile("\\b" + A + " -? ?(?:months?|mos?)\\b");
    private static final Pattern FOR_YEARS = Pattern.compile("\\b" + A + " -? ?(?:years?|yrs?)\\b");
    private static final Pattern PRODUCT = Pattern.compile("\\b([0-9]+)(?: (?:-|to|or) ([0-9]+))? (?:x|times|by) ([0-9]+)(?: (?:-|to|or) ([0-9]+))?\\b");
    private static final Pattern TIMES = Pattern.compile("(?:\\bx|\\btimes|#|\\bqty :?|\\bquantity :?|\\bno \\.) ?" + A + "\\b");
    private static final Pattern HOURS_A_DAY = Pattern.compile("\\b" + A + " (?:hours?|hrs?) ?(?:/|a|per|each|every) ?day\\b");
    private static final Pattern HOURS_A_WEEK = Pattern.compile("\\b" + A + " (?:hours?|hrs?) ?" + WEEK);
    private static final Pattern DAYS_A_WEEK = Pattern.compile("\\b" + A + " ?(?:x|times?|days?) ?" + WEEK);
    private static final Pattern HOURS = Pattern.compile("\\b" + A + " (?:hours?|hrs?)\\b");
    /** Between a number and "visits" these tell that the number counts something else. */
    private static final Pattern OTHER_COUNT = Pattern.compile("\\b(?:times?|x|a|per|weeks?|weekly|wks?|months?|days?|hours?|minutes?|mins?)\\b|[/,] ?$");
    private static final double WEEKS_A_MONTH = 52.0 / 12;
    private static final double WEEKS_A_YEAR = 52;

    static Sessions of(Wording line) {
        Amount weeks = weeks(line);
        Amount weekly = firstGroup(line.first(A_WEEK));
        Matcher product = line.first(PRODUCT);
        boolean counted = weekly.isStated() || product != null;
        Amount total = counted ? firstGroup(line.first(TOTAL)) : Amount.UNSTATED;
        if (!total.isStated()) {
            total = visits(line);
        }
        if (weekly.isStated() && !weeks.isStated() && !total.isStated() && product == null) {
            // "2x/week x6" is for six weeks.
            weeks = line.amount(TIMES);
        }
        if (!total.isStated() && weekly.isStated() && weeks.isStated()) {
            total = new Amount(weekly.min() * weeks.min(), weekly.max() * weeks.max());
        }
        if (product != null && (!weekly.isStated() || product.start() < line.first(A_WEEK).start())) {
            Amount times = bounds(product, 1);
            Amount of = bounds(product, 3);
            total = total.isStated() ? total : new Amount(times.min() * of.min(), times.max() * of.max());
            weeks = weeks.isStated() ? weeks : of;
        }
        if (!total.isStated()) {
            total = line.amount(VISITS_AFTER);
        }
        if (!total.isStated() && !weekly.isStated()) {
            total = line.amount(TIMES);
        }
        if (!total.isStated() && !counted) {
            total = firstGroup(line.first(TOTAL));
        }
        return new Sessions(total, weeks);
    }

    /** Of care at home: hours a week. */
    static Sessions hours(Wording line) {
        Amount daily = line.amount(HOURS_A_DAY);
        Amount days = line.amount(DAYS_A_WEEK);
        Amount weekly = line.amount(HOURS_A_WEEK);
        if (daily.isStated()) {
            weekly = days.isStated() ? new Amount(daily.min() * days.min(), daily.max() * days.max()) : daily.times(7);
        } else if (!weekly.isStated() && days.isStated()) {
            Amount hours = line.amount(HOURS);
            weekly = hours.isStated() ? new Amount(hours.min() * days.min(), hours.max() * days.max()) : Amount.UNSTATED;
        }
        return new Sessions(weekly, weeks(line));
    }

    static Amount weeks(Wording line) {
        Amount weeks = firstGroup(line.first(FOR_WEEKS));
        if (weeks.isStated()) {
            return weeks;
        }
        Amount months = line.amount(FOR_MONTHS);
        return months.isStated() ? months.times(WEEKS_A_MONTH) : line.amount(FOR_YEARS).times(WEEKS_A_YEAR);
    }

    private static Amount visits(Wording line) {
        Matcher visits = VISITS_NUMBER.matcher(line.text());
        int from = 0;
        while (from <= line.text().length() && visits.find(from)) {
            if (!OTHER_COUNT.matcher(visits.group(3)).find()) {
                return Wording.amount(visits, 1);
            }
            from = visits.end(1);
        }
        return Amount.UNSTATED;
    }

    /** Of a pattern with alternatives, the one that matched. */
    private static Amount firstGroup(Matcher matcher) {
        if (matcher == null) {
            return Amount.UNSTATED;
        }
        for (int group = 1; group < matcher.groupCount(); group += 2) {
            if (matcher.group(group) != null) {
                return Wording.amount(matcher, group);
            }
        }
        return Amount.UNSTATED;
    }

    private static Amount bounds(Matcher matcher, int group) {
        return Wording.amount(matcher, group);
    }
}
