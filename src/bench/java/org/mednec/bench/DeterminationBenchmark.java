package org.mednec.bench;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.mednec.determination.Determination;
import org.mednec.facts.Case;
import org.mednec.facts.CriteriaStatus;
import org.mednec.history.LearnedRate;
import org.mednec.reader.CaseReader;
import org.mednec.report.DeterminationLines;
import org.mednec.rulebook.Rulebook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One request with thirty facts, on one core: determining it with full trace, reading its JSON, both and the line out, and the same topic in
 * three peers. Before the clock starts, every peer must give the status that mednec gives, on every case. The topic is a copy that stays as it is,
 * so that the peers need no change when the rulebook learns.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeterminationBenchmark {

    private static final Path RULES = Path.of("src/bench/rules");

    private final Rulebook rulebook = Rulebook.compile(RULES);
    private final CaseReader reader = new CaseReader(rulebook.drugs());
    private final List<byte[]> json = NeckMriCases.json();
    private final List<Case> cases = json.stream().map(bytes -> reader.read(bytes, "generated")).toList();
    private final EasyRulesPeer easyRules = new EasyRulesPeer();
    private final DmnPeer dmn = new DmnPeer();
    private final List<List<Map<String, Object>>> dmnInputs = cases.stream().map(DmnPeer::input).toList();
    private int next;

    @Setup
    public void agree() {
        for (int i = 0; i < cases.size(); i++) {
            CriteriaStatus expected = rulebook.determine(cases.get(i)).get(0).status();
            require("hand-written", i, HandWritten.of(cases.get(i)).status(), expected);
            require("EasyRules", i, easyRules.status(cases.get(i)), expected);
            require("DMN", i, dmn.status(dmnInputs.get(i)), expected);
        }
    }

    private static void require(String peer, int i, CriteriaStatus answer, CriteriaStatus expected) {
        if (answer != expected) {
            throw new IllegalStateException(peer + " answers " + answer + " on case " + i + " where mednec answers " + expected);
        }
    }

    private int next() {
        next = (next + 1) % cases.size();
        return next;
    }

    @Benchmark
    public List<Determination> determineWithTrace() {
        return rulebook.determine(cases.get(next()));
    }

    @Benchmark
    public Case readJson() {
        return reader.read(json.get(next()), "generated");
    }

    @Benchmark
    public String jsonInLineOut() {
        Case theCase = reader.read(json.get(next()), "generated");
        StringWriter line = new StringWriter(4096);
        DeterminationLines lines = new DeterminationLines(line, rulebook.hash());
        rulebook.determine(theCase).forEach(d -> lines.write(theCase, d, LearnedRate.stored().of(d)));
        return line.toString();
    }

    @Benchmark
    public HandWritten.Answer handWritten() {
        return HandWritten.of(cases.get(next()));
    }

    @Benchmark
    public CriteriaStatus easyRules() {
        return easyRules.status(cases.get(next()));
    }

    @Benchmark
    public CriteriaStatus dmn() {
        return dmn.status(dmnInputs.get(next()));
    }
}
