package org.mednec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mednec.rulebook.SmallRulebook;
import picocli.CommandLine;

/** A rule is changed on a copy: which cases flip, which rule and condition did it, and what the gates say. */
class BacktestAgainstTest {

    private static final String DRUG_PUMP = "chronic-pain-2009/drug-pump.drl";
    private static final String OPIOIDS = "chronic-pain-2009/four-as.drl";

    @TempDir
    private Path folder;
    private Path before;
    private Path now;
    private Path cases;

    @BeforeEach
    void copy() throws IOException {
        before = SmallRulebook.copy(folder.resolve("before"));
        now = SmallRulebook.copy(folder.resolve("now"));
        cases = Files.createDirectory(folder.resolve("cases"));
        try (Stream<Path> files = Files.list(Path.of("test-cases/historical"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("seed-") || f.endsWith("outcomes.csv")).toList()) {
                Files.copy(file, cases.resolve(file.getFileName()));
            }
        }
    }

    private Command backtest(String... more) {
        return Command.run(Stream.concat(Stream.of("backtest", cases.toString(), "--rules", now.toString(), "--against", before.toString()), Stream.of(more)).toArray(String[]::new));
    }

    /** A taper is taken for documented wherever the opioid is named at all: three upheld items come out as met. */
    private void loosen() throws IOException {
        SmallRulebook.replace(now.resolve(OPIOIDS), "    Plan( asserted, treatment.covers( $drug ), intent == Intent.WEAN )\n", "");
    }

    @Test
    void aLoosenedConditionIsNamedWithItsCasesAndFailsTheGateUntilRestored() throws IOException {
        loosen();

        Command loosened = backtest("--fail-on", "broken-flips");

        assertThat(loosened.code()).isEqualTo(20);
        assertThat(loosened.out()).contains("BROKEN seed-001 item 2, decided UPHELD").contains("criterion taper: NOT_DOCUMENTED -> MET").contains("rule 'taper' fires now (rules/" + OPIOIDS)
            .contains("- Plan( intent == Intent.WEAN )").contains("- Plan( treatment.covers( $drug ) )");
        assertThat(loosened.messages().lines().filter(line -> line.startsWith("gate "))).singleElement().asString().contains("broken-flips: FAILED").contains("seed-001 item 2");

        Files.copy(before.resolve(OPIOIDS), now.resolve(OPIOIDS), StandardCopyOption.REPLACE_EXISTING);

        Command restored = backtest("--fail-on", "flips,broken-flips,worse");
        assertThat(restored.code()).isZero();
        assertThat(restored.out()).contains("0 answers differ, 0 fixed, 0 broken");
    }

    @Test
    void acceptedFlipsPassTheGate() throws IOException {
        loosen();

        assertThat(backtest("--fail-on", "broken-flips", "--accept", "tried on purpose", "--by", "A. Reviewer").code()).isZero();
        assertThat(Files.readString(cases.resolve("flips.csv"))).startsWith("case,item,from,to,reason,by,date\n").contains("seed-001,2,").contains(",tried on purpose,A. Reviewer,");
        assertThat(backtest("--fail-on", "broken-flips").code()).isZero();
        assertThat(backtest("--accept", "without a name").code()).isEqualTo(2);
    }

    @Test
    void aConclusionThatAsksForLessIsNamedWithTheItemsThatItMeets() throws IOException {
        SmallRulebook.replace(now.resolve(DRUG_PUMP), "    NoHarm( met )", "    NoHarm( !contradicted )");

        Command command = backtest("--fail-on", "broken-flips,worse");

        assertThat(command.code()).isZero();
        assertThat(command.out()).contains("seed-004 item 1, decided OVERTURNED").contains("seed-004 item 2, decided OVERTURNED").contains("2 answers differ").contains("0 broken")
            .contains("before  chronic-pain-2009/drug-pump UNDETERMINED").contains("now     chronic-pain-2009/drug-pump MET").contains("- NoHarm( met )").contains("+ NoHarm( !contradicted )");
    }

    @Test
    void anUnguardedConditionFailsItsGate() throws IOException {
        SmallRulebook.replace(now.resolve("chronic-pain-2009/massage.drl"), "atMost( 6 )", "atMost( 5 )");

        Command command = backtest("--fail-on", "unguarded");

        assertThat(command.code()).isEqualTo(20);
        assertThat(command.messages()).contains("gate unguarded: FAILED").contains("massage.drl");
        assertThat(command.messages().lines().filter(line -> line.startsWith("gate "))).hasSize(1);
    }

    @Test
    void aTopicThatNoLongerAppliesIsTold() throws IOException {
        SmallRulebook.replace(now.resolve("chronic-pain-2009/applies.drl"), "treatment == Treatment.MASSAGE", "treatment == Treatment.MASSAGE, stage == Stage.POSTSURGICAL");

        assertThat(backtest().out()).contains("BROKEN seed-003 item 1").contains("now     no topic NO_APPLICABLE_GUIDELINE NONE").contains("rule 'massage' is written otherwise")
            .contains("+ Request( stage == Stage.POSTSURGICAL )");
    }

    @Test
    void answersAreHeldAgainstALedgerToo() throws IOException {
        Path ledger = folder.resolve("ledger.csv");
        Files.writeString(ledger, "case,item,request,topic,status,pattern,predicted,decided,agrees,reason,explanation\n"
            + "seed-003,1,massage,chronic-pain-2009/massage,UNDETERMINED,\"M,?,?,?,M\",UPHELD,OVERTURNED,no,,\n");

        Command command = Command.run("backtest", cases.toString(), "--against", ledger.toString(), "--fail-on", "flips");

        assertThat(command.code()).isEqualTo(20);
        assertThat(command.out()).contains("seed-003 item 1").contains("1 items compared, 1 answers differ").contains("criterion reason-for-more: NOT_DOCUMENTED -> MET");
        assertThat(Command.run("backtest", "--against", cases.resolve("outcomes.csv").toString()).messages()).contains("is no ledger");
    }

    @Test
    void rulesOfARevisionAreCheckedOutOfGit() throws IOException, InterruptedException {
        Path repository = Files.createDirectory(folder.resolve("repository"));
        SmallRulebook.copy(repository.resolve("rules"));
        for (List<String> git : List.of(List.of("git", "init", "-q"), List.of("git", "add", "."), List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "rules"))) {
            assertThat(new ProcessBuilder(git).directory(repository.toFile()).inheritIO().start().waitFor()).isZero();
        }
        CommandLine.Model.CommandSpec spec = new CommandLine(new BacktestCommand()).getCommandSpec();
        Path target = Files.createDirectory(folder.resolve("target"));

        OtherRules.checkOut("HEAD", repository, target, spec);

        assertThat(target.resolve("rules").resolve(OPIOIDS)).hasSameTextualContentAs(before.resolve(OPIOIDS));
        assertThatThrownBy(() -> OtherRules.checkOut("nosuch", repository, target, spec)).isInstanceOf(CommandLine.ParameterException.class).hasMessageContaining("nosuch");
        assertThatThrownBy(() -> OtherRules.checkOut("--output=x", repository, target, spec)).isInstanceOf(CommandLine.ParameterException.class);
    }

    @Test
    void wrongUseIsToldWithWhatIsAllowed() {
        assertThat(Command.run("backtest", "--fail-on", "everything")).satisfies(c -> assertThat(c.messages()).contains("Gates: flips, broken-flips, worse, unguarded, never-fired"))
            .extracting(Command::code).isEqualTo(2);
        assertThat(Command.run("backtest", "--fail-on", "flips")).satisfies(c -> assertThat(c.messages()).contains("--against")).extracting(Command::code).isEqualTo(2);
    }
}
