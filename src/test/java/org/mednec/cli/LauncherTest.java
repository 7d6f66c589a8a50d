package org.mednec.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a folder of its own: what it builds and what it starts, told by a java and a mvn that only say how they were called. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

    @TempDir
    private Path folder;
    private Path home;

    private record Run(int code, String text) {
    }

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(folder.resolve("a home"));
        Files.copy(Path.of("mednec"), home.resolve("mednec"));
        for (String place : new String[] {"src/main/A.java", "pom.xml", "rules/x-2009/topic.drl", "rules/lexicon/words.csv", "target/mednec.jar", "target/mednec.jsa"}) {
            Files.createDirectories(home.resolve(place).getParent());
            Files.writeString(home.resolve(place), "");
        }
        program("java", "echo \"java $*\"");
        program("mvn", "echo built >&2; touch target/mednec.jar target/mednec.jsa");
        for (String place : new String[] {"src/main/A.java", "src/main", "pom.xml", "rules/x-2009/topic.drl", "rules/x-2009", "rules/lexicon/words.csv", "rules/lexicon", "rules"}) {
            date(place, "2020-01-01T00:00:00Z");
        }
        date("target/mednec.jar", "2021-01-01T00:00:00Z");
        date("target/mednec.jsa", "2021-01-01T00:00:01Z");
    }

    private void program(String name, String does) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        file.toFile().setExecutable(true);
    }

    private void date(String place, String instant) throws IOException {
        Files.setLastModifiedTime(home.resolve(place), FileTime.from(Instant.parse(instant)));
    }

    private Run run(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", home.resolve("mednec").toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(args));
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Run(process.exitValue(), text);
    }

    private Run run(String... args) throws IOException, InterruptedException {
        return run(Map.of(), args);
    }

    @Test
    void whatIsBuiltIsStarted() throws IOException, InterruptedException {
        assertThat(run("gaps", "case.json").text()).doesNotContain("building").endsWith("mednec.jar gaps case.json\n");
    }

    @Test
    void sourcesAndLexiconThatChangedAreBuilt() throws IOException, InterruptedException {
        date("rules/lexicon/words.csv", "2022-01-01T00:00:00Z");
        assertThat(run("rules", "check").text()).contains("mednec: building, once");
        date("src/main/A.java", "2099-01-01T00:00:00Z");
        assertThat(run("rules", "check").text()).contains("mednec: building, once");
    }

    /** Rules that a maintainer works on are run as they stand: a build would take minutes, and of rules that do not compile tell little. */
    @Test
    void rulesThatChangedAreRunAsTheyStandForWhoMaintainsThem() throws IOException, InterruptedException {
        date("rules/x-2009/topic.drl", "2022-01-01T00:00:00Z");

        assertThat(run("rules", "check").text()).doesNotContain("building").endsWith("mednec.jar rules check\n");
        assertThat(run("rules", "coverage", "topic").text()).doesNotContain("building").endsWith("rules coverage topic --rules=" + home + "/rules\n");
        assertThat(run("backtest", "--against", "main").text()).endsWith("backtest --against main --rules=" + home + "/rules\n");
        assertThat(run("backtest", "--rules", "other").text()).endsWith("backtest --rules other\n");
        assertThat(run("gaps", "case.json").text()).contains("mednec: building, once").endsWith("gaps case.json\n");
    }

    @Test
    void ofTwoRunsAtOnceOneBuildsAndTheOtherWaits() throws Exception {
        date("src/main/A.java", "2022-01-01T00:00:00Z");
        program("mvn", "sleep 2; touch target/mednec.jar");

        CompletableFuture<Run> first = CompletableFuture.supplyAsync(this::gaps);
        CompletableFuture<Run> second = CompletableFuture.supplyAsync(this::gaps);

        assertThat(List.of(first.get(), second.get())).allSatisfy(run -> assertThat(run.text()).endsWith("mednec.jar gaps case.json\n"))
            .extracting(run -> run.text().contains("building, once"), run -> run.text().contains("another run is building")).containsExactlyInAnyOrder(tuple(true, false), tuple(false, true));
        assertThat(home.resolve("target/mednec.lock")).doesNotExist();
    }

    private Run gaps() {
        try {
            return run("gaps", "case.json");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aBuildThatFailedLocksNobodyOut() throws IOException, InterruptedException {
        date("src/main/A.java", "2022-01-01T00:00:00Z");
        program("mvn", "echo trouble; exit 1");

        assertThat(run("gaps", "case.json")).satisfies(run -> assertThat(run.text()).contains("trouble", "the build failed")).extracting(Run::code).isEqualTo(70);
        assertThat(home.resolve("target/mednec.lock")).doesNotExist();
    }

    @Test
    void ofRulesThatDoNotCompileItIsToldWhatIsWrongAndNoTrace() throws IOException, InterruptedException {
        date("rules/x-2009/topic.drl", "2022-01-01T00:00:00Z");
        program("mvn", "echo 'rules/x-2009/topic.drl:1: rule one says nothing.'; echo '[ERROR] Command execution failed.'; echo '    at org.apache'; "
            + "echo '[ERROR] goal (compile-rules) on project mednec: Process exited with an error: 4 (Exit value: 4)'; exit 1");

        Run run = run("gaps", "case.json");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.text()).contains("topic.drl:1: rule one says nothing.", "the rules do not compile").doesNotContain("at org.apache");
    }

    @Test
    void aJavaHomeThatIsNoneIsNamed() throws IOException, InterruptedException {
        assertThat(run(Map.of("JAVA_HOME", "/nowhere"), "help")).isEqualTo(new Run(70, "mednec: JAVA_HOME is /nowhere, and there is no bin/java in it. Set it to a JDK, version 17 or later, or unset it.\n"));
    }
}
