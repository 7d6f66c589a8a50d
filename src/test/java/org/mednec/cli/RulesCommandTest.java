package org.mednec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mednec.rulebook.SmallRulebook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code rules check}, {@code show} and {@code coverage}, and {@code compare}, as they are run. */
class RulesCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;
    private Path rules;

    @BeforeEach
    void copy() throws IOException {
        rules = SmallRulebook.copy(folder.resolve("rules"));
    }

    private Command check(String... more) {
        String[] args = {"rules", "check", "--rules", rules.toString(), "--cases", folder.resolve("none").toString()};
        String[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Command.run(all);
    }

    @Test
    void theExitCodeIsThatOfTheWorstProblem() throws IOException {
        assertThat(check("--fail-on", "warning").code()).isZero();
        assertThat(check("--fail-on", "note")).satisfies(c -> assertThat(c.out()).contains(": note: ").contains("topics in")).extracting(Command::code).isEqualTo(20);

        SmallRulebook.replace(rules.resolve("chronic-pain-2009/four-as.drl"), "relief.below( 30 )", "!relief.atLeast( 30 )");
        assertThat(check().code()).isZero();
        assertThat(check("--fail-on", "warning")).satisfies(c -> assertThat(c.out()).contains("four-as.drl:").contains("[negated-test]")).extracting(Command::code).isEqualTo(20);

        SmallRulebook.replace(rules.resolve("chronic-pain-2009/massage.drl"), "@page( \"60\" )", "@page( \"600\" )");
        assertThat(check("--json")).satisfies(c -> assertThat(c.out().lines().map(JSON::readTree)).anyMatch(line -> line.get("check").asString().equals("page")
            && line.get("level").asString().equals("error") && line.get("file").asString().equals("rules/chronic-pain-2009/massage.drl"))).extracting(Command::code).isEqualTo(4);
    }

    @Test
    void sarifIsOneDocumentEvenWhereTheRulesDoNotLoad() throws IOException {
        SmallRulebook.replace(rules.resolve("chronic-pain-2009/massage.drl"), "@meets( WithinSixVisits )", "");

        Command command = check("--sarif");

        assertThat(command.code()).isEqualTo(4);
        JsonNode sarif = JSON.readTree(command.out());
        assertThat(sarif.get("version").asString()).isEqualTo("2.1.0");
        assertThat(sarif.get("runs").get(0).get("results").valueStream().map(result -> result.get("ruleId").asString())).contains("rule-form");
        assertThat(check("--sarif", "--json").code()).isEqualTo(2);
    }

    @Test
    void aTopicIsShownAsJsonWithItsWitnesses() {
        JsonNode json = JSON.readTree(Command.run("rules", "show", "chronic-pain-2009/massage", "--json").out());

        assertThat(json.get("ways").size()).isEqualTo(2);
        assertThat(json.get("criteria").valueStream().filter(c -> c.get("id").asString().equals("massage.adjunct")).findFirst().orElseThrow().get("witnessFacts").get(0).get("fact").asString())
            .isEqualTo("Trial");
        assertThat(Command.run("rules", "show", "chronic-pain-2016/massage", "--json").out()).as("of a borrowed topic, the lender's").contains("witnessFacts");
    }

    @Test
    void editionsAndFoldersAreCompared() throws IOException {
        Path other = SmallRulebook.copy(folder.resolve("other"));
        assertThat(Command.run("compare", rules.toString(), other.toString())).satisfies(c -> assertThat(c.out()).contains("The two are equivalent")).extracting(Command::code).isEqualTo(0);

        SmallRulebook.replace(other.resolve("chronic-pain-2009/opioids-ongoing.drl"), "    AdverseEffects( met )", "    AdverseEffects( !contradicted )");
        assertThat(Command.run("compare", rules.toString(), other.toString()).out()).contains("chronic-pain-2009/opioids-ongoing")
            .contains("aberrant-behavior met, returned-to-work met, all else open: enough in " + other + " alone");
        assertThat(JSON.readTree(Command.run("compare", rules.toString(), other.toString(), "--json").out()).get("topics").size()).isEqualTo(8);

        Command editions = Command.run("compare", "chronic-pain-2009", "chronic-pain-2016", "test-cases/historical/seed-003.json", "--rules", rules.toString());
        assertThat(editions.code()).isZero();
        assertThat(editions.out()).contains("only in chronic-pain-2009: antidepressants, drug-pump, opioids-ongoing").contains("this case: seed-003 item 1");
        assertThat(Command.run("compare", "nowhere", rules.toString())).extracting(Command::code).isEqualTo(2);
    }

    @Test
    void coverageIsToldByTopic() {
        Command command = Command.run("rules", "coverage", "chronic-pain-2009/massage", "--no-conditions");

        assertThat(command.code()).isZero();
        assertThat(command.out()).contains("chronic-pain-2009/massage").contains("rules that no case makes fire: none").contains("within-six-visits");
        assertThat(Command.run("rules", "coverage", "nosuch").code()).isEqualTo(2);
    }
}
