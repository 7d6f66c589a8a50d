package org.mednec.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mednec.determination.Determination;
import org.mednec.determination.Topic;
import org.mednec.history.Backtest;
import org.mednec.history.OutcomeTable;
import org.mednec.history.Prediction;
import org.mednec.lab.Coverage;
import org.mednec.lab.CoverageRun;
import org.mednec.lab.FlipFinder;
import org.mednec.lab.FlipLedger;
import org.mednec.lab.Flips;
import org.mednec.lab.Gate;
import org.mednec.lab.LedgerAnswers;
import org.mednec.lab.RulebookComparison;
import org.mednec.lab.TopicComparison;
import org.mednec.reader.CaseReader;
import org.mednec.reader.CaseSource;
import org.mednec.report.FlipsText;
import org.mednec.rulebook.Rulebook;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tools.jackson.databind.json.JsonMapper;

/** What a change did to the answers on past cases, and what a build is made to fail on. */
final class FlipOptions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(names = "--against", paramLabel = "REV|DIR|LEDGER", description = "Tell each answer that differs from those of a git revision's rules, another folder of rules, or a ledger.csv, and what made the difference.")
    private String against;

    @Option(names = "--fail-on", paramLabel = "GATE", split = ",", description = "Exit with 20 where one of these gates fails: flips, broken-flips, worse (these need --against), unguarded, never-fired.")
    private List<String> failOn = List.of();

    @Option(names = "--accept", paramLabel = "REASON", description = "Write the flips that break a case, with this reason, to flips.csv beside the cases, which the gates look at.")
    private String reason;

    @Option(names = "--by", paramLabel = "NAME", description = "Who accepts them.")
    private String by;

    @Option(names = "--constructed", paramLabel = "DIR", defaultValue = "test-cases/criteria", description = "Constructed cases, for the gates 'unguarded' and 'never-fired'. Default: ${DEFAULT-VALUE}.")
    private Path constructed;

    private List<Gate> gates = List.of();
    private Optional<Rulebook> other = Optional.empty();
    private Optional<LedgerAnswers> ledger = Optional.empty();
    private Optional<Flips> found = Optional.empty();
    private Optional<Coverage> covered = Optional.empty();

    boolean areUsed() {
        return against != null || !failOn.isEmpty();
    }

    /** Before the work: whether the options go together, and what the answers are held against. */
    void prepare(Rulebook rulebook, CommandSpec spec) {
        gates = gates(spec);
        if (against == null) {
            return;
        }
        if (against.endsWith(".csv")) {
            ledger = Optional.of(LedgerAnswers.read(Path.of(against)));
        } else {
            other = Optional.of(OtherRules.compile(against, rulebook, spec));
        }
    }

    /**
     * Prints the flips and asks the gates.
     *
     * @param backtest of the items, each predicted without what was learned from its letter, as in a ledger
     * @param predict  of any item
     * @param json whether flips are one JSON object, on a line of its own
     * @param code exit code so far
     * @return 20 where a gate fails, else the code so far
     */
    int run(Rulebook rulebook, Path folder, OutcomeTable outcomes, Backtest backtest, Function<Determination, Prediction> predict, boolean json, CommandSpec spec, int code)
        throws IOException {
        PrintWriter messages = spec.commandLine().getErr();
        List<Gate.Result> results = new ArrayList<>();
        if (against != null) {
            Flips flips = flips(rulebook, folder, outcomes, backtest, predict);
            found = Optional.of(flips);
            spec.commandLine().getOut().print(json ? JSON.writeValueAsString(flips) + "\n" : "\n" + FlipsText.of(flips));
            FlipLedger accepted = accepted(flips, folder.resolve(FlipLedger.FILE), messages);
            gates.stream().filter(Gate::isOfFlips).forEach(gate -> results.add(gate.ask(flips, accepted)));
        }
        List<Gate> ofCoverage = gates.stream().filter(gate -> !gate.isOfFlips()).toList();
        if (!ofCoverage.isEmpty()) {
            Coverage coverage = coverage(rulebook, folder, ofCoverage.contains(Gate.UNGUARDED) ? changed(rulebook, other) : topic -> false, messages);
            covered = Optional.of(coverage);
            ofCoverage.forEach(gate -> results.add(gate.ask(coverage)));
        }
        results.forEach(result -> messages.println(result.line()));
        spec.commandLine().getOut().flush();
        messages.flush();
        return results.stream().allMatch(Gate.Result::passed) ? code : Main.GATE;
    }

    private Flips flips(Rulebook rulebook, Path folder, OutcomeTable outcomes, Backtest backtest, Function<Determination, Prediction> predict) {
        FlipFinder finder = other.map(before -> FlipFinder.between(against, before, rulebook, (theCase, d) -> predict.apply(d)))
            .orElseGet(() -> FlipFinder.against(ledger.orElseThrow(), rulebook, asScored(backtest, predict)));
        told(rulebook).read(folder, theCase -> finder.add(theCase, outcomes));
        return finder.flips();
    }

    /** The flips that somebody has looked at; those of now among them where they are to be accepted. */
    private FlipLedger accepted(Flips flips, Path file, PrintWriter messages) throws IOException {
        FlipLedger accepted = Files.exists(file) ? FlipLedger.read(file) : FlipLedger.empty();
        if (reason == null) {
            return accepted;
        }
        Files.writeString(file, accepted.with(flips.broken(), reason, by, LocalDate.now()));
        messages.println("wrote " + file);
        return FlipLedger.read(file);
    }

    /** What of the folder cannot be read was told when it was scored. */
    private static CaseSource told(Rulebook rulebook) {
        return new CaseSource(new CaseReader(rulebook.drugs()), e -> { });
    }

    private static BiFunction<String, Determination, Prediction> asScored(Backtest backtest, Function<Determination, Prediction> predict) {
        Map<String, Prediction> scored = new HashMap<>();
        backtest.items().forEach(item -> scored.put(item.theCase() + "#" + item.item(), item.prediction()));
        return (theCase, d) -> {
            Prediction own = scored.get(theCase + "#" + d.request().item());
            return own == null ? predict.apply(d) : own;
        };
    }

    /** What was found against the earlier rules, if any were given. */
    Optional<Flips> found() {
        return found;
    }

    /** What the gates looked at, if any was of coverage. */
    Optional<Coverage> covered() {
        return covered;
    }

    private List<Gate> gates(CommandSpec spec) {
        List<Gate> gates = new ArrayList<>();
        for (String id : failOn) {
            gates.add(Gate.of(id.strip()).orElseThrow(() -> new ParameterException(spec.commandLine(), "there is no gate '" + id + "'. Gates: "
                + Arrays.stream(Gate.values()).map(Gate::id).collect(Collectors.joining(", ")) + ".")));
        }
        if (against == null && gates.stream().anyMatch(Gate::isOfFlips)) {
            throw new ParameterException(spec.commandLine(), "gates flips, broken-flips and worse need --against: a revision, a folder of rules or a ledger.csv.");
        }
        if (reason != null && (against == null || by == null || by.isBlank() || reason.isBlank())) {
            throw new ParameterException(spec.commandLine(), "--accept needs --against, a reason, and --by, who accepts it.");
        }
        return gates;
    }

    /** Where rules are held against others, only topics that differ need to be looked at: the others were when they changed. */
    private static Predicate<Topic> changed(Rulebook rulebook, Optional<Rulebook> other) {
        return other.<Predicate<Topic>>map(before -> {
            Set<String> different = RulebookComparison.ofRulebooks("before", before, "now", rulebook).compare(List.of(), List.of()).different().stream().map(TopicComparison::topic)
                .collect(Collectors.toSet());
            return topic -> different.contains(topic.key());
        }).orElse(topic -> true);
    }

    private Coverage coverage(Rulebook rulebook, Path folder, Predicate<Topic> guarded, PrintWriter messages) {
        CoverageRun run = new CoverageRun(rulebook);
        new ReadCases(rulebook, messages).constructed(constructed).forEach(c -> run.addConstructed(c.theCase()));
        told(rulebook).read(folder, run::addHistorical);
        return run.coverage(topic -> true, guarded, topic -> { });
    }
}
