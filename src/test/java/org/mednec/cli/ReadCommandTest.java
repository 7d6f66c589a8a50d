package org.mednec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mednec.facts.Case;
import org.mednec.facts.Fact;
import org.mednec.facts.Source;
import org.mednec.reader.CaseReader;
import org.mednec.reader.letter.Letters;
import org.mednec.rulebook.Rulebook;

/** Letters and notes on the command line: shown, turned into cases, predicted and scored. */
class ReadCommandTest {

    private static final String NOTE = """
        Date of visit: 03/10/2015
        DOI: 05/02/2013

        SUBJECTIVE: Low back pain, 7/10. Takes Norco.
        OBJECTIVE: Straight leg raise is positive on the left.
        """;

    @TempDir
    private Path folder;

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aLetterIsShownWithWhatWasUsedAndWithheld() throws IOException {
        Command shown = Command.run("read", write("CM16-0000001.txt", Letters.MODERN));
        assertThat(shown.code()).isZero();
        assertThat(shown.out()).contains("determination letter, 3 requests", "judged as of 2016-11-14 (the day of the request)", "treatment HYDROCODONE", "withheld, since it tells the outcome", "numbness](")
            .doesNotContain("Upheld", "Overturned", "The guideline asks for a better function");
    }

    @Test
    void theCaseIsReadyToEditAndToPredict() throws IOException {
        Command json = Command.run("read", "--json", write("CM16-0000001.txt", Letters.MODERN));
        String file = write("case.json", json.out());
        Case theCase = new CaseReader(Rulebook.precompiled().drugs()).read(Path.of(file));
        assertThat(theCase.name()).isEqualTo("CM16-0000001");
        assertThat(theCase.injury()).hasToString("2014-10-25");
        for (Fact fact : theCase.facts()) {
            assertThat(((Source.Passage) fact.source()).section().tellsOutcome()).isFalse();
        }
        assertThat(Command.run("predict", "--json", file).out()).isEqualTo(Command.run("predict", "--json", folder.resolve("CM16-0000001.txt").toString()).out());
    }

    @Test
    void theRationaleSaysWhatEachFactIs() throws IOException {
        String note = write("note.txt", NOTE);

        assertThat(Command.run("predict", "--request", "MRI of the lumbar spine", note).out()).contains("record: Exam Finding: straight leg raise; left low back (note, note, characters");
    }

    @Test
    void whatBarsEachWayIsToldWithWhatTheRecordShows() throws IOException {
        String note = write("note.txt", "Date of visit: 03/10/2015\nPhysical therapy, 12 sessions, did not help.\n");

        assertThat(Command.run("gaps", "--request", "Physical therapy 2x6", note).out().replaceAll("\\s+", " "))
            .contains("There was functional gain from earlier visits. [not met] (against: It did not help.)");
    }

    @Test
    void whatIsNotUnderstoodIsNotTakenForSilence() throws IOException {
        String foreign = write("nota.txt", "Fecha: 10/12/2016\nEl paciente refiere dolor.\n");

        assertThat(Command.run("gaps", "--request", "MRI of the lumbar spine", foreign).out()).contains("The record states no fact");
        assertThat(Command.run("gaps", "--request", "wug", foreign).out()).contains("The line names no treatment that is known here");
        assertThat(Command.run("gaps", "--as-of", "1999-01-01", "--request", "Norco", foreign).out()).contains("No guideline at hand that governed on 1999-01-01 has a topic for hydrocodone");
    }

    /** Neither the decisions nor the reasons can matter: without them the prediction is the same but for the places of the later items. */
    @Test
    void whatWasDecidedDoesNotReachThePrediction() throws IOException {
        String turned = Letters.MODERN.replace(": Upheld", ": UPHELD").replace("Overturned", "Upheld").replace(": UPHELD", ": Overturned").replace("The guideline asks for a better function.", "Red flags were told.");
        List<String> told = Command.run("predict", "--json", write("a.txt", Letters.MODERN)).out().lines().map(ReadCommandTest::withoutPlaces).toList();
        List<String> other = Command.run("predict", "--json", write("a.txt", turned)).out().lines().map(ReadCommandTest::withoutPlaces).toList();
        assertThat(told).hasSize(3).isEqualTo(other);
    }

    private static String withoutPlaces(String line) {
        return line.replaceAll("\"(?:start|end)\":[0-9]+", "");
    }

    @Test
    void aNoteIsJudgedByTheLinesGivenWithIt() throws IOException {
        String note = write("note.txt", NOTE);
        assertThat(Command.run("predict", note).code()).isEqualTo(3);
        assertThat(Command.run("predict", note).messages()).contains("is no determination letter").contains("--request");
        Command predicted = Command.run("predict", "--json", note, "--request", "Norco 10/325mg #60", "--request", "Lumbar MRI");
        assertThat(predicted.code()).isZero();
        assertThat(predicted.out().lines()).hasSize(2).allMatch(line -> line.contains("\"asOf\":\"2015-03-10\""));
        assertThat(Command.run("gaps", note, "--request", "Lumbar MRI", "--as-of", "2016-01-02").out()).contains("item 1: Lumbar MRI");
        String undated = write("undated.txt", "SUBJECTIVE: low back pain");
        assertThat(Command.run("read", undated, "--request", "Lumbar MRI").messages()).contains("--as-of 2015-02-10");
    }

    @Test
    void oneUnreadableDocumentIsToldAndTheRestGoesOn() throws IOException {
        write("a.txt", Letters.MODERN);
        write("b.pdf", "%PDF-1.4 lumbar");
        write("c.txt", Letters.OLDER);
        Command predicted = Command.run("predict", "--json", folder.toString());
        assertThat(predicted.code()).isEqualTo(3);
        assertThat(predicted.out().lines()).hasSize(6).filteredOn(line -> line.contains("\"error\"")).hasSize(1);
        assertThat(predicted.messages()).contains("b.pdf: was cut off").doesNotContain("lumbar");
        Command lines = Command.run("read", "--json", folder.toString());
        assertThat(lines.code()).isEqualTo(3);
        assertThat(lines.out().lines()).hasSize(2);
        assertThat(new CaseReader(Rulebook.precompiled().drugs()).read(lines.out().lines().toList().get(1).getBytes(StandardCharsets.UTF_8), "line").requests()).hasSize(2);
    }

    @Test
    void theTableOfLettersCountsItemsAndDecisions() throws IOException {
        write("a.txt", Letters.MODERN);
        write("b.txt", Letters.OLDER);
        Command table = Command.run("read", "--items", folder.toString());
        assertThat(table.code()).isZero();
        assertThat(table.out()).contains("2016-12-08  2014-10-25  2016-11-29  2017-01-12  2016-11-14  UOU").contains("2 letters, 5 items; 3 upheld, 2 overturned, 0 without a decision");
    }

    @Test
    void aLetterBringsItsOwnOutcomesToTheScoring() throws IOException {
        write("seed-a.txt", Letters.MODERN);
        Command scored = Command.run("backtest", folder.toString());
        assertThat(scored.code()).isZero();
        assertThat(scored.out()).contains("3 disputed items in 1 letters, 1 overturned");
    }
}
