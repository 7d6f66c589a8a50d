package org.mednec.reader.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mednec.facts.Region;
import org.mednec.facts.Site;

/** Spinal levels and roots in a sentence: "L4-5", "L5-S1", "C6", "L4-S1". */
final class Levels {

    /** How many words may stand between a finding and the levels that it is said of. */
    private static final int LISTED = 6;

    private Levels() {
    }

    /** A level that starts at a token, and its last token. */
    record Found(String level, int first, int last) {

        /** The level names a root of a limb. */
        boolean isOfUpperLimb() {
            return level.startsWith("C");
        }
    }

    static Found at(Sentence sentence, int i) {
        if (!isLetter(sentence.word(i)) || !isVertebra(sentence.word(i + 1)) || sentence.start(i + 1) != sentence.end(i)) {
            return null;
        }
        String first = sentence.word(i).toUpperCase(Locale.ROOT) + sentence.word(i + 1);
        boolean range = sentence.word(i + 2).equals("-") || sentence.word(i + 2).equals("/") || sentence.word(i + 2).equals("to") || sentence.word(i + 2).equals("through");
        if (range && isLetter(sentence.word(i + 3)) && isVertebra(sentence.word(i + 4))) {
            return new Found(joined(first, sentence.word(i + 3).toUpperCase(Locale.ROOT), sentence.word(i + 4)), i, i + 4);
        }
        if (range && isVertebra(sentence.word(i + 3)) && !sentence.word(i + 4).equals("/")) {
            return new Found(first + "-" + sentence.word(i + 3), i, i + 3);
        }
        return new Found(first, i, i + 1);
    }

    /** "L4-L5" is written "L4-5"; "L5-S1" stays. */
    private static String joined(String first, String letter, String number) {
        return first.startsWith(letter) ? first + "-" + number : first + "-" + letter + number;
    }

    /** The level of a finding, and those listed with it: "protrusions at L3-4, L4-5 and L5-S1", "L4-5 and L5-S1 bulges". One empty level where none is told. */
    static List<String> all(Sentence sentence, Mark finding) {
        String first = of(sentence, finding);
        for (int i = 0; i < sentence.size() && !first.isEmpty(); i++) {
            Found found = at(sentence, i);
            if (found == null) {
                continue;
            }
            List<Found> listed = listed(sentence, found);
            int end = listed.get(listed.size() - 1).last();
            boolean near = i > finding.last() ? i - finding.last() <= LISTED : finding.first() - end <= LISTED && finding.first() > end;
            if (near && listed.stream().anyMatch(one -> one.level().equals(first))) {
                return listed.stream().map(Found::level).distinct().toList();
            }
            i = end;
        }
        return List.of(first);
    }

    /** A root, and those listed with it: "the L5 and S1 dermatomes". */
    static List<String> with(Sentence sentence, Found first) {
        return listed(sentence, first).stream().map(Found::level).distinct().toList();
    }

    /** Levels that stand together, with nothing but commas and "and" between them. */
    private static List<Found> listed(Sentence sentence, Found first) {
        List<Found> found = new ArrayList<>(List.of(first));
        int i = first.last() + 1;
        while (i < sentence.size()) {
            Found next = at(sentence, i);
            if (next != null) {
                found.add(next);
                i = next.last() + 1;
            } else if (sentence.word(i).equals("(") && bracketEnd(sentence, i) > 0) {
                i = bracketEnd(sentence, i) + 1;
            } else if (sentence.word(i).equals(",") || sentence.word(i).equals("and") || sentence.word(i).equals("&") || sentence.word(i).equals("at")) {
                i++;
            } else {
                break;
            }
        }
        return found;
    }

    /** Where a short bracket closes, such as the measure in "L4-5 (4 mm) and L5-S1", or -1. */
    private static int bracketEnd(Sentence sentence, int open) {
        for (int i = open + 1; i <= open + 5; i++) {
            if (sentence.word(i).equals(")")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLetter(String word) {
        return word.equals("c") || word.equals("t") || word.equals("l") || word.equals("s");
    }

    private static boolean isVertebra(String word) {
        return !word.isEmpty() && word.length() <= 2 && Character.isDigit(word.charAt(0)) && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= 12;
    }

    /** The first level from a token to before another, or null. */
    static Found in(Sentence sentence, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, sentence.size()); i++) {
            Found found = at(sentence, i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The parts of the spine whose levels are named from a token to before another: "C4-T5 and L1-5". */
    static List<Site> regions(Sentence sentence, int from, int to) {
        List<Site> regions = new ArrayList<>(2);
        for (int i = Math.max(0, from); i < Math.min(to, sentence.size()); i++) {
            Found found = at(sentence, i);
            if (found != null) {
                add(regions, sentence.word(i));
                add(regions, sentence.word(found.last() - 1));
                i = found.last();
            }
        }
        return Places.merged(regions);
    }

    private static void add(List<Site> regions, String letter) {
        switch (letter) {
            case "c" -> regions.add(Site.of(Region.NECK));
            case "t" -> regions.add(Site.of(Region.THORACIC));
            case "l", "s" -> regions.add(Site.of(Region.LOW_BACK));
            default -> {
            }
        }
    }

    /**
     * The level that a finding is at: right after it, before the next finding ("bulge at L4-5"), else the last named before it
     * ("at L4-5 there is a bulge"); empty where none is.
     */
    static String of(Sentence sentence, Mark finding) {
        Found at = sentence.word(finding.last() + 1).equals("at") ? at(sentence, finding.last() + 2) : null;
        if (at != null) {
            return at.level();
        }
        Found last = null;
        boolean fresh = false;
        for (int i = 0; i < finding.first(); i++) {
            Found found = at(sentence, i);
            if (found != null) {
                last = found;
                fresh = true;
                i = found.last();
            } else if (sentence.word(i).equals(";")) {
                last = null;
            }
        }
        if (fresh && last != null && finding.first() - last.last() <= 4) {
            return last.level();
        }
        for (int i = finding.last() + 1; i < sentence.size() && !sentence.isBreak(i); i++) {
            Found found = at(sentence, i);
            if (found != null) {
                return found.level();
            }
            if (sentence.word(i).equals(",") && i > finding.last() + 1) {
                break;
            }
        }
        return last == null ? "" : last.level();
    }
}
