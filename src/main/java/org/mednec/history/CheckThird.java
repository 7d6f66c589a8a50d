package org.mednec.history;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * The letters that are kept for scoring: those whose case number has a SHA-256 that, as an integer, is a multiple of three. What has no case number of
 * independent review, such as the seed letters, which were known from the start, is not among them. Chance decides, and anybody can check it.
 */
public final class CheckThird {

    private static final Pattern CASE_NUMBER = Pattern.compile("CM\\d{2}-\\d{7}");
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private CheckThird() {
    }

    public static boolean holds(String theCase) {
        return CASE_NUMBER.matcher(theCase).matches() && new BigInteger(1, sha256(theCase)).mod(THREE).signum() == 0;
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
