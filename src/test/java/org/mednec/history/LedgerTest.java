package org.mednec.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mednec.reader.CaseReader;
import org.mednec.reader.CaseSource;
import org.mednec.rulebook.Rulebook;

/** The committed answers on real cases. */
class LedgerTest {

    private static final Path HISTORICAL = Path.of("test-cases/historical");

    private static List<Scored> answers() {
        Rulebook rulebook = Rulebook.precompiled();
        OutcomeTable outcomes = OutcomeTable.read(HISTORICAL.resolve(OutcomeTable.FILE));
        List<PastItem> items = new ArrayList<>();
        new CaseSource(new CaseReader(rulebook.drugs()), e -> {
            throw e;
        }).read(HISTORICAL, theCase -> rulebook.determine(theCase).forEach(d ->
            items.add(PastItem.of(theCase.name(), d, outcomes.of(theCase.name(), d.request().item()).map(Outcome::decision)))));
        return new Scoring(LearnedRate.stored()).score(items);
    }

    @Test
    void noAnswerOnARealCaseChangesUnseen() throws IOException {
        Path file = HISTORICAL.resolve(Ledger.FILE);

        assertThat(Ledger.read(file).with(answers()))
            .as("answers changed: read each change, then run ./mednec backtest --update-ledger and give the reasons")
            .isEqualTo(Files.readString(file));
    }

    @Test
    void everyDisagreementHasAReasonAndAnExplanation() {
        List<Scored> answers = answers();

        assertThat(answers.stream().filter(item -> item.decided().isPresent() && !item.agrees())).isNotEmpty();
        assertThat(Ledger.read(HISTORICAL.resolve(Ledger.FILE)).problems(answers)).isEmpty();
    }

    @Test
    void theCheckThirdHasAnswersAndNoOutcomeAndEveryOtherItemHasOne() {
        assertThat(answers()).isNotEmpty().allSatisfy(item -> assertThat(item.decided().isEmpty()).as("%s item %d", item.theCase(), item.item()).isEqualTo(CheckThird.holds(item.theCase())));
    }

    @Test
    void anItemOfTheCheckThirdStandsInTheLedgerWithItsAnswerAlone() {
        Scored kept = scored("a", 1, Prediction.Outcome.UPHELD, Optional.empty());

        assertThat(Ledger.empty().with(List.of(kept))).endsWith("a,1,request,edition/topic,UNDETERMINED,?,UPHELD,,,,\n");
        assertThat(Ledger.empty().problems(List.of(kept))).isEmpty();
    }

    @Test
    void aDisagreementWithoutReasonIsAProblem() {
        assertThat(Ledger.empty().problems(List.of(scored("a", 1, Prediction.Outcome.UPHELD, Prediction.Outcome.OVERTURNED)))).singleElement().asString().contains("a item 1", "without reason");
    }

    @Test
    void reviewersVaryOnlyWhereTwoItemsOfOnePatternWereDecidedDifferently(@TempDir Path folder) throws IOException {
        Scored missed = scored("a", 1, Prediction.Outcome.UPHELD, Prediction.Outcome.OVERTURNED);
        Path file = folder.resolve(Ledger.FILE);
        Files.writeString(file, Ledger.empty().with(List.of(missed)).replace(",no,,", ",no,REVIEWER_VARIANCE,the same record was upheld elsewhere"));
        Ledger ledger = Ledger.read(file);

        assertThat(ledger.problems(List.of(missed, scored("b", 1, Prediction.Outcome.UPHELD, Prediction.Outcome.UPHELD)))).isEmpty();
        assertThat(ledger.problems(List.of(missed))).singleElement().asString().contains("a item 1", "REVIEWER_VARIANCE");
        assertThat(ledger.problems(List.of(missed, scored("b", 1, Prediction.Outcome.OVERTURNED, Prediction.Outcome.OVERTURNED)))).hasSize(1);
        assertThat(ledger.problems(List.of(missed, scored("b", 1, Prediction.Outcome.UPHELD, Optional.empty())))).hasSize(1);
    }

    @Test
    void whatALedgerHadAnsweredIsHeldBesideOurs(@TempDir Path folder) throws IOException {
        Scored now = scored("a", 1, Prediction.Outcome.UPHELD, Prediction.Outcome.OVERTURNED);
        Path file = folder.resolve(Ledger.FILE);
        Files.writeString(file, Ledger.empty().with(List.of(scored("a", 1, Prediction.Outcome.OVERTURNED, Prediction.Outcome.OVERTURNED))));

        assertThat(Ledger.read(file).asAnswered(now).prediction().outcome()).isEqualTo(Prediction.Outcome.OVERTURNED);
        assertThat(Ledger.read(file).asAnswered(now).agrees()).isTrue();
        assertThat(Ledger.empty().asAnswered(now).prediction().outcome()).isEqualTo(Prediction.Outcome.NONE);
    }

    @Test
    void aReasonStaysOnlyWhileTheItemDiffers(@TempDir Path folder) throws IOException {
        Scored missed = scored("a", 1, Prediction.Outcome.UPHELD, Prediction.Outcome.OVERTURNED);
        Path file = folder.resolve(Ledger.FILE);
        Files.writeString(file, Ledger.empty().with(List.of(missed)).replace(",no,,", ",no,OUTSIDE_SUMMARY,the reviewer saw more"));

        assertThat(Ledger.read(file).with(List.of(missed))).contains(",no,OUTSIDE_SUMMARY,the reviewer saw more");
        assertThat(Ledger.read(file).with(List.of(scored("a", 1, Prediction.Outcome.OVERTURNED, Prediction.Outcome.OVERTURNED)))).endsWith(",yes,,\n");
    }

    @Test
    void aReasonThatIsNotInTheClosedListIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(Ledger.FILE);
        Files.writeString(file, Ledger.empty().with(List.of(scored("a", 1, Prediction.Outcome.UPHELD, Prediction.Outcome.OVERTURNED))).replace(",no,,", ",no,BAD_LUCK,"));

        assertThatThrownBy(() -> Ledger.read(file)).isInstanceOf(HistoryException.class).hasMessageContaining("line 2").hasMessageContaining("REVIEWER_VARIANCE");
    }

    private static Scored scored(String theCase, int item, Prediction.Outcome predicted, Prediction.Outcome decided) {
        return scored(theCase, item, predicted, Optional.of(decided));
    }

    private static Scored scored(String theCase, int item, Prediction.Outcome predicted, Optional<Prediction.Outcome> decided) {
        return new Scored(Items.past(theCase, item, new Kind("topic", Category.MEDICATION, Standing.NOTHING_MET, "?"), decided), new Prediction(predicted, 0.1, 0.2, 0.1, 0, 0, "g", ""), List.of());
    }
}
