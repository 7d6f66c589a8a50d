package org.mednec.reader.finding;

import org.mednec.facts.Side;

/** Grip measured on both hands: "Jamar right 20/22/20, left 40/42/40", "grip 10 kg R, 35 kg L". */
final class GripStrength {

    /** The stronger hand differs by about a tenth in most people; a fifth is counted as a loss. */
    private static final double LOSS = 0.8;
    private static final int REACH = 30;

    private final Sentence sentence;

    GripStrength(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The side whose mean is clearly less than the other's; unstated where it is not, or not both are measured. */
    Side weaker(Mark grip) {
        double[] sums = new double[2];
        int[] counts = new int[2];
        Side side = Side.UNSTATED;
        double sum = 0;
        int count = 0;
        for (int i = grip.last() + 1; i < Math.min(sentence.size(), grip.last() + REACH) && !sentence.word(i).equals("."); i++) {
            Side here = sentence.siteStartingAt(i) == null ? sentence.sideAt(i) : sentence.siteStartingAt(i).site().side();
            boolean named = here == Side.LEFT || here == Side.RIGHT;
            if (isMeasure(i)) {
                sum += Double.parseDouble(sentence.word(i).replace(",", ""));
                count++;
            } else if (named) {
                side = here;
            }
            boolean ends = sentence.word(i).equals(",") || sentence.word(i).equals(";") || sentence.word(i).equals("and") || i + 1 == sentence.size() || sentence.word(i + 1).equals(".");
            if (side != Side.UNSTATED && count > 0 && ends) {
                int at = side == Side.LEFT ? 0 : 1;
                sums[at] += sum;
                counts[at] += count;
                side = Side.UNSTATED;
                sum = 0;
                count = 0;
            }
        }
        if (counts[0] == 0 || counts[1] == 0) {
            return Side.UNSTATED;
        }
        double left = sums[0] / counts[0];
        double right = sums[1] / counts[1];
        return left < LOSS * right ? Side.LEFT : right < LOSS * left ? Side.RIGHT : Side.UNSTATED;
    }

    private boolean isMeasure(int i) {
        String word = sentence.word(i);
        return Character.isDigit(word.charAt(0)) && word.length() <= 4 && !sentence.isDate(i);
    }
}
