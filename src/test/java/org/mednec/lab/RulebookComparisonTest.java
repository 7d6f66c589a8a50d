package org.mednec.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mednec.determination.Level;
import org.mednec.facts.Case;
import org.mednec.reader.CaseReader;
import org.mednec.reader.CaseSource;
import org.mednec.rulebook.Rulebook;
import org.mednec.rulebook.SmallRulebook;

/** Two rulebooks, topic by topic: proven alike, or told apart by the least that does. */
class RulebookComparisonTest {

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \".*?^end\\n");

    private final Rulebook program = Rulebook.precompiled();

    @TempDir
    private Path folder;
    private Path rules;
    private Rulebook before;

    @BeforeEach
    void copy() throws IOException {
        rules = SmallRulebook.copy(folder.resolve("rules"));
        before = Rulebook.compile(rules, program);
    }

    private Comparison compare() {
        return RulebookComparison.ofRulebooks("before", before, "now", Rulebook.compile(rules, before)).compare(historical(), List.of());
    }

    private List<Case> historical() {
        List<Case> cases = new ArrayList<>();
        new CaseSource(new CaseReader(program.drugs()), e -> {
            throw e;
        }).read(Path.of("test-cases/historical"), cases::add);
        return cases;
    }

    private TopicComparison only(Comparison comparison) {
        assertThat(comparison.different()).hasSize(1);
        return comparison.different().get(0);
    }

    @Test
    void rulebooksThatDifferInLayoutAndOrderAloneAreProvenEquivalent() throws IOException {
        int changed = 0;
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
                String text = Files.readString(file);
                List<String> blocks = new ArrayList<>(RULE.matcher(text).results().map(m -> m.group()).toList());
                Collections.reverse(blocks);
                int[] next = {0};
                String other = RULE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(blocks.get(next[0]++))).replaceAll("(?m)^    ([A-Z]\\w*)\\( ", "\t $1(")
                    + "\n// the end\n";
                Files.writeString(file, other);
                changed += other.equals(text) ? 0 : 1;
            }
        }
        // Spaces within brackets are not normalized by the hash: these topics are compiled anew, and compared.
        Comparison comparison = compare();

        assertThat(changed).isGreaterThanOrEqualTo(8);
        assertThat(comparison.topics()).hasSizeGreaterThanOrEqualTo(8).allMatch(TopicComparison::isEquivalent);
        assertThat(comparison.isEquivalent()).isTrue();
    }

    @Test
    void aSeededDifferenceInALargeTopicYieldsItsSmallestSet() throws IOException {
        assertThat(before.topics().stream().filter(t -> t.id().equals("drug-pump")).findFirst().orElseThrow().criteria()).hasSizeGreaterThanOrEqualTo(12);
        SmallRulebook.replace(rules.resolve("chronic-pain-2009/drug-pump.drl"), "    NoHarm( met )", "    NoHarm( !contradicted )");

        TopicComparison topic = only(compare());

        assertThat(topic.topic()).isEqualTo("chronic-pain-2009/drug-pump");
        TopicComparison.Smallest smallest = topic.smallest().orElseThrow();
        assertThat(smallest.holdsNow()).isTrue();
        assertThat(smallest.levels()).extracting(TopicComparison.Smallest.At::level).containsOnly(Level.MET);
        assertThat(smallest.levels()).extracting(TopicComparison.Smallest.At::criterion).doesNotContain("no-harm");
        assertThat(topic.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.without()).containsExactly("NoHarm( met )");
            assertThat(rule.with()).containsExactly("NoHarm( !contradicted )");
        });
        // Both fall there: side effects are not documented, all else is.
        assertThat(topic.cases()).extracting(TopicComparison.CaseDifference::theCase).contains("seed-004");
        assertThat(topic.cases()).allMatch(TopicComparison.CaseDifference::concludedOtherwise);
    }

    @Test
    void aChangedConditionIsTold() throws IOException {
        SmallRulebook.replace(rules.resolve("chronic-pain-2009/massage.drl"), "atMost( 6 )", "atMost( 5 )");

        List<TopicComparison> different = compare().different();

        assertThat(different).as("the lender's topic, and the borrowed one").extracting(TopicComparison::topic).containsExactly("chronic-pain-2009/massage", "chronic-pain-2016/massage");
        TopicComparison topic = different.get(0);
        assertThat(topic.concludesAlike()).isTrue();
        assertThat(topic.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.how()).isEqualTo(RuleChange.How.CHANGED);
            assertThat(rule.without()).singleElement().asString().contains("atMost( 6 )");
            assertThat(rule.with()).singleElement().asString().contains("atMost( 5 )");
        });
        assertThat(topic.cases()).singleElement().satisfies(c -> {
            assertThat(c.theCase()).isEqualTo("seed-003");
            assertThat(c.concludedOtherwise()).isFalse();
            assertThat(c.states()).extracting(TopicComparison.CaseDifference.State::criterion).containsExactly("within-six-visits");
        });
    }

    @Test
    void anAskThatIsGoneAndADrugThatIsReadOtherwiseAreNoLayout() throws IOException {
        SmallRulebook.replace(rules.resolve("neck-2004/cervical-mri.drl"), "    @ask( \"What has changed since the last study.\" )\n", "");
        SmallRulebook.replace(rules.resolve("drugs.csv"), "\nbaclofen,", "\nbaclofen of another name,");

        Comparison comparison = compare();

        assertThat(comparison.apart()).containsExactly("the drug dictionary");
        assertThat(only(comparison).criteria()).singleElement().satisfies(c -> assertThat(c.what()).isEqualTo(TopicComparison.CriterionDifference.What.ASK));
    }

    @Test
    void editionsAreComparedTopicByTopicAndForACase() {
        List<Case> cases = historical();
        List<Case> subject = cases.stream().filter(c -> c.name().equals("seed-001")).toList();

        Comparison comparison = RulebookComparison.ofEditions(before, "chronic-pain-2009", "chronic-pain-2016").compare(cases, subject);

        assertThat(comparison.topics()).extracting(TopicComparison::topic).contains("massage", "muscle-relaxants", "opioids-ongoing");
        assertThat(comparison.topics()).filteredOn(t -> t.presence() == TopicComparison.Presence.BEFORE).extracting(TopicComparison::topic).contains("opioids-ongoing");
        TopicComparison relaxants = comparison.topics().stream().filter(t -> t.topic().equals("muscle-relaxants")).findFirst().orElseThrow();
        assertThat(relaxants.subject()).singleElement().satisfies(c -> assertThat(c.item()).isEqualTo(3));
        assertThat(relaxants.criteria()).extracting(TopicComparison.CriterionDifference::what).contains(TopicComparison.CriterionDifference.What.CITATION);
    }

    @Test
    void allTopicsAreComparedInUnderTenSeconds() {
        Instant start = Instant.now();

        Comparison comparison = RulebookComparison.ofRulebooks("a", program, "b", program).compare(historical(), List.of());

        assertThat(comparison.topics()).hasSize(program.topics().size());
        assertThat(comparison.isEquivalent()).isTrue();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
}
