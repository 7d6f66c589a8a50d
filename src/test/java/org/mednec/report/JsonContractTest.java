package org.mednec.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mednec.reader.CaseFileException;
import org.mednec.reader.CaseSchema;
import org.mednec.rulebook.Rulebook;
import tools.jackson.databind.JsonNode;

/** The JSON line and the case file hold to the schemas that 'mednec schema' prints. */
class JsonContractTest {

    private static final Schema LINE = schema(DeterminationSchema.json());
    private static final Schema CASE = schema(CaseSchema.json());
    private static final Rulebook RULEBOOK = Rulebook.precompiled();

    private static Schema schema(String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json, InputFormat.JSON);
    }

    @Test
    void everyAnswerHoldsToTheSchemaOfTheLine() {
        List<JsonNode> cases = Answers.committedCases();

        assertThat(cases).hasSizeGreaterThan(400).allSatisfy(theCase ->
            assertThat(Answers.lines(RULEBOOK, theCase).lines()).isNotEmpty().allSatisfy(line -> assertThat(LINE.validate(line, InputFormat.JSON)).isEmpty()));
    }

    @Test
    void aRequestThatNoGuidelineCoversHoldsToIt() {
        String line = Answers.lines(RULEBOOK, Answers.JSON.readTree("""
            {"asOf":"2001-01-01","requests":[{"item":1,"text":"massage","treatment":"MASSAGE","source":{"attestedBy":"office","attestedOn":"2001-01-01"}}],"facts":[]}"""));

        assertThat(LINE.validate(line, InputFormat.JSON)).isEmpty();
        assertThat(Answers.JSON.readTree(line).get("criteriaStatus").asString()).isEqualTo("NO_APPLICABLE_GUIDELINE");
        assertThat(Answers.JSON.readTree(line).get("prediction").get("outcome").asString()).isEqualTo("NONE");
    }

    @Test
    void whatCouldNotBeReadHoldsToIt() {
        StringWriter out = new StringWriter();
        new DeterminationLines(out, RULEBOOK.hash()).write(new CaseFileException("a.json", "", "is empty. Write a case."));

        assertThat(LINE.validate(out.toString(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaOfTheLineRefusesWhatIsNoAnswer() {
        String line = Answers.lines(RULEBOOK, Answers.committedCases().get(0)).lines().findFirst().orElseThrow();

        assertThat(LINE.validate(line.replace("\"criteriaStatus\":\"", "\"criteriaStatus\":\"DENIED"), InputFormat.JSON)).isNotEmpty();
        assertThat(LINE.validate(line.replace("\"route\":\"", "\"way\":\""), InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void everyCommittedCaseHoldsToTheSchemaOfTheCaseFile() {
        assertThat(Answers.committedCases()).allSatisfy(theCase -> assertThat(CASE.validate(theCase.toString(), InputFormat.JSON)).isEmpty());
        assertThat(CASE.validate("{\"asOf\":\"2015-02-10\",\"requests\":[],\"fact\":[]}", InputFormat.JSON)).isNotEmpty();
    }
}
