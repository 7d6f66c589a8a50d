package org.mednec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mednec.history.CheckThird;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code mednec backtest} on made-up letters. */
class BacktestCommandTest {

    private static final String CASE = "{\"case\":\"%s\",\"asOf\":\"2016-11-10\",\"requests\":[{\"item\":1,\"text\":\"Massage\",\"treatment\":\"MASSAGE\",\"sessions\":%d,"
        + "\"source\":{\"document\":\"note\",\"section\":\"REQUEST\",\"start\":0,\"end\":7}}],\"facts\":[]}";
    private static final String HEAD = "case,item,decision,authority,guideline\n";

    @TempDir
    private Path folder;
    private List<String> open;
    private List<String> kept;

    @BeforeEach
    void letters() throws IOException {
        List<String> names = IntStream.range(0, 300).mapToObj(i -> String.format("CM00-%07d", i)).toList();
        open = names.stream().filter(name -> !CheckThird.holds(name)).toList();
        kept = names.stream().filter(CheckThird::holds).toList();
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            cases.append(CASE.formatted(names.get(i), 1 + i % 12)).append('\n');
        }
        Files.writeString(folder.resolve("cases.ndjson"), cases);
        Files.writeString(folder.resolve("outcomes.csv"), outcomes(open));
    }

    private static String outcomes(List<String> names) {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int i = 0; i < names.size(); i++) {
            rows.append(names.get(i)).append(",1,").append(i % 10 == 0 ? "OVERTURNED" : "UPHELD").append(",MTUS,guideline\n");
        }
        return rows.toString();
    }

    @Test
    void thePlainBacktestLeavesTheCheckThirdOutAndSaysSo() throws IOException {
        Files.writeString(folder.resolve("outcomes-check.csv"), "not even read");
        Command backtest = Command.run("backtest", folder.toString(), "--json");
        JsonNode json = JsonMapper.shared().readTree(backtest.out());

        assertThat(kept).hasSizeBetween(70, 130);
        assertThat(backtest.code()).isZero();
        assertThat(json.get("items").asInt()).isEqualTo(open.size());
        assertThat(json.get("leftOutOfCheckThird").asInt()).isEqualTo(kept.size());
        assertThat(json.get("scored").valueStream().map(item -> item.get("case").asString())).containsExactlyElementsOf(open);
        assertThat(backtest.messages()).contains(kept.size() + " items of the check third are left out");
    }

    @Test
    void theCheckThirdIsScoredByWhatTheRestTaughtAndEachLookIsOnRecord() throws IOException {
        Files.writeString(folder.resolve("outcomes-check.csv"), outcomes(kept));
        Path looks = folder.resolve("looks.csv");
        Command first = Command.run("backtest", folder.toString(), "--check-third", "--json", "--looks", looks.toString());
        Command second = Command.run("backtest", folder.toString(), "--check-third", "--looks", looks.toString());
        JsonNode json = JsonMapper.shared().readTree(first.out());

        assertThat(first.code()).isZero();
        assertThat(json.get("items").asInt()).isEqualTo(kept.size());
        // Two hundred and more massages that fared like these outweigh what was learned elsewhere.
        assertThat(json.get("reliability").get(0).get("meanProbability").asDouble()).isBetween(0.08, 0.12);
        assertThat(first.out() + second.out()).as("a look names no item").doesNotContain("CM00-").doesNotContain("by topic");
        assertThat(second.messages()).contains("added the look");
        assertThat(Files.readAllLines(looks)).hasSize(3).first().asString().startsWith("date,commit,rulebook,scored,letters,items,overturned,area,area_low,area_high,balanced_accuracy");
        assertThat(Files.readAllLines(looks).get(1)).contains(",sha256:", ",curated," + kept.size() + "," + kept.size() + ",");
    }

    @Test
    void withoutOutcomesOfTheCheckThirdThereIsNoLook() {
        Command scored = Command.run("backtest", folder.toString(), "--check-third", "--looks", folder.resolve("looks.csv").toString());

        assertThat(scored.code()).isEqualTo(Main.UNREADABLE);
        assertThat(scored.messages()).contains("outcomes-check.csv");
        assertThat(folder.resolve("looks.csv")).doesNotExist();
    }

    @Test
    void outcomesOfTheCheckThirdAmongTheOthersAreRefused() throws IOException {
        Files.writeString(folder.resolve("outcomes.csv"), outcomes(kept));

        assertThat(Command.run("backtest", folder.toString()).messages()).contains("outcomes.csv: line 2", "outcomes-check.csv");
    }

    @Test
    void theCheckThirdIsNotLearnedFromInTheSameBreath() {
        assertThat(Command.run("backtest", folder.toString(), "--check-third", "--learn").code()).isEqualTo(Main.USAGE);
    }

    @Test
    void figuresDoNotDependOnTheNumberOfThreads() {
        String one = Command.run("backtest", folder.toString(), "--threads", "1").out();

        assertThat(one).contains("figures, with 95 % intervals", "always upheld", "by category", "probability", "if only the surest were answered");
        for (int threads = 2; threads <= 4; threads++) {
            assertThat(Command.run("backtest", folder.toString(), "--threads", String.valueOf(threads)).out()).isEqualTo(one);
        }
    }

    @Test
    void anEarlierLedgerIsShownBesideOurs() {
        Command.run("backtest", folder.toString(), "--update-ledger");
        Command again = Command.run("backtest", folder.toString(), "--previous", folder.resolve("ledger.csv").toString());

        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("previous rulebook");
    }

    @Test
    void theLedgerHoldsEveryItemAndNoOutcomeOfTheCheckThird() throws IOException {
        Command.run("backtest", folder.toString(), "--update-ledger");
        List<String> rows = Files.readAllLines(folder.resolve("ledger.csv"));

        assertThat(rows).hasSize(1 + open.size() + kept.size());
        assertThat(rows).filteredOn(row -> kept.contains(row.split(",")[0])).hasSize(kept.size()).allMatch(row -> row.endsWith(",,,,"));
        assertThat(rows).filteredOn(row -> open.contains(row.split(",")[0])).allMatch(row -> row.contains(",UPHELD,") || row.contains(",OVERTURNED,"));
    }
}
