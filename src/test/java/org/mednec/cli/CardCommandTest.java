package org.mednec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code mednec card}. */
class CardCommandTest {

    private static JsonNode card(String... more) {
        return JsonMapper.shared().readTree(Command.run(Stream.concat(Stream.of("card", "--json"), Arrays.stream(more)).toArray(String[]::new)).out());
    }

    private static Map<String, String> values(JsonNode attributes) {
        return attributes.valueStream().collect(Collectors.toMap(a -> a.get("place").asString(), a -> a.get("value").asString()));
    }

    @Test
    void everyAttributeOfTheRegulationIsAnswered() {
        JsonNode card = card();

        assertThat(values(card.get("evidenceBased"))).hasSize(13).doesNotContainValue("");
        assertThat(values(card.get("predictive"))).hasSize(31).doesNotContainValue("");
        // 170.315(b)(11)(iv)(B): how many attributes each of the nine groups has.
        Map<String, Long> groups = values(card.get("predictive")).keySet().stream().collect(Collectors.groupingBy(place -> place.substring(0, 6), Collectors.counting()));
        assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9).stream().map(group -> groups.get("(B)(" + group + ")"))).containsExactly(4L, 4L, 2L, 4L, 2L, 4L, 5L, 4L, 2L);
    }

    @Test
    void figuresAreThoseOfTheBacktest() {
        JsonNode figures = JsonMapper.shared().readTree(Command.run("backtest", "--json").out()).get("figures").get("mednec");
        String validity = values(card().get("predictive")).get("(B)(7)(i)");

        assertThat(validity).contains(String.format(Locale.ROOT, "area under the ROC curve %.2f [", figures.get("area").get("value").asDouble()),
            String.format(Locale.ROOT, "recall on overturned %.2f [", figures.get("recall").get("value").asDouble()));
    }

    @Test
    void theNewestLookAtTheCheckThirdIsTold(@TempDir Path folder) throws IOException {
        Path looks = Files.writeString(folder.resolve("looks.csv"), "date,commit,rulebook,scored,letters,items,overturned,area,area_low,area_high,balanced_accuracy,balanced_accuracy_low,balanced_accuracy_high,recall,recall_low,"
            + "recall_high,precision,precision_low,precision_high,specificity,specificity_low,specificity_high,brier_skill,brier_skill_low,brier_skill_high,coverage,coverage_low,coverage_high\n"
            + "2026-01-01,first,sha256:0,curated,40,88,10,0.5,0.4,0.6,,,,,,,,,,,,,,,,,,\n2026-02-01,second,sha256:0,curated,40,88,10,0.8,0.7,0.9,,,,,,,,,,,,,,,,,,\n");

        assertThat(values(card("--looks", looks.toString()).get("predictive")).get("(B)(7)(i)")).contains("2026-02-01, commit second", "area under the ROC curve 0.8 [0.7, 0.9]").doesNotContain("first");
        assertThat(values(card("--looks", folder.resolve("none.csv").toString()).get("predictive")).get("(B)(7)(i)")).contains("Check third: not scored yet.");
    }

    @Test
    void theCardInTheDocumentationIsTheOneThatTheEvaluationGives() {
        assertThat(Path.of("docs/model-card.md")).as("run ./mednec card > docs/model-card.md").hasContent(Command.run("card").out());
    }
}
