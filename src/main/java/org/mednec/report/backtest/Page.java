package org.mednec.report.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mednec.determination.Route;
import org.mednec.facts.CriteriaStatus;
import org.mednec.history.Backtest;
import org.mednec.history.Figure;
import org.mednec.history.Measure;
import org.mednec.history.Prediction;
import org.mednec.lab.Flip;
import org.mednec.report.Engine;
import org.mednec.report.Sentences;

/** What the page of a backtest shows, as its template asks for it. */
public final class Page {

    /** A figure of fewer letters is no figure. */
    private static final int LEAST_LETTERS = 5;
    private static final int HASH = 19;
    /** A trace takes some kilobytes; a browser opens some megabytes at once. */
    static final int MOST_TRACES = 2_000;

    private final BacktestReport report;
    private final String policy;
    private final Cells byStatus;
    private final Cells byPrediction;
    /** Of the items whose trace is shown, by name, in the order shown. */
    private final Map<String, Link> links;
    private final Map<Measure, Figure> figures;

    /** @param policy the page's content security policy */
    Page(BacktestReport report, String policy) {
        this.report = report;
        this.policy = policy;
        links = links(report.items());
        byStatus = Cells.byStatus(report.items(), links);
        byPrediction = Cells.byPrediction(report.items(), links);
        figures = report.backtest().figures();
    }

    /** Where there are too many, those that agree are left out first. */
    private static Map<String, Link> links(List<ReportedItem> items) {
        Set<String> shown = Stream.concat(items.stream().filter(item -> !item.scored().agrees()), items.stream().filter(item -> item.scored().agrees())).limit(MOST_TRACES)
            .map(ReportedItem::name).collect(Collectors.toSet());
        Map<String, Link> links = new LinkedHashMap<>();
        items.stream().filter(item -> shown.contains(item.name())).forEach(item -> links.put(item.name(), new Link("item-" + (links.size() + 1), item.name(), item.scored().request())));
        return links;
    }

    public String policy() {
        return policy;
    }

    public String title() {
        return "Backtest: our answers beside what was decided";
    }

    public String notice() {
        return Engine.NOTICE;
    }

    /** The result in plain sentences. */
    public List<String> lead() {
        Backtest backtest = report.backtest();
        if (backtest.items().isEmpty()) {
            return List.of("There are no items of which it is known what was decided.");
        }
        Map<Prediction.Outcome, Map<Prediction.Outcome, Long>> calls = backtest.byPrediction();
        long found = calls.getOrDefault(Prediction.Outcome.OVERTURNED, Map.of()).getOrDefault(Prediction.Outcome.OVERTURNED, 0L);
        long alarms = calls.getOrDefault(Prediction.Outcome.OVERTURNED, Map.of()).getOrDefault(Prediction.Outcome.UPHELD, 0L);
        int upheld = backtest.items().size() - backtest.overturned();
        List<String> lead = new ArrayList<>(List.of(backtest.items().size() + " disputed items in " + backtest.letters() + " letters: " + upheld + " upheld, " + backtest.overturned() + " overturned. Of the overturned, " + found
            + (found == 1 ? " was" : " were") + " called overturned; of the upheld, " + alarms + (alarms == 1 ? " was." : " were."),
            "Always saying \"upheld\" would be right for " + Math.round(100.0 * upheld / backtest.items().size()) + " % of them and find none of the overturned: accuracy alone says nothing.",
            "The records behind them are a reviewer's summary of the chart, not the chart."));
        report.caution().ifPresent(lead::add);
        return lead;
    }

    /** What was run. */
    public List<Term> run() {
        List<Term> run = new ArrayList<>();
        run.add(new Term("Rulebook", report.rulebook().substring(0, Math.min(HASH, report.rulebook().length()))));
        run.add(new Term("Program", "mednec " + Engine.VERSION));
        if (report.leftOut() > 0) {
            run.add(new Term("Left out", report.leftOut() + " items that are kept for scoring; no outcome of them was looked at"));
        }
        return run;
    }

    public List<Table> confusion() {
        return List.of(byStatus.table(), byPrediction.table());
    }

    public List<Cells.Cell> cells() {
        return Cells.all(byStatus, byPrediction);
    }

    /** Each measure beside the constants. */
    public Table figures() {
        List<String> columns = new ArrayList<>(List.of("Measure", "mednec"));
        report.backtest().rivals().forEach(rival -> columns.add(rival.name()));
        List<Map<Measure, Figure>> others = report.backtest().rivals().stream().map(Backtest.Rival::figures).toList();
        List<Table.Row> rows = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            List<Table.Cell> cells = new ArrayList<>();
            cells.add(Table.Cell.interval(figures.get(measure)));
            others.forEach(other -> cells.add(Table.Cell.interval(other.get(measure))));
            rows.add(new Table.Row(measure.words(), cells));
        }
        return new Table("Figures", "Figures with 95 % intervals; a dash where there is no item to measure it on", "figures", columns, rows);
    }

    public List<Term> measures() {
        return Stream.of(Measure.values()).map(measure -> new Term(measure.words(), explained(measure))).toList();
    }

    private static String explained(Measure measure) {
        return switch (measure) {
            case ACCURACY -> "Share of items whose outcome was called; an item without a topic counts as called upheld.";
            case BALANCED_ACCURACY -> "Mean of recall and specificity; 0.50 is a coin.";
            case RECALL -> "Share of the overturned items that were called overturned.";
            case PRECISION -> "Share of the items called overturned that were overturned.";
            case SPECIFICITY -> "Share of the upheld items that were called upheld.";
            case AREA -> "Chance that an overturned item has a higher probability than an upheld one; 0.50 is a coin.";
            case BRIER -> "Mean square of the probability's error; less is better.";
            case BRIER_SKILL -> "Share of the base rate's Brier score that is saved; 0 is none, below 0 is worse than the base rate.";
            case COVERAGE -> "Share of items for which there is a topic.";
        };
    }

    public List<Chart> charts() {
        return Chart.of(report.backtest());
    }

    public String groupsExplained() {
        return "Figures with their intervals from " + LEAST_LETTERS + " letters up; of fewer, the counts are all there is to say. \"Agree\" counts items whose call was what was decided; an item without a "
            + "topic has no call.";
    }

    /** One table for each way to tell the items apart. */
    public List<Table> groups() {
        return Stream.of(Backtest.Dimension.values()).map(this::groups).toList();
    }

    private Table groups(Backtest.Dimension dimension) {
        Map<String, Long> agreeing = report.backtest().items().stream().filter(item -> item.agrees()).collect(Collectors.groupingBy(dimension::of, Collectors.counting()));
        List<Table.Row> rows = report.backtest().by(dimension).stream().map(group -> new Table.Row(name(dimension, group.value()), Stream.concat(
            Stream.of(Table.Cell.count(group.items()), Table.Cell.count(group.letters()), Table.Cell.count(group.overturned()), Table.Cell.count(agreeing.getOrDefault(group.value(), 0L))),
            Stream.of(Measure.BALANCED_ACCURACY, Measure.RECALL, Measure.SPECIFICITY, Measure.AREA)
                .map(m -> Table.Cell.interval(group.letters() < LEAST_LETTERS ? Figure.UNDEFINED : group.figures().get(m)))).toList())).toList();
        String kind = dimension == Backtest.Dimension.CATEGORY ? "kind of treatment" : dimension.name().toLowerCase(Locale.ROOT);
        String title = "By " + kind;
        return new Table(title, "Items and figures " + title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1), "groups", List.of(kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1), "Items", "Letters", "Overturned", "Agree", "Balanced accuracy", "Recall on overturned", "Specificity", "Area under ROC"), rows);
    }

    private static String name(Backtest.Dimension dimension, String value) {
        if (value.isEmpty()) {
            return "(no topic)";
        }
        return dimension == Backtest.Dimension.CATEGORY ? value.toLowerCase(Locale.ROOT).replace('_', ' ') : value;
    }

    public List<String> changesExplained() {
        return report.flips().map(flips -> Changes.summary(flips, report.accepted())).orElse(List.of("No earlier rulebook or ledger was given, so nothing is compared."));
    }

    /** The flips, those that most need a look first; of too many, the first. */
    public List<FlipView> changes() {
        return report.flips().map(flips -> Changes.worstFirst(flips, report.accepted()).stream().limit(MOST_TRACES).map(this::change).toList()).orElse(List.of());
    }

    private FlipView change(Flip flip) {
        String name = flip.theCase() + ", item " + flip.item();
        return FlipView.of(flip, report.accepted(), name, Optional.ofNullable(links.get(name)).map(Link::id).orElse(""));
    }

    public List<String> coverageExplained() {
        return List.of(report.coverage().map(coverage -> coverage.constructed() + " constructed cases and " + coverage.historical() + " real ones were run over " + coverage.topics().size()
            + " topics. Each number is how many determinations show the criterion in that state, \"constructed / real\". \"none\": some rule can bring the criterion there, and no case does. A dash: no "
            + "rule can, or no case does where none has to.").orElse("Counted over these items alone: how many show each criterion in each state, for the topics that they fall under. Constructed cases are "
            + "counted, too, where a gate looks at coverage (--fail-on unguarded or never-fired)."));
    }

    /** Criteria by state, for each topic; before them what no case exercises, where that is known. */
    public List<Table> coverage() {
        return report.coverage().map(CoverageTables::of).orElseGet(() -> CoverageTables.of(report.items()));
    }

    public String itemsExplained() {
        return (links.size() < report.items().size() ? links.size() + " of " + report.items().size() + " items, those that differ from what was decided before those that agree; items.csv, beside this page, "
            + "has all. " : "") + "In the order of the letters. On the left, each criterion of the guideline with its place, what the record shows of it, and where; on the right, what was decided. Facts are told by their "
            + "type and by where they stand in the letter; none of its sentences is in this page but the request lines.";
    }

    public List<TraceView> items() {
        List<TraceView> views = new ArrayList<>();
        for (ReportedItem item : report.items()) {
            Link link = links.get(item.name());
            if (link == null) {
                continue;
            }
            List<Link> back = Stream.of(byStatus.holding(link), byPrediction.holding(link), List.of(new Link("agreement", "Agreement", ""), new Link("items", "Items", ""))).flatMap(List::stream).toList();
            views.add(TraceView.of(item, report, link, back));
        }
        return views;
    }

    /** What the page takes for granted. */
    public List<Term> words() {
        List<Term> words = new ArrayList<>();
        words.add(new Term("Upheld, overturned", "What Independent Medical Review (IMR) did with a denial of utilization review: it let it stand, or set it aside."));
        words.add(new Term("Disputed item", "One treatment line of a request that went to IMR. A letter may decide several."));
        words.add(new Term("Criterion", "One thing that the guideline asks for. Met: the record shows it. Not met: the record shows the opposite. Conflicting: it shows both. Not documented: it is silent, or not enough; "
            + "silence is never a no."));
        Stream.of(CriteriaStatus.values()).forEach(status -> words.add(new Term("Criteria " + Sentences.constant(status), switch (status) {
            case MET -> "What is documented is enough for the guideline's recommendation.";
            case NOT_MET -> "What is documented bars every way to it; a physician must weigh it.";
            case UNDETERMINED -> "Neither: some documentation, if it is true, would be enough, and is listed.";
            case NO_APPLICABLE_GUIDELINE -> "No guideline at hand has a topic for it. That does not mean that it is not necessary.";
        })));
        Stream.of(Route.values()).forEach(route -> words.add(new Term("Next: " + route, switch (route) {
            case APPROVABLE_ON_CRITERIA -> "The criteria are met, and nothing holds the request back.";
            case REQUEST_DOCUMENTATION -> "Ask for what is listed as missing.";
            case PHYSICIAN_REVIEW -> "Only a physician can weigh it.";
        })));
        words.add(new Term("Predicted outcome", "What IMR is expected to do, learned from past items. It has no part in criteria status or route."));
        words.add(new Term("Threshold", "The probability from which an item is called overturned."));
        words.add(new Term("Edition", "The guideline in force on the day of the request."));
        words.add(new Term("Ledger", "The committed answers on past items, each disagreement with its reason."));
        return words;
    }
}
