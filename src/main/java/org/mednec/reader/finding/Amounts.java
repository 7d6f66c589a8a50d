package org.mednec.reader.finding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mednec.facts.Amount;

/** Reads numbers with what they count: pain scores, percent, sessions, weeks, grades. */
final class Amounts {

    private static final Map<String, Integer> WORDS = Map.ofEntries(Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5),
        Map.entry("six", 6), Map.entry("seven", 7), Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("eleven", 11), Map.entry("twelve", 12),
        Map.entry("sixteen", 16), Map.entry("eighteen", 18), Map.entry("twenty", 20), Map.entry("twentyfour", 24), Map.entry("thirty", 30));
    private static final int HALF = 50;
    private static final int THIRD = 33;
    private static final Set<String> VISITS = Set.of("session", "sessions", "visit", "visits", "treatments", "appointments");
    /** "5-/5" lies between 4+ and 5. */
    private static final double ALMOST_FULL = 4.5;
    private static final Set<String> GRADE_SIGNS = Set.of("+", "-", "\u2013", "plus", "minus");
    private static final Set<String> COUNT_MARKS = Set.of("x", "#", "times");

    private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty");
    private static final Set<String> TEMPERATURE = Set.of("temperature", "temp", "t", "degrees");
    private static final Set<String> SEXES = Set.of("male", "female", "man", "woman");
    private static final Set<String> SEX_LETTERS = Set.of("M", "F");
    /** An age without a unit stands among the first words of a sentence. */
    private static final int BEGINNING = 16;

    private final Sentence sentence;
    private Found[] scores;
    private int lastScore;

    Amounts(Sentence sentence) {
        this.sentence = sentence;
    }

    /** A pain score that starts at a token, with its scale or told as one, or null. Worked out once for the sentence. */
    Found anyScore(int i) {
        if (scores == null) {
            scores = new Found[sentence.size()];
            lastScore = -1;
            for (int k = 0; k < scores.length; k++) {
                Found scaled = score(k);
                scores[k] = scaled != null ? scaled : bareScore(k);
                lastScore = scores[k] == null ? lastScore : k;
            }
        }
        return i < scores.length ? scores[i] : null;
    }

    /** Whether a pain score stands at a token or after it. */
    boolean hasScore(int from) {
        anyScore(0);
        return lastScore >= from;
    }

    /** A number, and its first and last token. */
    record Found(Amount amount, int first, int last) {
    }

    /** A number or a range at a token, or null: "7", "seven", "5-7", "7/10 to 8/10" with its scale. */
    private double number(int i) {
        if (i < 0 || i >= sentence.size() || sentence.isDate(i)) {
            return Double.NaN;
        }
        String word = sentence.word(i);
        Integer spelled = WORDS.get(word);
        if (spelled != null) {
            return spelled;
        }
        if (!Character.isDigit(word.charAt(0)) || word.length() > 6 || word.indexOf(',') >= 0) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private boolean isNumber(int i) {
        return !Double.isNaN(number(i));
    }

    /** The first number from a token to before another. */
    Amount first(int from, int to) {
        for (int i = from; i < Math.min(to, sentence.size()); i++) {
            if (isNumber(i)) {
                return Amount.of(number(i));
            }
        }
        return Amount.UNSTATED;
    }

    /** A pain score that starts at a token, or null: "7/10", "7-8/10", "7/10 to 8/10", "5-7 out of 10". */
    Found score(int i) {
        double low = number(i);
        if (Double.isNaN(low) || i > 0 && isDashed(i - 1) && isNumber(i - 2)) {
            return null;
        }
        int ofTen = tenAfter(i + 1);
        if (ofTen > 0) {
            int next = rangeAt(ofTen + 1);
            int secondTen = next > 0 && isNumber(next) ? tenAfter(next + 1) : -1;
            return secondTen > 0 ? score(low, number(next), i, secondTen) : score(low, low, i, ofTen);
        }
        int next = rangeAt(i + 1);
        int end = next > 0 && isNumber(next) ? tenAfter(next + 1) : -1;
        return end > 0 ? score(low, number(next), i, end) : null;
    }

    private static Found score(double low, double high, int first, int last) {
        return low < 0 || Math.max(low, high) > 10 ? null : new Found(new Amount(Math.min(low, high), Math.max(low, high)), first, last);
    }

    private boolean isDashed(int i) {
        return sentence.word(i).equals("-") || sentence.word(i).equals("\u2013");
    }

    /** Index of what follows "-" or "to", or -1. */
    private int rangeAt(int i) {
        return isDashed(i) || sentence.word(i).equals("to") ? i + 1 : -1;
    }

    /** Last token of "/10", "out of 10", "over 10", or -1. */
    private int tenAfter(int i) {
        if (sentence.word(i).equals("/") && sentence.word(i + 1).equals("10")) {
            return i + 1;
        }
        if (sentence.word(i).equals("out") && sentence.word(i + 1).equals("of")) {
            return sentence.word(i + 2).equals("10") || sentence.word(i + 2).equals("ten") ? i + 2 : -1;
        }
        return sentence.word(i).equals("over") && sentence.word(i + 1).equals("10") ? i + 1 : -1;
    }

    /** A score without its scale right after "rated", "rated at", "at a", "level of". */
    Found bareScore(int i) {
        double low = number(i);
        if (Double.isNaN(low) || low > 10 || score(i) != null || !ratedBefore(i) || sentence.word(i + 1).equals("%") || isUnit(i + 1)) {
            return null;
        }
        int next = rangeAt(i + 1);
        return next > 0 && isNumber(next) ? score(low, number(next), i, next) : new Found(Amount.of(low), i, i);
    }

    private boolean ratedBefore(int i) {
        String before = sentence.word(i - 1);
        boolean at = before.equals("at") || before.equals("a") || before.equals("as") || before.equals("of");
        String verb = at ? sentence.word(i - 2) : before;
        return verb.equals("rated") || verb.equals("rates") || verb.equals("level") && before.equals("of") || verb.equals("at") && sentence.word(i - 3).equals("rated")
            || verb.equals("vas") || verb.equals("score") && before.equals("of");
    }

    private boolean isUnit(int i) {
        return sentence.word(i).equals("mg") || sentence.word(i).equals("weeks") || sentence.word(i).equals("degrees") || sentence.word(i).equals("months") || sentence.word(i).equals("/");
    }

    /** A grade of five that starts at a token, such as "4/5", "4+/5", "4 minus out of 5"; null where there is none. */
    Found gradeAt(int i) {
        double grade = number(i);
        if (Double.isNaN(grade) || grade > 5 || sentence.word(i - 1).equals("/")) {
            return null;
        }
        int slash = GRADE_SIGNS.contains(sentence.word(i + 1)) ? i + 2 : i + 1;
        boolean almost = grade == 5 && slash == i + 2 && !sentence.word(i + 1).equals("+") && !sentence.word(i + 1).equals("plus");
        grade = almost ? ALMOST_FULL : grade;
        if (sentence.word(slash).equals("/") && sentence.word(slash + 1).equals("5") && !sentence.word(slash + 2).equals("/")) {
            return new Found(Amount.of(grade), i, slash + 1);
        }
        boolean ofFive = sentence.word(slash).equals("out") && sentence.word(slash + 1).equals("of") && (sentence.word(slash + 2).equals("5") || sentence.word(slash + 2).equals("five"));
        return ofFive ? new Found(Amount.of(grade), i, slash + 2) : null;
    }

    /** The first grade of five from a token to before another, or null. */
    Found grade(int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, sentence.size()); i++) {
            Found grade = gradeAt(i);
            if (grade != null) {
                return grade;
            }
        }
        return null;
    }

    /** Percent from a token to before another. */
    Amount percent(int from, int to) {
        for (int i = Math.max(from, 0); i < Math.min(to, sentence.size()); i++) {
            double value = number(i);
            if (Double.isNaN(value) || value > 100) {
                continue;
            }
            if (isPercent(i + 1)) {
                return Amount.of(value);
            }
            int next = rangeAt(sentence.word(i + 1).equals("%") ? i + 2 : i + 1);
            if (next > 0 && isNumber(next) && isPercent(next + 1)) {
                return new Amount(Math.min(value, number(next)), Math.max(value, number(next)));
            }
        }
        return Amount.UNSTATED;
    }

    /** A percentage, or a share told in words: "by half", "a third of". */
    Amount share(int from, int to) {
        Amount percent = percent(from, to);
        for (int i = Math.max(from, 0); i < Math.min(to, sentence.size()) && percent.isUnstated(); i++) {
            boolean half = sentence.word(i).equals("half") && (sentence.word(i - 1).equals("in") || sentence.word(i - 1).equals("by") || sentence.word(i - 1).equals("about") || sentence.word(i + 1).equals("of"));
            boolean third = sentence.word(i).equals("third") && sentence.word(i - 1).equals("a");
            percent = half ? Amount.of(HALF) : third ? Amount.of(THIRD) : percent;
        }
        return percent;
    }

    private boolean isPercent(int i) {
        return sentence.word(i).equals("%") || sentence.word(i).equals("percent");
    }

    /** Visits told within a few words of a therapy: "12 sessions of", "x 12", "six (6) acupuncture treatments", "at least 4 visits". */
    Amount sessions(Mark therapy, int from, int to) {
        for (int i = Math.max(from, therapy.first() - 8); i < Math.min(to, therapy.last() + 12); i++) {
            double count = number(i);
            if (Double.isNaN(count) || count != Math.rint(count) || count < 1 || count > 200 || !isCount(i, therapy)) {
                continue;
            }
            if (sentence.word(i - 1).equals("of") && isNumber(i - 2) && number(i - 2) <= count) {
                continue;
            }
            boolean least = sentence.word(i - 1).equals("least") || sentence.word(i - 1).equals("over") || sentence.word(i + 1).equals("+")
                || sentence.word(i - 1).equals("(") && sentence.word(i - 3).equals("least");
            return least ? new Amount(count, Double.POSITIVE_INFINITY) : Amount.of(count);
        }
        return Amount.UNSTATED;
    }

    private boolean isCount(int i, Mark therapy) {
        if (COUNT_MARKS.contains(sentence.word(i - 1)) && i > therapy.last() && !isDuration(i + 1)) {
            return true;
        }
        for (int k = i + 1; k < Math.min(i + 8, sentence.size()); k++) {
            String word = sentence.word(k);
            if (VISITS.contains(word)) {
                return i < therapy.first() || !sentence.word(k + 1).equals("of");
            }
            boolean passable = word.equals("of") || word.equals("(") || word.equals(")") || word.equals("completed") || word.equals("prior") || word.equals("total") || word.equals("/") || isNumber(k)
                || sentence.at(k) == therapy || word.equals("postoperative") || word.equals("supervised") || word.equals("formal") || word.equals("additional") || word.equals("previous") || word.equals("previously") || word.equals("out");
            if (!passable) {
                return false;
            }
            if (sentence.at(k) == therapy && VISITS.contains(sentence.word(therapy.last()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isDuration(int i) {
        String word = sentence.word(i);
        return word.startsWith("week") || word.startsWith("month") || word.equals("per") || word.equals("a");
    }

    /** Weeks told from a token to before another: "6 weeks of", "for three months", "2 years". */
    Amount weeks(int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, sentence.size()); i++) {
            double count = number(i);
            if (Double.isNaN(count) || sentence.word(i - 1).equals("per") || sentence.word(i + 2).equals("ago") || sentence.word(i + 2).equals("old")) {
                continue;
            }
            int next = rangeAt(i + 1);
            boolean range = next > 0 && isNumber(next);
            double scale = weeksIn(sentence.word(range ? next + 1 : i + 1));
            if (scale > 0) {
                return new Amount(count, range ? Math.max(count, number(next)) : count).times(scale);
            }
        }
        return Amount.UNSTATED;
    }

    private static double weeksIn(String unit) {
        return switch (unit) {
            case "day", "days" -> 1 / 7.0;
            case "week", "weeks", "wk", "wks" -> 1;
            case "month", "months" -> 52.0 / 12;
            case "year", "years" -> 52;
            default -> 0;
        };
    }

    /** The worker's age: "46 year old", "46-year-old", "46 y/o", "age 46", at the start "46 F" or "46, male"; null where it is not told. */
    Found age() {
        for (int i = 0; i + 1 < sentence.size(); i++) {
            int tens = TENS.indexOf(sentence.word(i));
            double ones = tens < 0 ? Double.NaN : number(isDashed(i + 1) ? i + 2 : i + 1);
            boolean compound = ones >= 1 && ones <= 9;
            double age = tens < 0 ? number(i) : (tens + 2) * 10 + (compound ? ones : 0);
            int end = !compound ? i : isDashed(i + 1) ? i + 2 : i + 1;
            int next = isDashed(end + 1) ? end + 2 : end + 1;
            boolean old = sentence.word(next).equals("year") || sentence.word(next).equals("years");
            int last = isDashed(next + 1) ? next + 2 : next + 1;
            boolean named = old && sentence.word(last).equals("old") || sentence.word(next).equals("yo") || sentence.word(next).equals("yr") || sentence.word(next).equals("y") && sentence.word(next + 2).equals("o")
                || sentence.word(i - 1).equals("age") || sentence.word(i - 1).equals("aged") || i < BEGINNING && isSex(end + 1);
            if (!Double.isNaN(age) && age >= 14 && age <= 105 && named) {
                return new Found(Amount.of(age), i, end);
            }
        }
        return null;
    }

    /** "F", "M", ", male": a sex right after a number that stands alone. */
    private boolean isSex(int i) {
        int at = sentence.word(i).equals(",") ? i + 1 : i;
        boolean letter = at == i && sentence.word(at).length() == 1 && SEX_LETTERS.contains(sentence.written(at, at));
        boolean alone = !sentence.holds(i - 6, i, TEMPERATURE) && !sentence.word(i - 2).equals("/") && !sentence.word(i - 2).equals("#") && !sentence.word(i - 2).equals("-");
        return at < sentence.size() && alone && (letter || SEXES.contains(sentence.word(at)));
    }
}
