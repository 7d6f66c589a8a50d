package org.mednec.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mednec.facts.CriteriaStatus;
import org.mednec.reader.CaseReader;
import org.mednec.reader.CaseSource;
import org.mednec.rulebook.Rulebook;

/** The committed answers on real cases. */
class LedgerTest {

    private static final Path HISTORICAL = Path.of("test-cases/historical");

    private static List<Scored> answers() {
        Rulebook rulebook = Rulebook.precompiled();
        OutcomeTable outcomes = OutcomeTable.read(HISTORICAL.resolve(OutcomeTable.FILE));
        List<Scored> items = new ArrayList<>();
        new CaseSource(new CaseReader(rulebook.drugs()), e -> {
            throw e;
        }).read(HISTORICAL, theCase -> rulebook.determine(theCase).forEach(d ->
            outcomes.of(theCase.name(), d.request().item()).ifPresent(outcome -> items.add(Scored.of(theCase, d, PublishedRate.of(d), outcome.decision())))));
        return items;
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
        Ledger ledger = Ledger.read(HISTORICAL.resolve(Ledger.FILE));

        assertThat(answers().stream().filter(item -> !item.agrees())).isNotEmpty().allSatisfy(item -> {
            assertThat(ledger.reason(item)).as("%s item %d", item.theCase(), item.item()).isPresent();
            assertThat(ledger.explanation(item)).as("%s item %d", item.theCase(), item.item()).isNotBlank();
        });
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
        return new Scored(theCase, item, "request", "edition/topic", CriteriaStatus.UNDETERMINED, "?", new Prediction(predicted, 0.1, 0.2, 0.1, 0, 0, "g"), decided);
    }
}
