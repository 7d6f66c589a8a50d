package org.mednec.service;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads request bodies up to a limit. */
final class Body {

    static final int MEBIBYTE = 1 << 20;
    static final int CASE_LIMIT = MEBIBYTE;
    static final int BATCH_LIMIT = 16 * MEBIBYTE;

    private Body() {
    }

    /** The body of one case. */
    static byte[] ofCase(HttpServletRequest request) throws IOException, TooLargeException {
        return read(request, CASE_LIMIT, "A case may have " + CASE_LIMIT / MEBIBYTE + " MiB. Leave out facts that do not bear on the requests.");
    }

    /** The body of a batch of cases, one a line. */
    static byte[] ofBatch(HttpServletRequest request) throws IOException, TooLargeException {
        return read(request, BATCH_LIMIT, "A batch may have " + BATCH_LIMIT / MEBIBYTE + " MiB. Send it in parts, or run 'mednec predict --json' on the file.");
    }

    private static byte[] read(HttpServletRequest request, int limit, String remedy) throws IOException, TooLargeException {
        if (request.getContentLengthLong() > limit) {
            throw new TooLargeException(remedy);
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            throw new TooLargeException(remedy);
        }
        return body;
    }
}
