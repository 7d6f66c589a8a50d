package org.mednec.report;

import java.util.Locale;
import java.util.stream.Collectors;
import org.mednec.facts.When;
import org.mednec.reader.letter.Decision;
import org.mednec.reader.letter.Letter;

/** A line for each letter: how many items were found, the days of its header, and what was decided. */
public final class LetterTable {

    private static final String FORM = "%-16s %5s  %-10s  %-10s  %-10s  %-10s  %-10s  %s%n";

    private int letters;
    private int items;
    private int upheld;
    private int overturned;

    /** The names of the columns. */
    public String head() {
        return line("letter", "items", "assigned", "injury", "UR denial", "decided", "as of", "decisions");
    }

    /** A letter's line; U is upheld, O overturned, and a blind letter has no decision. */
    public String row(String name, Letter letter) {
        letters++;
        items += letter.items().size();
        upheld += (int) letter.decided().stream().filter(d -> d.decision() == Decision.UPHELD).count();
        overturned += (int) letter.decided().stream().filter(d -> d.decision() == Decision.OVERTURNED).count();
        String decisions = letter.decided().stream().map(d -> d.decision().name().substring(0, 1)).collect(Collectors.joining());
        return line(name, Integer.toString(letter.items().size()), day(letter.header().assigned()), day(letter.header().injury()), day(letter.header().urDenial()), day(letter.header().decided()),
            letter.day().day().toString(), decisions.isEmpty() ? "none" : decisions);
    }

    /** What all letters come to. */
    public String sum() {
        return letters + " letters, " + items + " items; " + upheld + " upheld, " + overturned + " overturned, " + (items - upheld - overturned) + " without a decision";
    }

    private static String day(When when) {
        return when.isStated() ? when.toString() : "-";
    }

    private static String line(Object... columns) {
        return String.format(Locale.ROOT, FORM, columns).stripTrailing();
    }
}
