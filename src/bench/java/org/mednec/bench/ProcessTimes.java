package org.mednec.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times of whole processes, from start to end, as a user waits for them: medians of rounds in which every command runs once, so that a noisy
 * spell strikes all alike. {@code src/bench/process-times} starts it.
 */
public final class ProcessTimes {

    private static final int ROUNDS = 15;
    private static final int BATCH = 100_000;
    private static final String CASE = "test-cases/historical/seed-001.json";
    /** As the launcher has them. */
    private static final List<String> FLAGS = List.of("-Xlog:disable", "-Xlog:all=error:stderr", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=4", "-XX:+UseSerialGC",
        "-XX:SharedArchiveFile=target/mednec.jsa");

    private ProcessTimes() {
    }

    public static void main(String[] args) throws IOException {
        run(List.of("./mednec", "predict", "--json", CASE));
        List<String> floor = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        floor.addAll(FLAGS);
        floor.addAll(List.of("-cp", "target/mednec.jar:target/test-classes", ReadOnly.class.getName(), CASE));
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("a virtual machine that only reads the JSON", floor);
        commands.put("mednec predict --json, one case", List.of("./mednec", "predict", "--json", CASE));
        commands.put("mednec gaps, one case", List.of("./mednec", "gaps", CASE));
        commands.put("mednec help", List.of("./mednec", "help"));
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            commands.forEach((name, command) -> times.computeIfAbsent(name, n -> new ArrayList<>()).add(run(command)));
        }
        times.forEach((name, all) -> System.out.printf(Locale.ROOT, "%-45s %6.0f ms  (%.0f to %.0f)%n", name, median(all), min(all), max(all)));

        Path folder = Files.createTempDirectory("history");
        Path batch = folder.resolve("cases.ndjson");
        try {
            NeckMriCases.writeHistory(folder, BATCH);
            many("mednec predict --json, ", List.of("./mednec", "predict", "--json", batch.toString()));
            many("mednec backtest, ", List.of("./mednec", "backtest", folder.toString()));
            many("mednec backtest --threads 1, ", List.of("./mednec", "backtest", "--threads", "1", folder.toString()));
        } finally {
            Files.delete(batch);
            Files.delete(folder.resolve("outcomes.csv"));
            Files.delete(folder);
        }
    }

    private static void many(String name, List<String> command) {
        double seconds = run(command) / 1000;
        System.out.printf(Locale.ROOT, "%-45s %6.1f s   (%,.0f cases a second)%n", name + BATCH + " cases", seconds, BATCH / seconds);
    }

    /** Milliseconds from start to end. Output goes nowhere; a command that fails ends the measurement. */
    private static double run(List<String> command) {
        long start = System.nanoTime();
        try {
            int code = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(command + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static double min(List<Double> times) {
        return times.stream().mapToDouble(t -> t).min().orElseThrow();
    }

    private static double max(List<Double> times) {
        return times.stream().mapToDouble(t -> t).max().orElseThrow();
    }
}
