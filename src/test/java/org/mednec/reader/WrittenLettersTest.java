package org.mednec.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mednec.facts.Case;
import org.mednec.facts.Fact;
import org.mednec.facts.Request;
import org.mednec.facts.Source;
import org.mednec.rulebook.Rulebook;

/** The letters that the project wrote, and the cases coded from them, belong together: a change of a text would move what was coded. */
class WrittenLettersTest {

    private static final Path WRITTEN = Path.of("test-cases/written");

    private final CaseReader reader = new CaseReader(Rulebook.precompiled().drugs());

    @Test
    void everyCodedCasePointsAtTheWordsOfItsLetter() throws IOException {
        List<Path> coded = files(WRITTEN.resolve("coded"));

        assertThat(coded).hasSize(84).hasSameSizeAs(files(WRITTEN.resolve("letters")));
        for (Path file : coded) {
            Case theCase = reader.read(file);
            String letter = Files.readString(WRITTEN.resolve("letters").resolve(theCase.name() + ".txt"));
            int summary = letter.indexOf("CLINICAL CASE SUMMARY");
            int items = letter.indexOf("IMR ISSUES, DECISIONS AND RATIONALES");
            for (Request request : theCase.requests()) {
                Source.Passage words = (Source.Passage) request.source();
                assertThat(words.start()).isGreaterThan(items);
                assertThat(letter.substring(words.start(), words.end()).replaceAll("\\s+", " ")).isEqualTo(request.text());
            }
            for (Fact fact : theCase.facts()) {
                Source.Passage words = (Source.Passage) fact.source();
                assertThat(words.start()).as("%s of %s", fact, theCase.name()).isGreaterThan(summary);
                assertThat(words.end()).as("%s of %s", fact, theCase.name()).isLessThan(items);
                assertThat(letter.substring(words.start(), words.end())).isEqualTo(letter.substring(words.start(), words.end()).strip());
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
