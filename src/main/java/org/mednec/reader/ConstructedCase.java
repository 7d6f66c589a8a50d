package org.mednec.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mednec.facts.Case;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case made to show one thing about a topic: {@code <edition>/<topic>/<criterion>[.<what-differs>].json}. Its last request is the one that it is about.
 *
 * @param topic   edition and topic, from the folders
 * @param name    file name without its ending
 * @param theCase what is requested and documented
 * @param json    the same as it is written
 */
public record ConstructedCase(String topic, String name, Case theCase, JsonNode json) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads all cases below a folder, in the order of their names; what cannot be read is told, and the rest goes on. */
    public static List<ConstructedCase> read(Path folder, CaseReader reader, Consumer<CaseFileException> unreadable) {
        List<ConstructedCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                try {
                    cases.add(read(folder, file, reader));
                } catch (CaseFileException e) {
                    unreadable.accept(e);
                }
            }
        } catch (IOException e) {
            unreadable.accept(new CaseFileException(folder.toString(), "", "cannot be read. Name the folder of constructed cases, such as test-cases/criteria."));
        }
        return cases;
    }

    private static ConstructedCase read(Path folder, Path file, CaseReader reader) {
        JsonNode json;
        try {
            json = JSON.readTree(file);
        } catch (JacksonException e) {
            throw new CaseFileException(file.toString(), "", "is not well-formed JSON.");
        }
        if (!json.has("case")) {
            throw new CaseFileException(file.toString(), "", "has no 'case'. A constructed case has why, case and expect.");
        }
        String topic = folder.relativize(file.getParent()).toString().replace('\\', '/');
        String name = CaseReader.stem(file);
        return new ConstructedCase(topic, name, reader.read(JSON.writeValueAsBytes(json.get("case")), name, file.toString()), json.get("case"));
    }

    /** Whether it holds what alone meets the criterion that it is named for. */
    public boolean isWitness() {
        return name.indexOf('.') < 0;
    }
}
