package org.mednec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many cases on several threads. */
class DeterminationsTest {

    @Test
    void answersComeInTheOrderOfTheCasesWhateverTheNumberOfThreads(@TempDir Path folder) throws IOException {
        StringBuilder cases = new StringBuilder();
        List<Path> files;
        try (var found = Files.walk(Path.of("test-cases/historical"))) {
            files = found.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        for (int i = 0; i < 500; i++) {
            cases.append(i % 97 == 50 ? "{not a case" : Files.readString(files.get(i % files.size())).replace('\n', ' ')).append('\n');
        }
        Path batch = Files.writeString(folder.resolve("cases.ndjson"), cases);
        Command one = Command.run("predict", "--json", "--threads", "1", batch.toString());

        assertThat(one.code()).isEqualTo(Main.UNREADABLE);
        assertThat(one.out().lines().filter(line -> line.contains("\"error\""))).hasSize(5);
        assertThat(one.out().lines().toList().indexOf(one.out().lines().filter(line -> line.contains("line 51")).findFirst().orElseThrow())).isGreaterThanOrEqualTo(50);
        for (int threads = 2; threads <= 4; threads++) {
            assertThat(Command.run("predict", "--json", "--threads", String.valueOf(threads), batch.toString())).isEqualTo(one);
        }
    }

    @Test
    void lessThanOneThreadIsAWrongUse() {
        assertThat(Command.run("predict", "--threads", "0", "test-cases/historical").code()).isEqualTo(Main.USAGE);
    }

    @Test
    void theBarIsDrawnOnlyOnATerminalAndOnlyWhenTheWorkTakesLong() throws InterruptedException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        Progress hidden = new Progress(new PrintStream(screen, true, StandardCharsets.UTF_8), false, 100);
        Progress shown = new Progress(new PrintStream(screen, true, StandardCharsets.UTF_8), true, 100);
        shown.add(1, 25);
        Thread.sleep(1_050);
        hidden.add(1, 25);
        assertThat(screen.size()).isZero();
        shown.add(1, 25);
        shown.end();

        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("[###############               ]  50 %  2 cases").endsWith("\r\u001b[K");
    }
}
