package org.mednec.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mednec.facts.CriteriaStatus;
import org.mednec.history.HistoryException;
import org.mednec.history.Prediction.Outcome;

class FlipsTest {

    private static Flip flip(String theCase, Outcome before, Outcome now, Outcome decided) {
        return new Flip(theCase, 1, "request", new Answer("edition/topic", CriteriaStatus.UNDETERMINED, "?,M", before), new Answer("edition/topic", CriteriaStatus.MET, "M,M", now), decided,
            List.of(), List.of());
    }

    private static final Flip BROKEN = flip("a", Outcome.UPHELD, Outcome.OVERTURNED, Outcome.UPHELD);
    private static final Flip FIXED = flip("b", Outcome.UPHELD, Outcome.OVERTURNED, Outcome.OVERTURNED);
    private static final Flip NEITHER = flip("c", Outcome.UPHELD, Outcome.UPHELD, Outcome.UPHELD);

    @Test
    void aFlipIsBrokenFixedOrNeither() {
        Flips flips = new Flips("before", 9, List.of(BROKEN, FIXED, NEITHER));

        assertThat(flips.broken()).containsExactly(BROKEN);
        assertThat(flips.fixed()).containsExactly(FIXED);
    }

    /** Values of the two-sided binomial test at one half. */
    @Test
    void mcNemarIsExact() {
        assertThat(Flips.mcNemar(0, 0)).isEqualTo(1);
        assertThat(Flips.mcNemar(1, 1)).isEqualTo(1);
        assertThat(Flips.mcNemar(5, 0)).isCloseTo(0.0625, within(1e-12));
        assertThat(Flips.mcNemar(1, 8)).isCloseTo(0.0390625, within(1e-12));
        assertThat(Flips.mcNemar(10, 25)).isCloseTo(Flips.mcNemar(25, 10), within(1e-15));
        assertThat(Flips.mcNemar(400, 700)).isBetween(0.0, 1e-15);
    }

    @Test
    void aBrokenCaseFailsItsGateUntilThisVeryFlipIsAccepted(@TempDir Path folder) throws IOException {
        Flips flips = new Flips("before", 9, List.of(BROKEN, FIXED));
        Path file = folder.resolve(FlipLedger.FILE);
        Files.writeString(file, FlipLedger.empty().with(flips.broken(), "the guideline says so", "A. Reviewer", LocalDate.of(2026, 1, 2)));
        FlipLedger accepted = FlipLedger.read(file);

        assertThat(Gate.BROKEN_FLIPS.ask(flips, FlipLedger.empty())).satisfies(result -> {
            assertThat(result.passed()).isFalse();
            assertThat(result.line()).contains("gate broken-flips: FAILED").contains("a item 1").doesNotContain("b item 1").doesNotContain("\n");
        });
        assertThat(Gate.BROKEN_FLIPS.ask(flips, accepted).passed()).isTrue();
        assertThat(Gate.FLIPS.ask(flips, accepted).line()).contains("1 answers changed").contains("b item 1");
        assertThat(accepted.accepts(flip("a", Outcome.NONE, Outcome.OVERTURNED, Outcome.UPHELD))).isFalse();
        assertThat(accepted.with(flips.broken(), "again", "B", LocalDate.of(2026, 1, 3))).isEqualTo(Files.readString(file));
    }

    @Test
    void aChangeIsWorseOnlyWhereChanceIsUnlikelyToHaveDoneIt() {
        assertThat(Gate.WORSE.ask(new Flips("before", 9, List.of(BROKEN, BROKEN, BROKEN, BROKEN, BROKEN)), FlipLedger.empty()).passed()).isTrue();
        assertThat(Gate.WORSE.ask(new Flips("before", 9, List.of(BROKEN, BROKEN, BROKEN, BROKEN, BROKEN, BROKEN)), FlipLedger.empty()).passed()).isFalse();
        assertThat(Gate.WORSE.ask(new Flips("before", 9, List.of(FIXED, FIXED, FIXED, FIXED, FIXED, FIXED)), FlipLedger.empty()).passed()).isTrue();
    }

    @Test
    void anAcceptedFlipHasAReasonAndAName(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(FlipLedger.FILE);
        Files.writeString(file, "case,item,from,to,reason,by,date\na,1,x,y,,A,2026-01-02\n");
        assertThatThrownBy(() -> FlipLedger.read(file)).isInstanceOf(HistoryException.class).hasMessageContaining("line 2").hasMessageContaining("reason");
        Files.writeString(file, "case,item,from,to,reason,by,date\na,1,x,y,because,A,yesterday\n");
        assertThatThrownBy(() -> FlipLedger.read(file)).isInstanceOf(HistoryException.class).hasMessageContaining("date");
        Files.writeString(file, "case,item\na,1\n");
        assertThatThrownBy(() -> FlipLedger.read(file)).isInstanceOf(HistoryException.class).hasMessageContaining("columns");
    }
}
