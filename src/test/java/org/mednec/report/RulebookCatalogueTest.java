package org.mednec.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mednec.determination.Topic;
import org.mednec.determination.Way;
import org.mednec.determination.Ways;
import org.mednec.reader.ConstructedCase;
import org.mednec.rulebook.Rulebook;
import org.mednec.rulebook.Wording;
import tools.jackson.databind.JsonNode;

/** The rulebook as it is told to people and programs. */
class RulebookCatalogueTest {

    private static final Rulebook RULEBOOK = Rulebook.precompiled();
    private static final Path CATALOGUE = Path.of("docs/rulebook.md");

    @Test
    void theCommittedCatalogueIsCurrent() throws IOException {
        String current = RulebookCatalogue.markdown(RULEBOOK.guidelines(), RULEBOOK.topics(), RULEBOOK::texts);

        assertThat(current.equals(Files.readString(CATALOGUE))).as("docs/rulebook.md is not what the rules say. Write it anew: ./mednec rules catalogue > docs/rulebook.md").isTrue();
    }

    @Test
    void theCatalogueTellsEveryTopicAndDirectsNobody() {
        String all = RulebookCatalogue.markdown(RULEBOOK.guidelines(), RULEBOOK.topics(), RULEBOOK::texts);

        RULEBOOK.topics().forEach(topic -> assertThat(all).contains("(`" + topic.key() + "`)"));
        assertThat(all.lines().filter(line -> !line.contains("Only a physician may deny")).flatMap(line -> Wording.directive(line).stream())).isEmpty();
    }

    private static JsonNode json(Topic topic) {
        Map<String, JsonNode> witnesses = ConstructedCase.read(Path.of("test-cases/criteria").resolve(topic.key()), Answers.READER, e -> {
            throw e;
        }).stream().filter(ConstructedCase::isWitness).collect(Collectors.toMap(ConstructedCase::name, ConstructedCase::json));
        return Answers.JSON.readTree(TopicJson.of(topic, RULEBOOK.texts(topic.key()), name -> Optional.ofNullable(witnesses.get(name))));
    }

    /** The ways of the JSON are those of the topic, and each criterion that a way needs has a witness with a fact that answers it. */
    @Test
    void theJsonHoldsWaysAsksAnswersAndWitnesses() {
        for (String key : List.of("chronic-pain-2009/massage", "chronic-pain-2009/opioids-ongoing", "neck-2004/cervical-mri")) {
            Topic topic = RULEBOOK.topics().stream().filter(t -> t.key().equals(key)).findFirst().orElseThrow();
            JsonNode json = json(topic);
            List<String> ids = topic.criteria().stream().map(c -> c.id()).toList();
            Function<JsonNode, Long> bits = list -> list.valueStream().mapToLong(id -> 1L << ids.indexOf(id.asString())).reduce(0, (a, b) -> a | b);

            assertThat(new Ways(json.get("ways").valueStream().map(way -> new Way(bits.apply(way.get("met")), bits.apply(way.get("notContradicted")))).toList())).isEqualTo(topic.ways());
            json.get("criteria").forEach(criterion -> {
                assertThat(ids).contains(criterion.get("id").asString());
                assertThat(criterion.get("answeredBy").size()).isPositive();
                assertThat(criterion.get("rules").size()).isPositive();
            });
            Set<String> needed = topic.ways().ways().stream().flatMap(way -> topic.criteria(way.met()).stream()).map(c -> c.id()).collect(Collectors.toCollection(TreeSet::new));
            json.get("criteria").valueStream().filter(c -> needed.contains(c.get("id").asString())).forEach(c -> {
                Set<String> types = c.get("answeredBy").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
                assertThat(types.contains("Request") || types.contains("OpioidDose") || c.get("witnessFacts").valueStream().anyMatch(fact -> types.contains(fact.get("fact").asString())))
                    .as("%s is answered by %s", c.get("id"), types).isTrue();
            });
        }
    }

    @Test
    void aTopicIsToldWithWhatShowsEachCriterion() {
        Topic massage = RULEBOOK.topics().stream().filter(t -> t.key().equals("chronic-pain-2009/massage")).findFirst().orElseThrow();

        assertThat(TopicText.of(massage, RULEBOOK.texts(massage.key()))).contains("Met: At most six visits are asked for.").contains("Not met: More than six visits are asked for.")
            .contains("Document, if true: How many visits are asked for.").contains("The least that is enough, any one of 2");
    }
}
