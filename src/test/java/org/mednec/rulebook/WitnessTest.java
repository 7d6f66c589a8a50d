package org.mednec.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mednec.determination.Criterion;
import org.mednec.determination.Determination;
import org.mednec.facts.CriteriaStatus;
import org.mednec.facts.Treatment;
import org.mednec.reader.CaseReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** On real cases, documenting exactly what a gap set lists makes the criteria met. */
class WitnessTest {

    private static final String TOPIC = "chronic-pain-2009/opioids-ongoing";

    private final Rulebook rulebook = Rulebook.precompiled();
    private final CaseReader reader = new CaseReader(rulebook.drugs());
    private final Map<String, CriterionCase> witnesses = CriterionCase.all().stream().filter(c -> c.topic().equals(TOPIC) && c.isWitness())
        .collect(Collectors.toMap(CriterionCase::name, Function.identity()));

    @Test
    void theWitnessesOfAnyGapSetMakeTheItemMet() throws IOException {
        int flipped = 0;
        for (Path file : cases()) {
            JsonNode json = CriterionCase.JSON.readTree(file);
            for (Determination before : determine(json)) {
                if (before.topic().filter(t -> t.key().equals(TOPIC)).isEmpty() || before.request().treatment() != Treatment.HYDROCODONE) {
                    continue;
                }
                for (List<Criterion> gap : before.assessment().orElseThrow().gaps().sets()) {
                    Determination after = determine(with(json, gap)).get(before.request().item() - 1);
                    assertThat(after.status()).as("%s item %d with %s", file, before.request().item(), gap).isEqualTo(CriteriaStatus.MET);
                    flipped++;
                }
            }
        }
        assertThat(flipped).isGreaterThanOrEqualTo(4);
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("test-cases/historical"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private List<Determination> determine(JsonNode json) {
        return rulebook.determine(reader.read(CriterionCase.JSON.writeValueAsBytes(json), "case"));
    }

    private JsonNode with(JsonNode json, List<Criterion> gap) {
        ObjectNode more = json.deepCopy().asObject();
        ArrayNode facts = more.get("facts").asArray();
        gap.forEach(criterion -> witnesses.get(CriterionCase.shortName(criterion.id())).json().get("facts").forEach(facts::add));
        return more;
    }
}
