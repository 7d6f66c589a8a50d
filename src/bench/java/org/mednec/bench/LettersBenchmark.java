package org.mednec.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mednec.determination.Determination;
import org.mednec.facts.Case;
import org.mednec.history.LearnedRate;
import org.mednec.reader.DocumentCaseReader;
import org.mednec.reader.NoteRequests;
import org.mednec.reader.document.Document;
import org.mednec.reader.letter.Letters;
import org.mednec.report.DeterminationLines;
import org.mednec.rulebook.Rulebook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Letters a second on one core with the whole rulebook: reading alone, rules alone, and both with the lines out. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LettersBenchmark {

    /** "own": generated. "real": those that lie beside the project, blind. */
    @Param("own")
    public String letters;

    private final Rulebook rulebook = Rulebook.precompiled();
    private final DocumentCaseReader reader = new DocumentCaseReader(rulebook.drugs(), NoteRequests.NONE);
    private List<String> texts;
    private List<Case> cases;
    private int next;

    @Setup
    public void read() throws IOException {
        texts = letters.equals("own") ? OwnLetters.all() : real();
        cases = texts.stream().map(this::read).toList();
        if (cases.stream().anyMatch(read -> read.requests().isEmpty() || read.facts().isEmpty())) {
            throw new IllegalStateException("a letter yields no request or no fact");
        }
    }

    private static List<String> real() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Letters.real().resolve("blind"))) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private Case read(String text) {
        return reader.read(new Document("letter", text), "letter").theCase();
    }

    private int next() {
        next = (next + 1) % texts.size();
        return next;
    }

    @Benchmark
    public Case readLetter() {
        return read(texts.get(next()));
    }

    @Benchmark
    public List<Determination> determineCase() {
        return rulebook.determine(cases.get(next()));
    }

    @Benchmark
    public String letterInLinesOut() {
        Case theCase = read(texts.get(next()));
        StringWriter line = new StringWriter(4096);
        DeterminationLines lines = new DeterminationLines(line, rulebook.hash());
        rulebook.determine(theCase).forEach(d -> lines.write(theCase, d, LearnedRate.stored().of(d)));
        return line.toString();
    }
}
