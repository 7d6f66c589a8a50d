package org.mednec.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProblemsTest {

    private final Problems problems = new Problems();

    @Test
    void anInternalErrorTellsNeitherClientNorLogWhatTheCaseSaid() {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        ResponseEntity<Object> answer;
        try {
            answer = problems.internal(new IllegalStateException("Jane Roe"), new MockHttpServletRequest("POST", "/here"), new MockHttpServletResponse());
        } finally {
            System.setErr(before);
        }

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(new String((byte[]) answer.getBody(), StandardCharsets.UTF_8)).contains("\"instance\":\"/here\"").doesNotContain("Roe", "IllegalState");
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("IllegalStateException").contains("ProblemsTest").doesNotContain("Roe");
    }

    @Test
    void anAnswerThatHasBegunIsNotWrittenOver() {
        MockHttpServletResponse begun = new MockHttpServletResponse();
        begun.setCommitted(true);

        assertThat(problems.internal(new IllegalStateException(), new MockHttpServletRequest(), begun)).isNull();
    }
}
