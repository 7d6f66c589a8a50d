package org.mednec.service;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line of a batch.
 *
 * @param number from 1; blank lines are counted
 * @param json   one case
 */
record BatchLine(int number, byte[] json) {

    /** The lines that are not blank. */
    static List<BatchLine> of(byte[] body) {
        List<BatchLine> lines = new ArrayList<>();
        int number = 0;
        int start = 0;
        while (start < body.length) {
            int end = start;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            number++;
            byte[] line = Arrays.copyOfRange(body, start, end);
            if (!new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
                lines.add(new BatchLine(number, line));
            }
            start = end + 1;
        }
        return lines;
    }
}
