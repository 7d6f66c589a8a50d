package org.mednec.service;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the errors that the server finds by itself, such as a malformed address, as problems in place of its HTML page. */
final class ProblemValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpServletRequest asked = request;
        try {
            response.getCoyoteResponse().setStatus(response.getStatus());
            Problem.of(response.getStatus(), "The server refused the request. /v3/api-docs describes what it answers.").write(asked, response);
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("the client is gone", e);
        }
    }
}
