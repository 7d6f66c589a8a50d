package org.mednec.service;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Writes the errors that the server finds by itself, such as a malformed address, as problems in place of its HTML page. */
final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            SecurityHeaders.set(response);
            Problem.of(response.getStatus(), "The server refused the request. /v3/api-docs describes what it answers.").write(request, response);
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("the client is gone", e);
        }
    }
}
