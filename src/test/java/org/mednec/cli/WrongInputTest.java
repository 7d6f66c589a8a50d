package org.mednec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mednec.rulebook.SmallRulebook;

/** Wrong input tried on purpose: one clear message with place and remedy, the exit code, and the rest still runs. */
class WrongInputTest {

    private static final String GOOD = """
        {"asOf": "2015-02-10", "requests": [
          {"item": 1, "text": "Norco", "treatment": "HYDROCODONE", "source": {"attestedBy": "office", "attestedOn": "2015-02-10"}}],
         "facts": [
          {"fact": "WorkStatus", "status": "FULL_DUTY", "source": {"attestedBy": "office", "attestedOn": "2015-02-10"}}]}
        """;
    private static final String SECOND = "}}, {\"item\": 2, \"text\": \"more\", \"treatment\": \"MASSAGE\", ";

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Each case is made from the good one by one replacement. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"fact\": \"WorkStatus\"       | \"fact\": \"WorkStatu\"                | line 4, facts[0] | Did you mean 'WorkStatus'?",
        "\"fact\": \"WorkStatus\",      | \"weather\": \"fine\",                 | line 4, facts[0] | 'fact' is required",
        "\"FULL_DUTY\"                  | \"FULL_DUTY\", \"stanse\": \"NEGATED\" | facts[0].stanse  | Did you mean 'stance'?",
        "\"FULL_DUTY\"                  | \"FULLDUTY\"                           | facts[0].status  | Did you mean 'FULL_DUTY'?",
        "\"FULL_DUTY\"                  | null                                   | facts[0].status  | null is not allowed. Leave out what the record does not say",
        "\"FULL_DUTY\",                 | \"FULL_DUTY\", \"date\": null,         | facts[0].date    | null is not allowed",
        "\"HYDROCODONE\"                | \"Norco\"                              | treatment        | Write its lead ingredient, HYDROCODONE",
        "\"HYDROCODONE\"                | \"HYDROCODON\"                         | treatment        | Did you mean 'HYDROCODONE'?",
        "\"HYDROCODONE\"                | \"HYDROCODONE\", \"dose\": {\"strength\": \"10 mgs\"} | dose.strength | units: mg, mcg",
        "\"HYDROCODONE\"                | \"FENTANYL\", \"dose\": {\"strength\": \"75 mg\", \"route\": \"TRANSDERMAL\"} | dose | 75 mcg/h",
        "\"HYDROCODONE\"                | \"HYDROCODONE\", \"sessions\": \"many\" | sessions        | \"4-6\"",
        "\"HYDROCODONE\"                | \"HYDROCODONE\", \"site\": \"LEFT SHOLDER\" | site        | LOW_BACK",
        "\"item\": 1                    | \"item\": 2                            | item             | 1, 2, 3 ... in the order of the requests, each once",
        "\"item\": 1                    | \"item\": 1, \"dependsOn\": [7]        | dependsOn        | items of this case",
        "\"item\": 1                    | \"item\": 1, \"dependsOn\": [1]        | dependsOn        | without a circle",
        "\"asOf\": \"2015-02-10\"       | \"asOf\": \"02/10/2015\"               | asOf             | LocalDate",
        "\"asOf\": \"2015-02-10\"       | \"asOf\": \"2015-02-10\", \"asOf\": \"2015-02-10\" | line 1 | a field stands twice",
        "\"facts\": [                   | \"facts\": [,                          | line 3           | is not well-formed JSON"})
    void oneThingWrongIsToldWithPlaceAndRemedy(String from, String to, String place, String remedy) throws IOException {
        assertThat(GOOD).contains(from);
        Path bad = write("bad.json", GOOD.replace(from, to));

        Command command = Command.run("predict", "--json", bad.toString());

        assertThat(command.code()).isEqualTo(3);
        assertThat(command.messages().lines()).singleElement().asString().startsWith("mednec: " + bad + ": ").contains(place).contains(remedy);
        assertThat(command.out().lines()).singleElement().asString().startsWith("{\"schema\":1,\"file\":").contains("\"error\":");
    }

    @Test
    void itemsStandOnceAndDependOnEachOtherWithoutACircle() throws IOException {
        String source = "\"source\": {\"attestedBy\": \"office\", \"attestedOn\": \"2015-02-10\"";
        String two = GOOD.replace("}}],\n \"facts\"", SECOND + source + "}}],\n \"facts\"");
        Path twice = write("twice.json", two.replace("\"item\": 2", "\"item\": 1"));
        Path circle = write("circle.json", two.replace("\"item\": 1", "\"item\": 1, \"dependsOn\": [2]").replace("\"item\": 2", "\"item\": 2, \"dependsOn\": [1]"));

        assertThat(Command.run("predict", write("two.json", two).toString()).code()).isZero();
        assertThat(Command.run("predict", twice.toString()).messages()).contains("each once");
        assertThat(Command.run("predict", circle.toString()).messages()).contains("without a circle");
    }

    @Test
    void theRestOfAFolderStillRuns() throws IOException {
        write("a.json", GOOD);
        write("b.json", GOOD.replace("FULL_DUTY", "DUTY"));
        write("c.json", "{");
        Files.write(folder.resolve("d.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        write("e.json", GOOD);
        String line = GOOD.replace("\n", " ");
        write("f.ndjson", line + "\n{}\n\n" + line + "\n");

        Command command = Command.run("predict", "--json", folder.toString());

        assertThat(command.code()).isEqualTo(3);
        assertThat(command.out().lines().filter(l -> l.contains("\"criteriaStatus\""))).hasSize(4);
        assertThat(command.out().lines().filter(l -> l.contains("\"error\""))).hasSize(4);
        assertThat(command.messages().lines()).hasSize(4).anyMatch(m -> m.contains("b.json")).anyMatch(m -> m.contains("c.json")).anyMatch(m -> m.contains("d.json"))
            .anyMatch(m -> m.contains("f.ndjson line 2"));
    }

    @Test
    void anEmptyFolderAndAMissingFileAreTold() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(Command.run("predict", empty.toString())).satisfies(c -> assertThat(c.messages()).contains(empty + ": holds no case. A case file ends in .json")).extracting(Command::code).isEqualTo(3);
        assertThat(Command.run("gaps", folder + "/nowhere.json")).satisfies(c -> assertThat(c.messages()).contains("does not exist")).extracting(Command::code).isEqualTo(3);
        assertThat(Command.run("backtest", empty.toString())).satisfies(c -> assertThat(c.messages()).contains("outcomes.csv")).extracting(Command::code).isEqualTo(3);
    }

    @Test
    void anErrorRepeatsNoWordOfTheRecord() throws IOException {
        Path bad = write("bad.json", "{\"asOf\": \"2015-02-10\", \"requests\": Jane Secret }");
        Path worse = write("worse.json", GOOD.replace("\"FULL_DUTY\"", "\"Jane Secret\""));
        Path third = write("third.json", GOOD.replace("\"text\": \"Norco\"", "\"text\": \"Jane Secret\", \"stage\": \"Jane Secret\""));

        assertThat(Command.run("predict", "--json", bad.toString(), worse.toString(), third.toString())).satisfies(c -> {
            assertThat(c.code()).isEqualTo(3);
            assertThat(c.messages() + c.out()).doesNotContain("Jane");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "predct x", "predict", "predict --jsn x", "rules show nosuchtopic", "backtest a b c"})
    void wrongUseIsExitCodeTwo(String args) {
        Command command = Command.run(args.isEmpty() ? new String[0] : args.split(" "));

        assertThat(command.code()).isEqualTo(2);
        assertThat(command.messages()).isNotBlank();
    }

    /** What is wrong is not pushed off the screen by the help, and is told before the work is done. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "predct x                                | there is no command 'predct'",
        "predict --jsn x                         | Possible solutions: --json",
        "gaps note.txt --as-of 10/12/2016        | '10/12/2016' is no day. Write year, month and day",
        "gaps note.txt --request ''              | --request is blank",
        "compare chronic-pain-2009 chronic-2016  | 'chronic-2016' is no edition",
        "backtest --fail-on flips                | need --against",
        "backtest --fail-on flops                | there is no gate 'flops'",
        "backtest --accept why                   | --accept needs --against",
        "backtest --against nosuchrevision       | 'nosuchrevision' is neither"})
    void wrongUseIsToldInAFewLines(String args, String message) {
        Command command = Command.run(Stream.of(args.split(" ")).map(arg -> arg.equals("''") ? "" : arg).toArray(String[]::new));

        assertThat(command.code()).isEqualTo(2);
        assertThat(command.messages()).contains(message).contains(" --help' tells how it is used");
        assertThat(command.messages().lines()).hasSizeLessThanOrEqualTo(3);
        assertThat(command.out()).isEmpty();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldBeforeTheWork() throws IOException {
        Path file = write("report", "");

        Command command = Command.run("backtest", "--report", file.toString());

        assertThat(command.code()).isEqualTo(74);
        assertThat(command.messages()).startsWith("mednec: " + file + ": cannot be written");
        assertThat(command.out()).isEmpty();
    }

    /** A pipe, or a file that somebody named otherwise. */
    @Test
    void aFileIsTakenForWhatItHoldsWhereItsNameDoesNotSay() throws IOException {
        Path note = write("note", "Date of visit: 03/10/2015\nLow back pain, 7/10.\n");
        Path theCase = write("case", GOOD);
        Path pdf = write("scan", "%PDF-1.7\n");

        assertThat(Command.run("gaps", note.toString(), "--request", "Norco #60").out()).startsWith("note, item 1: Norco #60");
        assertThat(Command.run("gaps", theCase.toString()).out()).startsWith("case, item 1: Norco");
        assertThat(Command.run("gaps", pdf.toString(), "--request", "Norco #60").messages()).contains("is a PDF. Let its name end in .pdf.");
    }

    /** Each rulebook is made from a few committed topics by one replacement. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "chronic-pain-2009/massage.drl    | @section( \"Massage therapy\" )     | @title( \"Massage therapy\" )        | section        | @section",
        "chronic-pain-2009/four-as.drl    | @because( \"Pain is clearly less with the medicine.\" ) |                  | relief of 30   | @because",
        "chronic-pain-2009/four-as.drl    | @meets( Analgesia )                 | @meet( Analgesia )                   | relief of 30   | @meets",
        "chronic-pain-2009/four-as.drl    | @meets( Analgesia )                 | @meets( Analgesic )                  | relief of 30   | Analgesi",
        "chronic-pain-2009/four-as.drl    | relief.atLeast( 30 )                | relief.atLeast( \"much\" )           | relief of 30   | Check the spelling and type",
        "chronic-pain-2009/four-as.drl    | relief.atLeast( 30 )                | releif.atLeast( 30 )                 | relief of 30   | releif",
        "chronic-pain-2009/four-as.drl    | Response( asserted                  | Respose( asserted                    | relief of 30   | Respose",
        "chronic-pain-2009/four-as.drl    | Response( asserted                  | Response( asserted (                 | four-as.drl    | ",
        "chronic-pain-2016/guideline.json | 2016-07-29                          | 2016-07-01                           | guideline.json | overlaps",
        "chronic-pain-2016/guideline.json | \"SECTION\"                         | \"FOLIO\"                            | guideline.json | PAGE",
        "drugs.csv                        | HYDROCODONE                         | HYDROCODNE                           | drugs.csv      | HYDROCODNE"})
    void oneThingWrongInARulebookIsToldWithPlaceAndRemedy(String file, String from, String to, String place, String remedy) throws IOException {
        Path rules = SmallRulebook.copy(folder.resolve("rules"));
        SmallRulebook.replace(rules.resolve(file), from, to == null ? "" : to);

        Command command = Command.run("rules", "check", "--rules", rules.toString());

        assertThat(command.code()).isEqualTo(4);
        assertThat(command.messages()).contains(file).contains(place).contains(remedy == null ? "" : remedy);
    }

    @Test
    void everyProblemOfARulebookIsTold() throws IOException {
        Path rules = SmallRulebook.copy(folder.resolve("rules"));
        SmallRulebook.replace(rules.resolve("chronic-pain-2009/four-as.drl"), "@meets( Analgesia )", "@meet( Analgesia )");
        SmallRulebook.replace(rules.resolve("chronic-pain-2009/massage.drl"), "@meets(", "@mets(");
        SmallRulebook.replace(rules.resolve("neck-2004/cervical-mri.drl"), "@states(", "@state(");

        assertThat(Command.run("rules", "check", "--rules", rules.toString()).messages()).contains("four-as.drl").contains("massage.drl").contains("cervical-mri.drl");
    }

    @Test
    void twoTopicsForOneRequestAreTold() throws IOException {
        Path rules = SmallRulebook.copy(folder.resolve("rules"));
        SmallRulebook.replace(rules.resolve("chronic-pain-2009/applies.drl"), "treatment == Treatment.MASSAGE", "treatment.within( Treatment.OPIOID )");
        Path good = write("good.json", GOOD);

        Command command = Command.run("predict", "--rules", rules.toString(), good.toString());

        assertThat(command.code()).isEqualTo(4);
        assertThat(command.messages()).contains("applies.drl").contains("massage").contains("opioids-ongoing").contains("Narrow one of the two");
    }

    @Test
    void anEmptyRulebookIsRefused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(Command.run("rules", "list", "--rules", empty.toString())).satisfies(c -> assertThat(c.messages()).contains("empty")).extracting(Command::code).isEqualTo(4);
        assertThat(Command.run("rules", "list", "--rules", folder + "/nowhere")).extracting(Command::code).isEqualTo(4);
    }
}
