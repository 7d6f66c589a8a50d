package org.mednec.reader.finding;

import java.util.Set;
import org.mednec.facts.Region;

/** Measured motion: "flexion 35", "abduction reaches 95 degrees", "extension 15/25", "motion 5-110". */
final class Motion {

    private static final Set<String> BETWEEN = Set.of("is", "was", "are", "were", "to", "at", "of", "reaches", "reached", "measures", "measured", "measuring", ":", "=", ",", "-", "\u2013", "about", "approximately", "only", "limited", "~",
        "decreased", "reduced", "restricted", "active", "passive", "the", "left", "right", "bilaterally", "degrees", "from", "0");
    private static final Set<String> OTHER_UNITS = Set.of("%", "percent", "mg", "weeks", "week", "months", "sessions", "visits", "x", "times", "lbs", "pounds", "lb", "kg", "cm", "inches", "inch", "minutes", "hours", "mm", "days", ")", "pm", "am");

    /** How many words may stand between a motion and its measure. */
    private static final int REACH = 5;

    private final Sentence sentence;

    Motion(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * A measure.
     *
     * @param degrees how far it went
     * @param of      how far the examiner takes it to go normally, 0 where that is not told
     */
    record Measured(int degrees, int of) {

        /** Whether it stopped short of what is normal there; a measure of a motion whose normal range is not known says nothing. */
        boolean isShort(String words, Region region) {
            return of > 0 ? degrees < of : degrees < normal(words, region);
        }
    }

    /** The measure that follows a motion, or null. */
    Measured after(Mark motion) {
        for (int i = motion.last() + 1; i <= motion.last() + REACH && i < sentence.size(); i++) {
            int low = degrees(i);
            boolean zeroTo = low == 0 && (sentence.word(i + 1).equals("-") || sentence.word(i + 1).equals("\u2013") || sentence.word(i + 1).equals("to"));
            if (low < 0 && !BETWEEN.contains(sentence.word(i))) {
                return null;
            }
            if (low >= 0 && !zeroTo) {
                return measured(i, low);
            }
        }
        return null;
    }

    private Measured measured(int i, int low) {
        boolean range = sentence.word(i + 1).equals("-") || sentence.word(i + 1).equals("\u2013") || sentence.word(i + 1).equals("to");
        int high = range ? degrees(i + 2) : -1;
        int of = sentence.word(i + 1).equals("/") ? degrees(i + 2) : -1;
        int next = high >= 0 || of >= 0 ? i + 3 : i + 1;
        boolean scale = sentence.word(i + 1).equals("/") && of <= 10 || sentence.word(i + 1).equals("+") || sentence.isDate(i);
        return scale || OTHER_UNITS.contains(sentence.word(next)) ? null : new Measured(Math.max(low, high), Math.max(of, 0));
    }

    private int degrees(int i) {
        String word = sentence.word(i);
        boolean number = !word.isEmpty() && word.length() <= 3 && word.chars().allMatch(Character::isDigit);
        return number && Integer.parseInt(word) <= 190 ? Integer.parseInt(word) : -1;
    }

    /** The least that counts as normal, in degrees, after the usual tables for impairment; 0 where none is set. */
    private static int normal(String words, Region region) {
        if (words.contains("flex") && !words.contains("dorsi") && !words.contains("plantar") && !words.contains("lat") || words.contains("forward") || words.contains("elevation") || words.equals("ff")) {
            return flexion(region);
        }
        if (words.contains("ext") && !words.contains("rotation")) {
            return extension(region);
        }
        if (words.contains("abduction")) {
            return region == Region.SHOULDER ? 160 : region == Region.HIP ? 35 : 0;
        }
        if (words.contains("lat") || words.contains("side") || words.contains("tilt")) {
            return region == Region.NECK ? 40 : region == Region.LOW_BACK ? 25 : 0;
        }
        return words.contains("rotation") || words.equals("ir") || words.equals("er") ? rotation(region) : ofAnkleAndForearm(words, region);
    }

    private static int flexion(Region region) {
        return switch (region) {
            case NECK -> 45;
            case LOW_BACK -> 60;
            case SHOULDER -> 160;
            case ELBOW, KNEE -> 130;
            case WRIST_HAND -> 60;
            case HIP -> 100;
            default -> 0;
        };
    }

    private static int extension(Region region) {
        return switch (region) {
            case NECK -> 50;
            case LOW_BACK -> 25;
            case SHOULDER -> 40;
            case WRIST_HAND -> 60;
            default -> 0;
        };
    }

    private static int rotation(Region region) {
        return switch (region) {
            case NECK, SHOULDER -> 70;
            case LOW_BACK, THORACIC, HIP -> 30;
            default -> 0;
        };
    }

    private static int ofAnkleAndForearm(String words, Region region) {
        if (region == Region.ANKLE_FOOT) {
            return words.startsWith("dorsi") ? 15 : words.startsWith("plantar") ? 35 : words.equals("inversion") ? 25 : words.equals("eversion") ? 15 : 0;
        }
        if (words.equals("supination") || words.equals("pronation")) {
            return 70;
        }
        return (words.contains("motion") || words.equals("rom")) && (region == Region.KNEE || region == Region.ELBOW) ? 125 : 0;
    }
}
