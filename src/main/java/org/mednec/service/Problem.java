package org.mednec.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * An error as RFC 9457 writes it. Never holds a word of a case but the names of its fields.
 *
 * @param status HTTP status code
 * @param type   {@code about:blank} where the status says all
 * @param title  the same for every problem of the type
 * @param detail what is wrong here, and the remedy
 */
record Problem(int status, String type, String title, String detail) {

    private static final String OWN = "urn:mednec:problem:";
    private static final JsonMapper JSON = new JsonMapper();

    static Problem unreadableCase(String detail) {
        return new Problem(400, OWN + "unreadable-case", "The case cannot be read", detail);
    }

    static Problem tooLarge(String detail) {
        return new Problem(413, OWN + "too-large", "The request body is too large", detail);
    }

    static Problem foreignHost() {
        return new Problem(421, OWN + "foreign-host", "The host is not this machine",
            "The service answers to localhost, 127.0.0.1 and [::1] only. Use one of these in the address.");
    }

    static Problem busy() {
        return new Problem(503, OWN + "busy", "Too many determinations at once", "As many determinations run as may run at once. Try again in a second.");
    }

    /** One that its status names. */
    static Problem of(int status, String detail) {
        HttpStatus known = HttpStatus.resolve(status);
        return new Problem(status, "about:blank", known == null ? "Error" : known.getReasonPhrase(), detail);
    }

    /** As JSON, about that request. */
    byte[] json(HttpServletRequest request) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        if (request.getRequestURI() != null) {
            members.put("instance", request.getRequestURI());
        }
        return JSON.writeValueAsBytes(members);
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = json(request);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
