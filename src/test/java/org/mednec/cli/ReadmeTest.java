package org.mednec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the README shows is what the commands print. */
class ReadmeTest {

    private static final String FIGURES = "179 disputed items";
    private static final String SEED = "test-cases/historical/seed-00%d.json";

    private static List<String> blocks;

    @BeforeAll
    static void read() throws IOException {
        blocks = List.of(Files.readString(Path.of("README.md")).split("```\n?"));
    }

    private static String block(String beginning) {
        return blocks.stream().filter(block -> block.startsWith(beginning)).findFirst().orElseThrow();
    }

    @Test
    void theFiguresAreThoseOfTheBacktest() {
        String printed = Command.run("backtest").out();

        assertThat(printed).as("README.md shows other figures. Put the head of ./mednec backtest there").startsWith(block(FIGURES).strip());
    }

    @Test
    void theGapsAreThoseOfTheLetter() {
        assertThat(Command.run("gaps", SEED.formatted(1)).out()).contains(block("seed-001, item 2").strip());
    }

    @Test
    void theLineIsThatOfTheCase() {
        String line = block("{\"schema\":1");

        assertThat(Command.run("predict", "--json", SEED.formatted(3)).out()).startsWith(line.substring(0, line.indexOf("  ...")));
    }
}
