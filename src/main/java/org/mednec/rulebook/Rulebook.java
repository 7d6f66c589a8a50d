package org.mednec.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mednec.determination.Assessment;
import org.mednec.determination.Authority;
import org.mednec.determination.Determination;
import org.mednec.determination.Finding;
import org.mednec.determination.Guideline;
import org.mednec.determination.Topic;
import org.mednec.facts.Case;
import org.mednec.facts.DrugDictionary;
import org.mednec.facts.Evidence;
import org.mednec.facts.Fact;
import org.mednec.facts.Request;
import org.mednec.facts.Ruling;
import org.mednec.facts.Source;
import org.mednec.facts.Treatment;

/** The rules of all editions, ready to run. Safe for many threads. */
public final class Rulebook {

    private static Rulebook precompiled;

    private final RulebookIndex index;
    private final ClassLoader loader;
    /** Has what was taken over; null where nothing was. */
    private final Rulebook like;
    private final Set<String> taken;
    private final DrugDictionary drugs;
    /** By kind of treatment. */
    private final Map<Treatment, RuleSessions> applies;
    private final Map<String, TopicRules> topics = new ConcurrentHashMap<>();
    private final Map<String, Guideline> guidelines = new LinkedHashMap<>();

    /** A topic with its rules. */
    private record TopicRules(Topic topic, Map<String, TopicFile.CriterionRule> rules, RuleSessions sessions) {
    }

    private Rulebook(RulebookIndex index, ClassLoader loader, Rulebook like, Set<String> taken) {
        this.index = index;
        this.loader = loader;
        this.like = like;
        this.taken = taken;
        drugs = DrugTable.read(index.drugs(), problem -> {
            throw new RulebookException(List.of(problem));
        });
        applies = taken.contains(RuleFolder.APPLIES) ? like.applies : new EnumMap<>(Treatment.class);
        if (applies.isEmpty()) {
            index.applies().forEach((kind, model) -> applies.put(kind, new RuleSessions(() -> RuleModel.load(model, loader))));
        }
        index.guidelines().stream().sorted(Comparator.comparing(Guideline::authority).thenComparing(Guideline::id)).forEach(g -> guidelines.put(g.id(), g));
    }

    /** The rulebook that the program was built with, loaded when first asked for. The engine itself is loaded, with some few rules, while the caller reads the first case. */
    public static synchronized Rulebook precompiled() {
        if (precompiled == null) {
            precompiled = load();
            precompiled.applies.values().stream().findFirst().ifPresent(RuleSessions::loadAhead);
        }
        return precompiled;
    }

    private static Rulebook load() {
        ClassLoader loader = Rulebook.class.getClassLoader();
        return new Rulebook(new RulebookIndex(path -> {
            try (InputStream resource = loader.getResourceAsStream(path)) {
                return resource == null ? null : new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }), loader, null, Set.of());
    }

    /**
     * Compiles a folder of rules.
     *
     * @throws RulebookException with every problem found
     */
    public static Rulebook compile(Path rules) {
        RulebookCompiler.CompiledRules compiled = RulebookCompiler.compile(rules);
        return new Rulebook(compiled.index(), new CompiledClassLoader(compiled.classes()), null, Set.of());
    }

    /**
     * Compiles what differs from another rulebook in a folder of rules, and takes the rest over from it: some seconds instead of a minute.
     *
     * @throws RulebookException with every problem found
     */
    public static Rulebook compile(Path rules, Rulebook like) {
        RulebookCompiler.CompiledRules compiled = RulebookCompiler.compile(rules, like.index.contents());
        return new Rulebook(compiled.index(), new CompiledClassLoader(compiled.classes()), like, compiled.taken());
    }

    RulebookIndex index() {
        return index;
    }

    /** Topics of all editions that some rule gives to a request, whatever its day. */
    Set<String> applying(Request request) {
        RuleSessions rules = applies.get(request.treatment().kind());
        return rules == null ? Set.of() : rules.fired(List.of(request)).keySet();
    }

    /**
     * The hash that a folder of rules has once it is compiled.
     *
     * @throws RulebookException where a file cannot be parsed
     */
    public static String hashOf(Path rules) {
        return RuleFolder.read(rules, problem -> {
            throw new RulebookException(List.of(problem));
        }).hash();
    }

    private TopicRules topic(String key) {
        return taken.contains(key) ? like.topic(key) : topics.computeIfAbsent(key, k -> {
            RulebookIndex.Entry entry = index.topic(k);
            return new TopicRules(entry.topic(), entry.rules(), new RuleSessions(() -> RuleModel.load(entry.model(), loader)));
        });
    }

    /** SHA-256 of the rules and data, the same whatever their order and layout. */
    public String hash() {
        return index.hash();
    }

    public DrugDictionary drugs() {
        return drugs;
    }

    /** Whether the other reads drug names alike. */
    public boolean hasDrugsOf(Rulebook other) {
        return Set.copyOf(index.drugs().lines().toList()).equals(Set.copyOf(other.index.drugs().lines().toList()));
    }

    /** By edition and name. */
    public List<Topic> topics() {
        return index.topics().stream().map(key -> topic(key).topic()).toList();
    }

    /** Rules of a topic as written, by its key; the one that says when it applies comes last. */
    public List<RuleText> texts(String key) {
        return index.texts(key);
    }

    /** In the order in which they are searched. */
    public List<Guideline> guidelines() {
        return List.copyOf(guidelines.values());
    }

    /** One determination for each request, by item. */
    public List<Determination> determine(Case theCase) {
        return determine(theCase, this::topicOf);
    }

    /** What one edition makes of the requests, whatever governed on their day: no authority before it is searched. */
    public List<Determination> determineUnder(String edition, Case theCase) {
        return determine(theCase, request -> applying(request).stream().filter(key -> guideline(key).id().equals(edition)).sorted().findFirst().map(this::topic));
    }

    private List<Determination> determine(Case theCase, Function<Request, Optional<TopicRules>> dispatch) {
        Map<Integer, Determination> done = new HashMap<>();
        for (Request request : theCase.inDependencyOrder()) {
            List<Determination> dependedOn = request.dependsOn().stream().map(done::get).toList();
            List<Ruling> rulings = dependedOn.stream().map(d -> new Ruling(d.request().item(), d.request().treatment(), d.status(), null, null, null,
                new Source.Derived(List.of(d.request()), "the criteria of item " + d.request().item()))).toList();
            done.put(request.item(), determine(Evidence.of(theCase, request, rulings, drugs), dependedOn, dispatch));
        }
        return theCase.requests().stream().map(request -> done.get(request.item())).toList();
    }

    private Determination determine(Evidence evidence, List<Determination> dependedOn, Function<Request, Optional<TopicRules>> dispatch) {
        Request request = evidence.request();
        Optional<TopicRules> found = dispatch.apply(request);
        List<Guideline> searched = searched(request, found.map(t -> t.topic().guideline()));
        if (found.isEmpty()) {
            return Determination.withoutGuideline(evidence, searched);
        }
        TopicRules topic = found.get();
        List<Finding> findings = new ArrayList<>();
        topic.sessions().fired(evidence.counted()).forEach((name, facts) -> {
            TopicFile.CriterionRule rule = topic.rules().get(name);
            findings.add(new Finding(rule.criterion(), name, rule.effect(), rule.because(), inOrder(facts, evidence)));
        });
        return Determination.under(topic.topic(), Assessment.of(topic.topic(), findings), evidence, searched, dependedOn);
    }

    private static List<Fact> inOrder(List<Fact> facts, Evidence evidence) {
        return facts.size() < 2 ? List.copyOf(facts) : facts.stream().sorted(Comparator.comparingInt(evidence.counted()::indexOf)).toList();
    }

    /** The topic that a request falls under, if any. */
    public Optional<Topic> topicFor(Request request) {
        return topicOf(request).map(TopicRules::topic);
    }

    /** The first authority with a topic for the request speaks (8 CCR 9792.21.1). */
    private Optional<TopicRules> topicOf(Request request) {
        List<String> applying = applying(request).stream().filter(key -> guideline(key).governs(request.asOf()))
            .sorted(Comparator.comparing((String key) -> guideline(key).authority()).thenComparing(Comparator.naturalOrder())).toList();
        if (applying.size() > 1 && guideline(applying.get(0)).authority() == guideline(applying.get(1)).authority()) {
            throw new RulebookException(List.of(new Problem(guideline(applying.get(1)).id() + "/applies.drl", 0, "topics " + applying.get(0)
                + " and " + applying.get(1) + " both apply to " + request.treatment() + " at " + request.site() + ". Narrow one of the two.")));
        }
        return applying.stream().findFirst().map(this::topic);
    }

    private Guideline guideline(String topic) {
        return guidelines.get(topic.substring(0, topic.indexOf('/')));
    }

    private List<Guideline> searched(Request request, Optional<Guideline> found) {
        Authority last = found.map(Guideline::authority).orElse(Authority.OTHER);
        return guidelines.values().stream().filter(g -> g.governs(request.asOf()) && g.authority().compareTo(last) <= 0).toList();
    }
}
