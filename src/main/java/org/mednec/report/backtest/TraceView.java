package org.mednec.report.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mednec.determination.Assessment;
import org.mednec.determination.ConclusionResult;
import org.mednec.determination.CriterionResult;
import org.mednec.determination.CriterionStatus;
import org.mednec.determination.Determination;
import org.mednec.determination.Finding;
import org.mednec.determination.Gaps;
import org.mednec.facts.CriteriaStatus;
import org.mednec.facts.Evidence;
import org.mednec.report.Sentences;

/**
 * One item's trace as it stands on the page, in the words of the rationale.
 *
 * @param link          its place
 * @param status        what the criteria came to
 * @param agreement     the call beside what was decided
 * @param agreementKind style class of that
 * @param head          status, route, topic
 * @param criteria      each with what the record shows of it
 * @param follows       conclusions that hold
 * @param gapsTitle     what stands above the gap sets
 * @param gaps          what to document, by set
 * @param gapsMore      that more are not listed; empty where all are
 * @param barriers      what bars each way
 * @param notes         on route and evidence
 * @param decided       what was decided and cited, and why the ledger says that it differs
 * @param prediction    the predicted outcome
 * @param back          lists that lead here
 */
public record TraceView(Link link, String status, String agreement, String agreementKind, List<String> head, List<CriterionView> criteria, List<String> follows, String gapsTitle,
                        List<List<String>> gaps, String gapsMore, List<String> barriers, List<String> notes, List<Term> decided, String prediction, List<Link> back) {

    /** A criterion, its state, and the findings that show it. */
    public record CriterionView(String kind, String mark, String state, String states, String citation, List<FindingView> findings) {
    }

    /** What a rule saw, and the facts that it saw. */
    public record FindingView(String because, List<String> facts) {
    }

    static TraceView of(ReportedItem item, BacktestReport report, Link link, List<Link> back) {
        Determination d = item.determination();
        List<CriterionView> criteria = d.assessment().map(a -> a.criteria().stream().map(c -> criterion(c, d.evidence())).toList()).orElse(List.of());
        List<String> follows = d.assessment().map(a -> a.conclusions().stream().filter(ConclusionResult::holds).map(c -> Sentences.conclusion(c.conclusion())).toList()).orElse(List.of());
        Gaps gaps = d.assessment().map(Assessment::gaps).orElse(Gaps.NONE);
        List<String> barriers = d.status() == CriteriaStatus.NOT_MET ? barriers(d.assessment().orElseThrow()) : List.of();
        return new TraceView(link, Sentences.constant(d.status()), agreement(item), item.agreement().words().replace(' ', '-'),
            List.of(Sentences.status(d.status()) + " Next: " + d.route() + ".", Sentences.topic(d), Sentences.searched(d)), criteria, follows,
            gaps.sets().isEmpty() ? "" : Sentences.toDocument(gaps), gaps(gaps, d), gaps.count() > gaps.sets().size() ? Sentences.unlisted(gaps) : "", barriers, Sentences.notes(d), decided(item, report),
            Sentences.prediction(item.scored().prediction()), back);
    }

    private static String agreement(ReportedItem item) {
        String decided = Sentences.constant(item.scored().decision());
        return switch (item.agreement()) {
            case AGREES -> "agrees: " + decided;
            case DIFFERS -> "differs: called " + Sentences.constant(item.scored().prediction().outcome()) + ", decided " + decided;
            case NO_CALL -> "no call: decided " + decided;
        };
    }

    private static CriterionView criterion(CriterionResult result, Evidence evidence) {
        return new CriterionView(Sentences.state(result.status()).replace(' ', '-'), mark(result.status()), Sentences.state(result.status()), result.criterion().states(),
            result.criterion().citation().words(), result.findings().stream().map(f -> finding(f, evidence)).toList());
    }

    private static FindingView finding(Finding finding, Evidence evidence) {
        return new FindingView(Sentences.effect(finding.effect()) + ": " + finding.because(),
            finding.evidence().stream().map(fact -> Sentences.fact(fact, evidence)).toList());
    }

    private static String mark(CriterionStatus status) {
        return switch (status) {
            case MET -> "\u2713";
            case NOT_MET -> "\u2717";
            case CONFLICTING -> "\u21c4";
            case NOT_DOCUMENTED -> "?";
        };
    }

    private static List<List<String>> gaps(Gaps gaps, Determination d) {
        return gaps.sets().stream().map(set -> set.stream().map(c -> Sentences.ask(c, d.assessment().orElseThrow()) + " (" + c.citation().words() + ")").toList()).toList();
    }

    private static List<String> barriers(Assessment assessment) {
        return assessment.barriers().stream().map(set -> Sentences.barrier(set, assessment)).toList();
    }

    private static List<Term> decided(ReportedItem item, BacktestReport report) {
        List<Term> decided = new ArrayList<>();
        decided.add(new Term("IMR", "left the denial " + Sentences.constant(item.scored().decision())));
        decided.add(new Term("Reviewer cited", Stream.of(item.authority(), item.citation()).filter(text -> !text.isEmpty()).reduce((a, b) -> a + ": " + b).orElse("nothing that is known")));
        decided.add(new Term("Our call", Sentences.constant(item.scored().prediction().outcome()) + ", which " + switch (item.agreement()) {
            case AGREES -> "agrees";
            case DIFFERS -> "differs";
            case NO_CALL -> "is no call: no topic applies";
        }));
        if (!item.reason().isEmpty()) {
            decided.add(new Term("Why it differs, by the ledger", item.reason() + ". " + item.explanation()));
        }
        report.flip(item.scored()).ifPresent(flip -> decided.add(new Term("Changed", FlipWords.worth(flip, report.accepted()) + "; before: " + flip.from().words() + "; "
            + FlipWords.causes(flip).stream().map(String::strip).collect(Collectors.joining("; ")))));
        return decided;
    }
}
