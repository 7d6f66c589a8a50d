package org.mednec.history;

import java.util.HexFormat;
import org.mednec.determination.Determination;

/**
 * One past item to learn from.
 *
 * @param letter     digest of the case's name: it keeps items of one letter together, and a case number is no content of the program
 * @param kind       what the prediction looks at
 * @param year       of the request
 * @param overturned whether the denial was overturned
 */
public record Precedent(String letter, Kind kind, int year, boolean overturned) {

    private static final int DIGEST = 16;

    /** A decided item of a letter. */
    public static Precedent of(String theCase, Determination d, Prediction.Outcome decision) {
        return new Precedent(letter(theCase), Kind.of(d), d.request().asOf().getYear(), decision == Prediction.Outcome.OVERTURNED);
    }

    static String letter(String theCase) {
        return HexFormat.of().formatHex(CheckThird.sha256(theCase)).substring(0, DIGEST);
    }
}
