package org.mednec.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import org.mednec.reader.CaseFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Exceptions to problems. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Object> unreadable(CaseFileException e, HttpServletRequest request) {
        return answer(Problem.unreadableCase(e.getMessage()), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(TooLargeException e, HttpServletRequest request) {
        return answer(Problem.tooLarge(e.getMessage()), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(BusyException e, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return answer(Problem.busy(), headers, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> missing(NoSuchElementException e, HttpServletRequest request) {
        return answer(Problem.of(404, e.getMessage()), HttpHeaders.EMPTY, request);
    }

    /** Everything else. Where the answer has begun, the client is gone, and nobody is left to tell. */
    @ExceptionHandler
    ResponseEntity<Object> internal(Exception e, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null;
        }
        log(e);
        return answer(Problem.of(500, "An internal error. Please report it with the version of the program."), HttpHeaders.EMPTY, request);
    }

    /** What the framework refuses: unknown path, method, media type. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail = switch (status.value()) {
            case 404 -> "There is nothing at this address. /v3/api-docs lists what there is.";
            case 405 -> "This address does not have this method. /v3/api-docs lists what there is.";
            case 406 -> "The answer comes in no media type that 'Accept' allows. Leave 'Accept' out.";
            case 415 -> "Send a case as application/json, or a batch of one case a line as application/x-ndjson.";
            default -> "The request cannot be answered. /v3/api-docs describes its form.";
        };
        return answer(Problem.of(status.value(), detail), headers, ((ServletWebRequest) request).getRequest());
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, HttpServletRequest request) {
        return ResponseEntity.status(problem.status()).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem.json(request));
    }

    /** Logs the kind and the place of an internal error; its message could hold words of a case. */
    static void log(Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        LOG.warn("internal error: {} at {}", e.getClass().getName(), trace.length == 0 ? "an unknown place" : trace[0]);
    }
}
