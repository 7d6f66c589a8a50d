package org.mednec.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mednec.facts.Case;
import org.mednec.rulebook.Rulebook;

/** What is written is what is read again. */
class CaseWriterTest {

    private final CaseReader reader = new CaseReader(Rulebook.precompiled().drugs());

    @Test
    void everyRealCaseSurvivesWriting() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of("test-cases/historical"))) {
            files = found.filter(file -> file.toString().endsWith(".json")).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            Case theCase = reader.read(file);
            assertThat(reader.read(CaseWriter.json(theCase).getBytes(StandardCharsets.UTF_8), "again")).isEqualTo(theCase);
            assertThat(reader.read(CaseWriter.line(theCase).getBytes(StandardCharsets.UTF_8), "again")).isEqualTo(theCase);
            assertThat(CaseWriter.line(theCase)).doesNotContain("\n");
        }
    }

    @Test
    void amountsAreWrittenInFull() {
        String json = """
            {"asOf": "2015-02-10", "injury": "2014-03", "requests": [
              {"item": 1, "text": "a \\"quoted\\" line", "treatment": "TENS", "weeks": "4.285714285714286-8", "tenure": "RENTAL", "asOf": "2015-03-01",
               "dose": {"strength": "0.0325 %", "perDay": "<=2", "quantity": "3+"}, "source": {"attestedBy": "office", "attestedOn": "2015-02-10"}},
              {"item": 2, "text": "more", "treatment": "MASSAGE", "dependsOn": [1], "source": {"document": "d", "section": "REQUEST", "start": 1, "end": 2, "voice": "UR"}}],
             "facts": []}""";
        Case theCase = reader.read(json.getBytes(StandardCharsets.UTF_8), "c");
        assertThat(reader.read(CaseWriter.json(theCase).getBytes(StandardCharsets.UTF_8), "again")).isEqualTo(theCase);
    }
}
