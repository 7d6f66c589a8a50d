package org.mednec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data that could not be written is never told as done. */
class DataStreamTest {

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"schema", "help", "rules list", "predict --json test-cases/historical/seed-003.json", "predict test-cases/historical/seed-003.json"})
    void aFullDiskIsAnExitCode(String args) {
        assertThat(Main.run(failing("No space left on device"), args.split(" "))).isEqualTo(74);
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoComplaint() {
        assertThat(Main.run(failing("Broken pipe"), "rules", "list")).isEqualTo(141);
    }

    @Test
    void itIsUtf8WhateverTheLocale() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintWriter out = DataStream.writer(bytes)) {
            out.print("caf\u00e9");
        }
        assertThat(bytes.toByteArray()).isEqualTo("caf\u00e9".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatCannotBeWrittenIsToldWithWhy() {
        PrintWriter out = DataStream.writer(failing("No space left on device"));
        out.print("data");
        assertThatThrownBy(out::flush).isInstanceOf(OutputException.class).hasMessageContaining("No space left on device");
    }
}
