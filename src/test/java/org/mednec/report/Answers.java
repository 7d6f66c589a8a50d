package org.mednec.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mednec.facts.Case;
import org.mednec.history.LearnedRate;
import org.mednec.reader.CaseReader;
import org.mednec.rulebook.Rulebook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program answers on the committed cases. */
final class Answers {

    static final JsonMapper JSON = JsonMapper.builder().build();
    /** One for all: making a reader costs more than reading a case. */
    static final CaseReader READER = new CaseReader(Rulebook.precompiled().drugs());

    private Answers() {
    }

    /** Every case of the repository as a JSON object: the constructed ones without what they expect. */
    static List<JsonNode> committedCases() {
        try (Stream<Path> files = Files.walk(Path.of("test-cases"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(JSON::readTree).map(node -> node.has("expect") ? node.get("case") : node).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String lines(Rulebook rulebook, JsonNode theCase) {
        return lines(rulebook, READER.read(JSON.writeValueAsBytes(theCase), "case"));
    }

    static String lines(Rulebook rulebook, Case theCase) {
        StringWriter out = new StringWriter();
        DeterminationLines lines = new DeterminationLines(out, rulebook.hash());
        rulebook.determine(theCase).forEach(d -> lines.write(theCase, d, LearnedRate.stored().of(d)));
        return out.toString();
    }
}
