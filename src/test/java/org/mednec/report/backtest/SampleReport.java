package org.mednec.report.backtest;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mednec.determination.CriterionStatus;
import org.mednec.determination.Determination;
import org.mednec.facts.Case;
import org.mednec.facts.CriteriaStatus;
import org.mednec.history.Backtest;
import org.mednec.history.LearnedRate;
import org.mednec.history.Ledger;
import org.mednec.history.Outcome;
import org.mednec.history.OutcomeTable;
import org.mednec.history.PastItem;
import org.mednec.history.Prediction;
import org.mednec.history.Scored;
import org.mednec.history.Scoring;
import org.mednec.lab.Answer;
import org.mednec.lab.Coverage;
import org.mednec.lab.CoverageRun;
import org.mednec.lab.CriterionChange;
import org.mednec.lab.Flip;
import org.mednec.lab.FlipLedger;
import org.mednec.lab.Flips;
import org.mednec.lab.RuleChange;
import org.mednec.reader.CaseReader;
import org.mednec.rulebook.Rulebook;
import tools.jackson.databind.json.JsonMapper;

/** A report of the seed letters, and of one whose request lines are written to break out of wherever they are put. */
public final class SampleReport {

    /** Each is a request line. None may run, nor end the cell, attribute, script or row that it stands in. */
    public static final List<String> HOSTILE = List.of(
        "<script>window.ran = 1</script>", "</script><script>window.ran = 2</script>", "</style><img src=x onerror=\"window.ran = 3\">", "' onmouseover='window.ran = 4' \" onfocus=\"window.ran = 5\" autofocus",
        "line\u2028separator\u2029 ]]> <!-- [[${page}]] [(${page})] __${page}__ [style] [chart] [script]", "=HYPERLINK(\"http://example.org\",\"x\")", "+1", "-2+3", "@SUM(1)", "\t=1", "| cell | [link](http://example.org) @mention `code` **bold**",
        "control \u0001 \u001b and half a pair \ud83d", "a\nline\r\nbreak");

    private static final String HOSTILE_CASE = "hostile";
    private static final Path CASES = Path.of("test-cases/historical");
    private static final Rulebook RULEBOOK = Rulebook.precompiled();

    private SampleReport() {
    }

    /** With flips: one broken, one fixed, one changed otherwise. */
    public static BacktestReport withFlips() {
        BacktestReport plain = plain();
        List<ReportedItem> items = plain.items();
        List<Flip> flips = List.of(flip(items.get(0), Prediction.Outcome.UPHELD, Prediction.Outcome.OVERTURNED), flip(items.get(5), Prediction.Outcome.UPHELD, Prediction.Outcome.OVERTURNED),
            flip(items.get(2), Prediction.Outcome.UPHELD, Prediction.Outcome.UPHELD));
        return new BacktestReport(plain.backtest(), items, Optional.of(new Flips("an earlier <rulebook>", items.size(), flips)), FlipLedger.empty(), Optional.of(coverage()), plain.rulebook(), 3);
    }

    static Flip flip(ReportedItem item, Prediction.Outcome from, Prediction.Outcome to) {
        Scored scored = item.scored();
        RuleChange rule = new RuleChange("sessions: a <limit>", "sessions", RuleChange.How.CHANGED, RuleChange.Fires.NO_MORE, List.of("sessions.atMost( 6 )"), List.of("sessions.atMost( 4 )"),
            "chronic-pain-2009/massage.drl", 12);
        CriterionChange criterion = new CriterionChange("sessions", Optional.of(CriterionStatus.MET), Optional.of(CriterionStatus.NOT_DOCUMENTED), CriterionChange.Asked.ALIKE, List.of(rule));
        return new Flip(scored.theCase(), scored.item(), scored.request(), new Answer(scored.topic(), CriteriaStatus.MET, "M,M", from), new Answer(scored.topic(), CriteriaStatus.UNDETERMINED, "M,?", to),
            scored.decision(), List.of(criterion), List.of());
    }

    /** Without an earlier rulebook. */
    public static BacktestReport plain() {
        Ledger ledger = Ledger.read(CASES.resolve(Ledger.FILE));
        OutcomeTable outcomes = OutcomeTable.read(CASES.resolve(OutcomeTable.FILE));
        List<PastItem> past = new ArrayList<>();
        Map<PastItem, Determination> traces = new HashMap<>();
        for (Case theCase : cases()) {
            for (Determination d : RULEBOOK.determine(theCase)) {
                PastItem item = PastItem.of(theCase.name(), d, Optional.of(outcome(outcomes, theCase.name(), d.request().item()).decision()));
                past.add(item);
                traces.put(item, d);
            }
        }
        Backtest backtest = new Scoring(LearnedRate.stored()).backtest(past, Optional.empty());
        List<ReportedItem> items = backtest.items().stream().map(s -> {
            Outcome outcome = outcome(outcomes, s.theCase(), s.item());
            return new ReportedItem(traces.get(s.past()), s, outcome.authority(), outcome.guideline(), ledger.reason(s).map(Enum::name).orElse(""), ledger.explanation(s));
        }).toList();
        return new BacktestReport(backtest, items, Optional.empty(), FlipLedger.empty(), Optional.empty(), RULEBOOK.hash(), 0);
    }

    /** The same item in another case. */
    static ReportedItem named(String theCase, ReportedItem like) {
        PastItem past = like.scored().past();
        PastItem other = new PastItem(theCase, past.item(), past.request(), past.topic(), past.authority(), past.status(), past.kind(), past.year(), past.decision());
        return new ReportedItem(like.determination(), new Scored(other, like.scored().prediction(), like.scored().trials()), like.authority(), like.citation(), like.reason(), like.explanation());
    }

    private static Coverage coverage() {
        CoverageRun run = new CoverageRun(RULEBOOK);
        cases().forEach(run::addHistorical);
        return run.coverage(topic -> topic.guideline().id().equals("chronic-pain-2009"), topic -> false, topic -> { });
    }

    private static Outcome outcome(OutcomeTable outcomes, String theCase, int item) {
        return outcomes.of(theCase, item).orElse(new Outcome(theCase, item, item % 3 == 0 ? Prediction.Outcome.OVERTURNED : Prediction.Outcome.UPHELD, "MTUS", "<b>cited</b>"));
    }

    private static List<Case> cases() {
        CaseReader reader = new CaseReader(RULEBOOK.drugs());
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("seed-")).sorted().toList()) {
                cases.add(reader.read(Files.readAllBytes(file), file.getFileName().toString().replace(".json", "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cases.add(reader.read(hostileCase().getBytes(StandardCharsets.UTF_8), HOSTILE_CASE));
        return cases;
    }

    private static String hostileCase() {
        JsonMapper json = JsonMapper.shared();
        List<Map<String, Object>> requests = new ArrayList<>();
        for (String text : HOSTILE) {
            requests.add(Map.of("item", requests.size() + 1, "text", text.replace('\ud83d', '\ufffd'), "treatment", "MASSAGE", "sessions", 3,
                "source", Map.of("document", "letter", "section", "REQUEST", "start", 0, "end", 1)));
        }
        return json.writeValueAsString(Map.of("asOf", "2014-01-01", "requests", requests, "facts", List.of()));
    }

    /** The page's text. */
    public static String page(BacktestReport report) {
        StringWriter out = new StringWriter();
        try {
            HtmlPage.write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
