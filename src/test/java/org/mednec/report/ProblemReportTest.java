package org.mednec.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mednec.rulebook.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemReportTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Problem> PROBLEMS = List.of(new Problem(Problem.Kind.PAGE, "a-2009/topic.drl", 12, "page 160 is \"no\" page"), new Problem(Problem.Kind.RECOLLECTION, "a-2009/guideline.json", 0, "3 of 4"));

    /** What the SARIF 2.1.0 schema requires of a log with one run, its rules and its results. */
    private static final String SARIF = """
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["$schema", "version", "runs"], "additionalProperties": false, "properties": {
          "$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"},
          "runs": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["tool", "results"], "additionalProperties": false, "properties": {
            "tool": {"type": "object", "required": ["driver"], "properties": {"driver": {"type": "object", "required": ["name", "rules"], "properties": {
              "name": {"type": "string"}, "semanticVersion": {"type": "string"},
              "rules": {"type": "array", "uniqueItems": true, "items": {"type": "object", "required": ["id"], "properties": {
                "id": {"type": "string"}, "shortDescription": {"$ref": "#/$defs/text"}, "defaultConfiguration": {"properties": {"level": {"$ref": "#/$defs/level"}}}}}}}}}},
            "results": {"type": "array", "items": {"type": "object", "required": ["message", "ruleId", "ruleIndex", "level", "locations"], "additionalProperties": false, "properties": {
              "ruleId": {"type": "string"}, "ruleIndex": {"type": "integer", "minimum": 0}, "level": {"$ref": "#/$defs/level"}, "message": {"$ref": "#/$defs/text"},
              "locations": {"type": "array", "items": {"type": "object", "required": ["physicalLocation"], "properties": {"physicalLocation": {"type": "object", "required": ["artifactLocation"], "properties": {
                "artifactLocation": {"type": "object", "required": ["uri"], "properties": {"uri": {"type": "string", "format": "uri-reference"}}},
                "region": {"type": "object", "properties": {"startLine": {"type": "integer", "minimum": 1}}}}}}}}}}}}}}},
         "$defs": {"text": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}, "level": {"enum": ["none", "note", "warning", "error"]}}}
        """;

    @Test
    void sarifHoldsToItsShape() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(SARIF);

        for (List<Problem> problems : List.of(PROBLEMS, List.<Problem>of())) {
            assertThat(schema.validate(JSON.readTree(ProblemReport.sarif(problems)))).isEmpty();
        }
        assertThat(schema.validate(JSON.readTree(ProblemReport.sarif(PROBLEMS).replace("\"error\"", "\"fatal\"")))).isNotEmpty();
    }

    @Test
    void sarifTellsEachProblemByItsRule() {
        JsonNode run = JSON.readTree(ProblemReport.sarif(PROBLEMS)).get("runs").get(0);
        JsonNode rules = run.get("tool").get("driver").get("rules");

        assertThat(rules.size()).isEqualTo(Problem.Kind.values().length);
        run.get("results").forEach(result -> assertThat(rules.get(result.get("ruleIndex").asInt()).get("id").asString()).isEqualTo(result.get("ruleId").asString()));
        JsonNode place = run.get("results").get(0).get("locations").get(0).get("physicalLocation");
        assertThat(place.get("artifactLocation").get("uri").asString()).isEqualTo("rules/a-2009/topic.drl");
        assertThat(place.get("region").get("startLine").asInt()).isEqualTo(12);
        assertThat(run.get("results").get(1).get("locations").get(0).get("physicalLocation").has("region")).isFalse();
    }

    @Test
    void textAndJsonHaveOneLineForEachProblem() {
        assertThat(ProblemReport.text(PROBLEMS).lines()).containsExactly("rules/a-2009/topic.drl:12: error: page 160 is \"no\" page [page]", "rules/a-2009/guideline.json: note: 3 of 4 [recollection]");
        assertThat(ProblemReport.json(PROBLEMS).lines().map(JSON::readTree)).hasSize(2).allMatch(line -> line.has("check") && line.has("level") && line.has("file") && line.has("message"));
    }

    @Test
    void everyCheckHasItsOwnName() {
        assertThat(Arrays.stream(Problem.Kind.values()).map(Problem.Kind::id)).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z-]+"));
    }
}
