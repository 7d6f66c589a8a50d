package org.mednec.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mednec.determination.Determination;
import org.mednec.facts.Case;
import org.mednec.reader.CaseReader;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a case costs as the rulebook grows: the project's own topics, cut down to so many. The topic of the cases is always among them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TopicsBenchmark {

    private static final String ASKED = "neck-2004/cervical-mri.drl";

    @Param({"5", "60"})
    public int topics;

    private Rulebook rulebook;
    private List<Case> cases;
    private int next;

    @Setup
    public void compile() throws IOException {
        Path folder = Files.createTempDirectory("rules");
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(Path.of("rules").relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        List<Path> drl = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".drl") && !file.endsWith("applies.drl") && Files.exists(file) && appliesNames(file)).forEach(drl::add);
        }
        drl.sort(Comparator.comparing((Path file) -> !file.endsWith(ASKED)).thenComparing(Comparator.naturalOrder()));
        for (Path file : drl.subList(topics, drl.size())) {
            Path applies = file.resolveSibling("applies.drl");
            Files.writeString(applies, Files.readString(applies).replaceAll("(?s)rule \"" + name(file) + "\".*?\nend\n", ""));
            Files.delete(file);
            unshare(file.resolveSibling("guideline.json"), name(file));
            if (!Files.readString(applies).contains("rule \"")) {
                try (Stream<Path> rest = Files.walk(file.getParent())) {
                    for (Path left : rest.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(left);
                    }
                }
            }
        }
        rulebook = Rulebook.compile(folder);
        if (rulebook.topics().size() != topics) {
            throw new IllegalStateException(rulebook.topics().size() + " topics compiled, not " + topics);
        }
        CaseReader reader = new CaseReader(rulebook.drugs());
        cases = NeckMriCases.json().stream().map(json -> reader.read(json, "generated")).toList();
    }

    /** Takes a topic out of those that share criteria; what none shares any more goes. */
    private static void unshare(Path guideline, String topic) throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode json = (ObjectNode) mapper.readTree(Files.readAllBytes(guideline));
        if (json.get("shared") instanceof ObjectNode shared) {
            for (String file : List.copyOf(shared.propertyNames())) {
                ArrayNode left = mapper.createArrayNode();
                shared.get(file).forEach(name -> {
                    if (!name.asString().equals(topic)) {
                        left.add(name);
                    }
                });
                if (left.isEmpty()) {
                    shared.remove(file);
                    Files.delete(guideline.resolveSibling(file));
                } else {
                    shared.set(file, left);
                }
            }
            if (shared.isEmpty()) {
                json.remove("shared");
            }
            Files.write(guideline, mapper.writeValueAsBytes(json));
        }
    }

    /** Criteria shared by topics are no topic of their own. */
    private static boolean appliesNames(Path file) {
        try {
            return Files.readString(file.resolveSibling("applies.drl")).contains("rule \"" + name(file) + "\"");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".drl", "");
    }

    @Benchmark
    public List<Determination> determineWithTrace() {
        next = (next + 1) % cases.size();
        return rulebook.determine(cases.get(next));
    }
}
