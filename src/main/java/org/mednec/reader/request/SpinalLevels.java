package org.mednec.reader.request;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mednec.facts.Amount;
import org.mednec.facts.Region;
import org.mednec.facts.Treatment;

/** Spinal levels that a line names: "L4-5 and L5-S1" are two discs, "C5, C6 and C7" three nerves. */
final class SpinalLevels {

    private static final Pattern LEVEL = Pattern.compile("\\b(c|t|l|s) ?([0-9]{1,2})(?: ?(?:-|/|to|through) ?(c|t|l|s)? ?([0-9]{1,2}))?\\b");

    /** The neck has seven vertebrae and eight nerves. */
    private static final int EIGHTH_NERVE = 100;

    private final Set<Integer> discs = new TreeSet<>();
    private final Set<Integer> nerves = new TreeSet<>();
    private Region region;

    private SpinalLevels() {
    }

    static SpinalLevels of(Wording line) {
        SpinalLevels levels = new SpinalLevels();
        Matcher level = LEVEL.matcher(line.text());
        while (level.find()) {
            levels.add(level.group(1), level.group(2), level.group(3), level.group(4));
        }
        return levels;
    }

    private void add(String letter, String number, String letterTo, String numberTo) {
        int from = segment(letter, Integer.parseInt(number));
        if (from == 0) {
            return;
        }
        int to = numberTo == null ? 0 : segment(letterTo == null ? letter : letterTo, Integer.parseInt(numberTo));
        if (region == null) {
            region = letter.equals("c") ? Region.NECK : letter.equals("t") ? Region.THORACIC : Region.LOW_BACK;
        }
        if (to > from) {
            for (int i = from; i < to; i++) {
                discs.add(i);
            }
        } else {
            nerves.add(from);
        }
    }

    /** Vertebrae counted from the top; 0 where there is none of the name. */
    private static int segment(String letter, int number) {
        return switch (letter) {
            case "c" -> number == 8 ? EIGHTH_NERVE : number >= 1 && number < 8 ? number : 0;
            case "t" -> number >= 1 && number <= 12 ? 7 + number : 0;
            case "l" -> number >= 1 && number <= 5 ? 19 + number : 0;
            default -> number >= 1 && number <= 5 ? 24 + number : 0;
        };
    }

    /** How many levels; unstated where none is named. Three medial branches serve two joints. */
    Amount count(Treatment treatment) {
        if (discs.isEmpty() && nerves.size() > 1 && (treatment.within(Treatment.MEDIAL_BRANCH_BLOCK) || treatment.within(Treatment.FACET_RADIOFREQUENCY))) {
            return Amount.of(nerves.size() - 1);
        }
        int count = discs.isEmpty() ? nerves.size() : discs.size() + (int) nerves.stream().filter(n -> !discs.contains(n) && !discs.contains(n - 1)).count();
        return count == 0 ? Amount.UNSTATED : Amount.of(count);
    }

    /** The part of the spine of the first level named. */
    Optional<Region> region() {
        return Optional.ofNullable(region);
    }
}
