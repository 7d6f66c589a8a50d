package org.mednec.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.mednec.determination.Citation;
import org.mednec.determination.Conclusion;
import org.mednec.determination.Determination;
import org.mednec.determination.Guideline;
import org.mednec.determination.Level;
import org.mednec.determination.Topic;
import org.mednec.determination.Way;
import org.mednec.facts.Case;
import org.mednec.facts.CriteriaStatus;
import org.mednec.facts.Fact;
import org.mednec.facts.Region;
import org.mednec.facts.Request;
import org.mednec.facts.Site;
import org.mednec.facts.Source;
import org.mednec.facts.Treatment;
import org.mednec.reader.CaseReader;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the committed rulebook must be, whatever its rules say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulebookTest {

    private static final Path RULES = Path.of("rules");
    private static final int SAMPLED_ASSIGNMENTS = 500;

    private Rulebook rulebook;
    private List<RulebookIndex.Entry> entries;
    private RuleFolder folder;
    private CaseReader reader;
    private List<CriterionCase> cases;

    @BeforeAll
    void compile() {
        rulebook = Rulebook.precompiled();
        entries = rulebook.index().topics().stream().map(rulebook.index()::topic).toList();
        folder = RuleFolder.read(RULES, problem -> {
            throw new RulebookException(List.of(problem));
        });
        reader = new CaseReader(rulebook.drugs());
        cases = CriterionCase.all();
    }

    @Test
    void theProgramHoldsTheRulesOfTheFolder() {
        assertThat(rulebook.hash()).isEqualTo(folder.hash());
    }

    @Test
    void waysAreWhatTheEngineAnswers() {
        ClassLoader loader = Rulebook.class.getClassLoader();
        Random random = new Random(1);
        int asked = 0;
        for (RulebookIndex.Entry entry : entries) {
            KieBase base = RuleModel.load(entry.model(), loader);
            Topic topic = entry.topic();
            for (int i = 0; i < SAMPLED_ASSIGNMENTS; i++) {
                List<Level> levels = random.ints(topic.criteria().size(), 0, 3).mapToObj(n -> Level.values()[n]).toList();
                Set<String> fired = fired(base, loader, entry, levels);
                boolean engine = fired.stream().anyMatch(rule -> effect(topic, rule) == Conclusion.Effect.RECOMMENDED)
                    && fired.stream().noneMatch(rule -> effect(topic, rule) == Conclusion.Effect.ADVISED_AGAINST);
                assertThat(topic.ways().holdAt(way(levels))).as("%s at %s", topic.key(), levels).isEqualTo(engine);
                asked++;
            }
        }
        assertThat(asked).isGreaterThanOrEqualTo(SAMPLED_ASSIGNMENTS);
    }

    private static Set<String> fired(KieBase base, ClassLoader loader, RulebookIndex.Entry entry, List<Level> levels) {
        KieSession session = base.newKieSession();
        try {
            Findings findings = new Findings();
            session.setGlobal("findings", findings);
            String packageName = entry.model().substring(0, entry.model().lastIndexOf('.'));
            for (int i = 0; i < levels.size(); i++) {
                Criterion criterion = (Criterion) loader.loadClass(packageName + "." + type(entry.topic().criteria().get(i).id())).getDeclaredConstructor().newInstance();
                criterion.assume(levels.get(i));
                session.insert(criterion);
            }
            session.fireAllRules();
            return findings.fired().keySet();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        } finally {
            session.dispose();
        }
    }

    private static Conclusion.Effect effect(Topic topic, String rule) {
        return topic.conclusions().stream().filter(c -> c.rule().equals(rule)).findFirst().orElseThrow().effect();
    }

    /** {@code opioids.adverse-effects} as {@code AdverseEffects}. */
    private static String type(String criterion) {
        return Arrays.stream(CriterionCase.shortName(criterion).split("-")).map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1)).collect(Collectors.joining());
    }

    private static Way way(List<Level> levels) {
        long met = 0;
        long notContradicted = 0;
        for (int i = 0; i < levels.size(); i++) {
            met |= levels.get(i) == Level.MET ? 1L << i : 0;
            notContradicted |= levels.get(i) == Level.CONTRADICTED ? 0 : 1L << i;
        }
        return new Way(met, notContradicted);
    }

    /** The engine has been known to lose matches of rules that share nodes: each rule runs in a knowledge base of its own, too. */
    @Test
    void everyRuleFiresAloneAsItDoesTogether() {
        Map<String, List<CriterionCase>> byTopic = cases.stream().collect(Collectors.groupingBy(CriterionCase::topic));
        int compared = 0;
        for (RulebookIndex.Entry entry : entries) {
            String key = entry.topic().key();
            Model all = RuleModel.model(entry.model(), Rulebook.class.getClassLoader());
            RuleSessions together = new RuleSessions(() -> KieBaseBuilder.createKieBaseFromModel(all));
            Map<String, RuleSessions> alone = all.getRules().stream().filter(rule -> entry.rules().containsKey(rule.getName()))
                .collect(Collectors.toMap(Rule::getName, rule -> new RuleSessions(() -> KieBaseBuilder.createKieBaseFromModel(only(rule, all)))));
            assertThat(alone.keySet()).isEqualTo(entry.rules().keySet());
            for (CriterionCase c : byTopic.getOrDefault(key, List.of())) {
                List<Fact> facts = counted(c);
                Set<String> apart = alone.entrySet().stream().filter(rule -> !rule.getValue().fired(facts).isEmpty()).map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
                assertThat(apart).as("%s %s", key, c.name()).isEqualTo(new TreeSet<>(together.fired(facts).keySet()));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(cases.size());
    }

    private static Model only(Rule rule, Model all) {
        ModelImpl model = new ModelImpl();
        all.getGlobals().forEach(model::addGlobal);
        model.addRule(rule);
        return model;
    }

    private List<Fact> counted(CriterionCase c) {
        List<Determination> answers = rulebook.determine(c.read(reader));
        return answers.get(answers.size() - 1).evidence().counted();
    }

    @Test
    void everyCriterionIsSeenInEachStateThatSomeRuleGivesIt() {
        Map<String, Set<String>> seen = new HashMap<>();
        RuleKin.of(folder).forEach((topic, kin) -> cases.stream().filter(c -> kin.contains(c.topic()))
            .forEach(c -> c.criteria().forEach((criterion, state) -> seen.computeIfAbsent(topic + ":" + criterion, k -> new TreeSet<>()).add(state))));
        for (RulebookIndex.Entry entry : entries) {
            entry.rules().forEach((name, rule) -> {
                String state = switch (rule.effect()) {
                    case MEETS -> "MET";
                    case CONTRADICTS -> "NOT_MET";
                    case LEAVES_OPEN -> "";
                };
                String criterion = entry.topic().key() + ":" + CriterionCase.shortName(entry.topic().criteria().get(rule.criterion()).id());
                if (!state.isEmpty()) {
                    assertThat(seen.getOrDefault(criterion, Set.of())).as("states of %s, which rule '%s' gives", criterion, name).contains(state);
                }
            });
        }
    }

    /** The witnesses of a way, put together, are a case that is MET: so each way can be had, and the asks lead somewhere. */
    @Test
    void theWitnessesOfEachWayTogetherMeetTheTopic() {
        Map<String, CriterionCase> witnesses = cases.stream().filter(CriterionCase::isWitness).collect(Collectors.toMap(c -> c.topic() + ":" + c.name(), c -> c));
        int ways = 0;
        for (Topic topic : rulebook.topics()) {
            for (Way way : topic.ways().ways()) {
                List<CriterionCase> own = topic.criteria(way.met()).stream().map(c -> witnesses.get(topic.key() + ":" + CriterionCase.shortName(c.id()))).toList();
                assertThat(own).as("witnesses of %s: %s", topic.key(), topic.criteria(way.met())).doesNotContainNull().isNotEmpty();
                Case together = together(own);
                List<Determination> answers = rulebook.determine(together);
                Determination answer = answers.get(answers.size() - 1);
                assertThat(answer.topic().map(Topic::key)).contains(topic.key());
                assertThat(answer.status()).as("%s by %s: %s", topic.key(), own.stream().map(CriterionCase::name).toList(), CriterionCase.states(answer)).isEqualTo(CriteriaStatus.MET);
                ways++;
            }
        }
        assertThat(ways).isGreaterThanOrEqualTo(rulebook.topics().size() / 2);
    }

    /** One request with every field that a witness states, and all their facts. */
    private Case together(List<CriterionCase> witnesses) {
        ObjectNode all = (ObjectNode) witnesses.get(0).json().deepCopy();
        ObjectNode request = (ObjectNode) all.get("requests").get(all.get("requests").size() - 1);
        ArrayNode facts = (ArrayNode) all.get("facts");
        for (CriterionCase other : witnesses.subList(1, witnesses.size())) {
            ObjectNode more = (ObjectNode) other.json().get("requests").get(other.json().get("requests").size() - 1);
            more.properties().forEach(field -> {
                if (field.getKey().equals("dose") && request.has("dose")) {
                    ((ObjectNode) request.get("dose")).setAll((ObjectNode) field.getValue().deepCopy());
                } else if (!field.getKey().equals("treatment") || Treatment.valueOf(request.get("treatment").asString()).covers(Treatment.valueOf(field.getValue().asString()))) {
                    request.set(field.getKey(), field.getValue());
                }
            });
            if (other.json().has("injury")) {
                all.set("injury", other.json().get("injury"));
            }
            other.json().get("facts").forEach(facts::add);
        }
        return reader.read(CriterionCase.JSON.writeValueAsBytes(all), "witnesses");
    }

    @Test
    void noRequestFallsUnderTwoTopics() {
        Dispatch dispatch = Dispatch.of(rulebook);

        assertThat(dispatch.requests()).isGreaterThan(Treatment.values().length * Region.values().length);
        assertThat(dispatch.untried()).isEmpty();
        assertThat(dispatch.clashes()).isEmpty();
    }

    /** Rules that say which topic applies are loaded by kind of treatment: those of the other kinds must have nothing to say. */
    @Test
    void aRequestFallsUnderTheTopicsOfItsKindOfTreatmentAlone() {
        List<RuleSessions> kinds = rulebook.index().applies().values().stream()
            .map(model -> new RuleSessions(() -> RuleModel.load(model, Rulebook.class.getClassLoader()))).toList();
        int applying = 0;
        for (Treatment treatment : Treatment.values()) {
            for (Region region : Region.values()) {
                Request request = request(treatment, region);
                Set<String> all = kinds.stream().flatMap(rules -> rules.fired(List.of(request)).keySet().stream()).collect(Collectors.toSet());
                assertThat(rulebook.applying(request)).as("%s at %s", treatment, region).isEqualTo(all);
                applying += all.size();
            }
        }
        assertThat(applying).isGreaterThan(entries.size());
    }

    private static Request request(Treatment treatment, Region region) {
        return new Request(1, "any", treatment, null, null, null, null, null, null, null, null, null, null, false, false, LocalDate.EPOCH, Site.of(region), null, null,
            new Source.Attestation("test", LocalDate.EPOCH));
    }

    @Test
    void aRuleThatDoesNotSayForWhichTreatmentsItIsIsRefused(@TempDir Path folder) throws IOException {
        Path rules = SmallRulebook.copy(folder);
        Path applies = rules.resolve("neck-2004/applies.drl");
        Files.writeString(applies, Files.readString(applies).replaceFirst("Request\\(.*\\)", "Request( treatment == Treatment.MRI || site.region == Region.NECK )"));

        assertThatThrownBy(() -> Rulebook.compile(rules)).isInstanceOf(RulebookException.class)
            .hasMessageContaining("neck-2004/applies.drl").hasMessageContaining("must say in each Request for which treatments it is");
    }

    @Test
    void everyCitationSaysWhereItWasSeen() {
        rulebook.topics().forEach(topic -> topic.criteria().forEach(criterion -> {
            assertThat(criterion.citation().section()).as(criterion.id()).isNotBlank();
            assertThat(criterion.citation().seen()).as(criterion.id()).isNotNull();
            assertThat(criterion.citation().page().isEmpty()).as("page of %s in %s", criterion.id(), topic.guideline().id())
                .isEqualTo(topic.guideline().cites() == Guideline.Cites.SECTION);
        }));
    }

    /** A borrowed topic concludes as the lender's does, and claims neither its pages nor that a letter cited it. */
    @Test
    void aBorrowedTopicIsTheLendersButForItsCitations() {
        Map<String, Topic> topics = rulebook.topics().stream().collect(Collectors.toMap(Topic::key, topic -> topic));
        folder.editions().forEach(edition -> edition.borrows().forEach((lender, borrowed) -> borrowed.forEach(id -> {
            Topic own = topics.get(edition.guideline().id() + "/" + id);
            Topic lent = topics.get(lender + "/" + id);
            assertThat(own.guideline()).isEqualTo(edition.guideline());
            assertThat(own.criteria()).hasSameSizeAs(lent.criteria()).extracting(org.mednec.determination.Criterion::citation)
                .allSatisfy(citation -> {
                    assertThat(citation.seen()).isEqualTo(Citation.Seen.RECOLLECTION);
                    assertThat(citation.page()).isEmpty();
                });
            assertThat(own.conclusions()).hasSameSizeAs(lent.conclusions());
            assertThat(rules(own)).isEqualTo(rules(lent));
        })));
    }

    /** Path, line, name and condition of each rule, without the one that says when the topic applies. */
    private List<RuleText> rules(Topic topic) {
        return rulebook.texts(topic.key()).stream().filter(rule -> rule.kind() != RuleText.Kind.APPLIES).toList();
    }
}
