package org.mednec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServeCommandTest {

    @Test
    void aTakenPortIsToldAndEndsTheCommand() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Command serve = Command.run("serve", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(serve.code()).isEqualTo(Main.USAGE);
            assertThat(serve.out()).isEmpty();
            assertThat(serve.messages()).isEqualTo("mednec: port " + taken.getLocalPort()
                + " is taken, or kept for the system. Choose another, or 0 for any free one.\n");
        }
    }

    @Test
    void aPortThatCannotBeIsRefused() {
        Command serve = Command.run("serve", "--port", "65536");

        assertThat(serve.code()).isEqualTo(Main.USAGE);
        assertThat(serve.messages()).contains("there is no port 65536");
    }

    @Test
    void noOtherCommandLoadsTheService() throws IOException, InterruptedException {
        Process predict = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:class+load",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider", "-Dslf4j.internal.verbosity=ERROR", "-cp", System.getProperty("java.class.path"),
            "org.mednec.cli.Main", "predict", "--json", "test-cases/historical/seed-002.json").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> loaded = new String(predict.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.contains("[class,load]"))
            .map(line -> line.replaceFirst("^(\\[.*?])+ ", "").replaceFirst(" .*", "")).toList();

        assertThat(predict.waitFor()).isZero();
        assertThat(loaded).contains("org.mednec.cli.PredictCommand");
        assertThat(loaded).filteredOn(type -> type.matches("org\\.(springframework|springdoc|apache\\.catalina|mednec\\.service)\\..*")).isEmpty();
    }
}
