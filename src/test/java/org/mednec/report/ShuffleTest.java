package org.mednec.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mednec.determination.Topic;
import org.mednec.facts.Case;
import org.mednec.rulebook.Rulebook;
import org.mednec.rulebook.SmallRulebook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Neither the order of the facts nor that of the rules changes a byte of an answer. */
class ShuffleTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^(?://[^\\n]*\\n)*(declare|rule)\\b.*?^end\\n");

    private final Random random = new Random(1);
    private final Rulebook rulebook = Rulebook.precompiled();

    @Test
    void theOrderOfFactsDoesNotMatter() {
        int reordered = 0;
        for (JsonNode theCase : Answers.committedCases()) {
            List<JsonNode> facts = new ArrayList<>();
            theCase.get("facts").forEach(facts::add);
            List<JsonNode> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, random);
            ObjectNode other = theCase.deepCopy().asObject();
            ArrayNode inOtherOrder = other.putArray("facts");
            shuffled.forEach(inOtherOrder::add);

            assertThat(Answers.lines(rulebook, other)).isEqualTo(Answers.lines(rulebook, theCase));
            reordered += facts.equals(shuffled) ? 0 : 1;
        }
        assertThat(reordered).isGreaterThan(100);
    }

    /** The hash of all rules, and the answers of a few topics that are compiled anew in another order. */
    @Test
    void theOrderOfRulesDoesNotMatter(@TempDir Path folder) throws IOException {
        int files = shuffle(Path.of("rules"), folder.resolve("all"));
        assertThat(files).isGreaterThan(5);
        assertThat(Rulebook.hashOf(folder.resolve("all"))).isEqualTo(rulebook.hash());

        Path few = SmallRulebook.copy(folder.resolve("few"));
        shuffle(few, folder.resolve("shuffled"));
        Rulebook before = Rulebook.compile(few, rulebook);
        Rulebook other = Rulebook.compile(folder.resolve("shuffled"));
        Set<String> topics = other.topics().stream().map(Topic::key).collect(Collectors.toSet());
        List<Case> cases = Answers.committedCases().stream().map(json -> Answers.READER.read(Answers.JSON.writeValueAsBytes(json), "case")).filter(c -> rulebook.determine(c).stream()
            .allMatch(d -> d.topic().map(Topic::key).filter(topics::contains).isPresent())).toList();
        assertThat(topics).hasSizeGreaterThanOrEqualTo(8);
        assertThat(other.hash()).isEqualTo(before.hash());
        assertThat(cases).hasSizeGreaterThan(150).allSatisfy(c -> assertThat(Answers.lines(other, c)).isEqualTo(Answers.lines(before, c)));
    }

    /** @return how many files read otherwise */
    private int shuffle(Path from, Path to) throws IOException {
        int files = 0;
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                String text = Files.readString(file);
                String shuffled = file.toString().endsWith(".drl") ? shuffledRules(text) : text;
                Files.writeString(copy, shuffled);
                files += shuffled.equals(text) ? 0 : 1;
            }
        }
        return files;
    }

    /** Rules change places among themselves; declarations keep theirs, for the order of criteria is that of the text. */
    private String shuffledRules(String text) {
        List<String> rules = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1).equals("rule")) {
                rules.add(block.group());
            }
        }
        List<String> order = new ArrayList<>(rules);
        Collections.shuffle(order, random);
        StringBuilder result = new StringBuilder();
        Matcher again = BLOCK.matcher(text);
        int from = 0;
        int next = 0;
        while (again.find()) {
            result.append(text, from, again.start()).append(again.group(1).equals("rule") ? order.get(next++) : again.group());
            from = again.end();
        }
        return result.append(text.substring(from)).toString();
    }
}
