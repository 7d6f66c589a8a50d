package org.mednec.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mednec.determination.Assessment;
import org.mednec.determination.Criterion;
import org.mednec.determination.CriterionResult;
import org.mednec.determination.CriterionStatus;
import org.mednec.determination.Determination;
import org.mednec.determination.Finding;
import org.mednec.determination.Level;
import org.mednec.determination.Topic;
import org.mednec.determination.Way;
import org.mednec.determination.Ways;
import org.mednec.facts.Case;
import org.mednec.rulebook.RuleText;
import org.mednec.rulebook.Rulebook;

/**
 * Compares two rulebooks, or two editions of one, exactly. Conclusions are monotone in the levels of the criteria, so their minimal ways decide
 * whether two of them are the same. Criterion rules are the same when their text is.
 */
public final class RulebookComparison {

    private final Side before;
    private final Side now;
    private final List<String> apart;

    /**
     * One of the two.
     *
     * @param topics    by the name under which the two are matched
     * @param texts     of its rulebook
     * @param determine what it makes of a case
     */
    private record Side(String name, Map<String, Topic> topics, Texts texts, Function<Case, List<Determination>> determine) {

        Map<String, RuleText> rules(String topic) {
            return topics.containsKey(topic) ? texts.of(topics.get(topic).key()) : Map.of();
        }
    }

    private RulebookComparison(Side before, Side now, List<String> apart) {
        this.before = before;
        this.now = now;
        this.apart = apart;
    }

    /** Two rulebooks: topics are matched by edition and name. */
    public static RulebookComparison ofRulebooks(String nameBefore, Rulebook before, String nameNow, Rulebook now) {
        List<String> apart = new ArrayList<>();
        if (!before.hasDrugsOf(now)) {
            apart.add("the drug dictionary");
        }
        if (!before.guidelines().equals(now.guidelines())) {
            apart.add("the editions, or the days on which they are in force");
        }
        return new RulebookComparison(new Side(nameBefore, topics(before, t -> true, Topic::key), new Texts(before), before::determine),
            new Side(nameNow, topics(now, t -> true, Topic::key), new Texts(now), now::determine), apart);
    }

    /** Two editions of a rulebook: topics are matched by name, and cases are answered under each, whatever their day. */
    public static RulebookComparison ofEditions(Rulebook rulebook, String before, String now) {
        Texts texts = new Texts(rulebook);
        BiFunction<String, Case, List<Determination>> under = rulebook::determineUnder;
        return new RulebookComparison(new Side(before, topics(rulebook, t -> t.guideline().id().equals(before), Topic::id), texts, c -> under.apply(before, c)),
            new Side(now, topics(rulebook, t -> t.guideline().id().equals(now), Topic::id), texts, c -> under.apply(now, c)), List.of());
    }

    private static Map<String, Topic> topics(Rulebook rulebook, Predicate<Topic> chosen, Function<Topic, String> name) {
        return rulebook.topics().stream().filter(chosen).collect(Collectors.toMap(name, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    /**
     * Compares all topics.
     *
     * @param cases   on which differences are looked for
     * @param subject cases of which everything is told, different or not
     */
    public Comparison compare(List<Case> cases, List<Case> subject) {
        Map<String, List<TopicComparison.CaseDifference>> different = differences(cases);
        Map<String, List<TopicComparison.CaseDifference>> asked = differences(subject);
        Set<String> names = new TreeSet<>(before.topics().keySet());
        names.addAll(now.topics().keySet());
        return new Comparison(before.name(), now.name(), apart, names.stream().map(name -> compare(name,
            different.getOrDefault(name, List.of()).stream().filter(TopicComparison.CaseDifference::isDifferent).toList(), asked.getOrDefault(name, List.of()))).toList());
    }

    private TopicComparison compare(String name, List<TopicComparison.CaseDifference> cases, List<TopicComparison.CaseDifference> subject) {
        Optional<Topic> a = Optional.ofNullable(before.topics().get(name));
        Optional<Topic> b = Optional.ofNullable(now.topics().get(name));
        String title = b.or(() -> a).orElseThrow().title();
        if (a.isEmpty() || b.isEmpty()) {
            return new TopicComparison(name, title, a.isPresent() ? TopicComparison.Presence.BEFORE : TopicComparison.Presence.NOW, Optional.empty(), List.of(), List.of(), cases, subject);
        }
        Index index = new Index(a.get(), b.get());
        Optional<TopicComparison.Smallest> smallest = Distinction.smallest(index.ways(a.get()), index.ways(b.get())).map(index::words);
        return new TopicComparison(name, title, TopicComparison.Presence.BOTH, smallest, criteria(a.get(), b.get()), FlipFinder.changes(before.rules(name), now.rules(name), rule -> true),
            cases, subject);
    }

    /** The criteria of two topics by name, in one order, so that ways of both can be held against each other. */
    private static final class Index {

        private final List<String> names;

        Index(Topic a, Topic b) {
            names = Stream.concat(b.criteria().stream(), a.criteria().stream()).map(Criterion::name).distinct().toList();
            if (names.size() > Long.SIZE) {
                throw new IllegalArgumentException("more than 64 criteria in the two topics named " + a.key() + " and " + b.key());
            }
        }

        Ways ways(Topic topic) {
            return Ways.minimal(topic.ways().ways().stream().map(way -> new Way(bits(topic, way.met()), bits(topic, way.notContradicted()))).toList());
        }

        private long bits(Topic topic, long own) {
            return topic.criteria(own).stream().mapToLong(c -> 1L << names.indexOf(c.name())).reduce(0, (x, y) -> x | y);
        }

        TopicComparison.Smallest words(Distinction d) {
            return new TopicComparison.Smallest(IntStream.range(0, names.size()).filter(i -> d.level(i) != Level.OPEN)
                .mapToObj(i -> new TopicComparison.Smallest.At(names.get(i), d.level(i))).toList(), d.holdsNow());
        }

        /** Levels of the criteria of a determination, of one without criteria all open. */
        Way levels(Assessment assessment, Function<CriterionResult, Level> level) {
            ToLongFunction<Level> bits = wanted -> assessment.criteria().stream().filter(c -> level.apply(c) == wanted).mapToLong(c -> 1L << names.indexOf(c.criterion().name()))
                .reduce(0, (x, y) -> x | y);
            return new Way(bits.applyAsLong(Level.MET), ~bits.applyAsLong(Level.CONTRADICTED));
        }
    }

    private static List<TopicComparison.CriterionDifference> criteria(Topic a, Topic b) {
        Map<String, Criterion> old = byName(a);
        Map<String, Criterion> now = byName(b);
        List<TopicComparison.CriterionDifference> differences = new ArrayList<>();
        Stream.concat(now.keySet().stream(), old.keySet().stream()).distinct().forEach(name -> {
            Optional<Criterion> x = Optional.ofNullable(old.get(name));
            Optional<Criterion> y = Optional.ofNullable(now.get(name));
            if (x.isEmpty() || y.isEmpty()) {
                differences.add(new TopicComparison.CriterionDifference(name, TopicComparison.CriterionDifference.What.PRESENCE, x.map(Criterion::states).orElse(""), y.map(Criterion::states).orElse("")));
                return;
            }
            different(differences, name, TopicComparison.CriterionDifference.What.STATES, x.get().states(), y.get().states());
            different(differences, name, TopicComparison.CriterionDifference.What.ASK, x.get().ask(), y.get().ask());
            different(differences, name, TopicComparison.CriterionDifference.What.CITATION, x.get().citation().words(), y.get().citation().words());
        });
        return differences;
    }

    private static void different(List<TopicComparison.CriterionDifference> differences, String name, TopicComparison.CriterionDifference.What what, String before, String now) {
        if (!before.equals(now)) {
            differences.add(new TopicComparison.CriterionDifference(name, what, before, now));
        }
    }

    private static Map<String, Criterion> byName(Topic topic) {
        return topic.criteria().stream().collect(Collectors.toMap(Criterion::name, Function.identity(), (x, y) -> x, LinkedHashMap::new));
    }

    /** By topic: what both make of each item that falls under the topic in both. */
    private Map<String, List<TopicComparison.CaseDifference>> differences(List<Case> cases) {
        Map<Topic, String> names = new HashMap<>();
        before.topics().forEach((name, topic) -> names.put(topic, name));
        now.topics().forEach((name, topic) -> names.put(topic, name));
        Map<String, List<TopicComparison.CaseDifference>> differences = new TreeMap<>();
        for (Case theCase : cases) {
            List<Determination> old = before.determine().apply(theCase);
            List<Determination> current = now.determine().apply(theCase);
            for (int i = 0; i < old.size(); i++) {
                Determination a = old.get(i);
                Determination b = current.get(i);
                Optional<String> topic = b.topic().map(names::get);
                if (topic.isPresent() && topic.equals(a.topic().map(names::get))) {
                    differences.computeIfAbsent(topic.get(), t -> new ArrayList<>()).add(difference(theCase, a, b));
                }
            }
        }
        return differences;
    }

    private static TopicComparison.CaseDifference difference(Case theCase, Determination a, Determination b) {
        Topic old = a.topic().orElseThrow();
        Topic now = b.topic().orElseThrow();
        Index index = new Index(old, now);
        Assessment states = b.assessment().orElseThrow();
        boolean otherwise = Stream.<Function<CriterionResult, Level>>of(c -> c.status().sure(), c -> c.status().best(c.criterion().isAsked()))
            .map(level -> index.levels(states, level)).anyMatch(levels -> index.ways(old).holdAt(levels) != index.ways(now).holdAt(levels));
        Map<String, CriterionStatus> before = states(a);
        Map<String, CriterionStatus> after = states(b);
        List<TopicComparison.CaseDifference.State> changed = index.names.stream().filter(name -> before.get(name) != after.get(name))
            .map(name -> new TopicComparison.CaseDifference.State(name, Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name)))).toList();
        Set<String> fired = fired(a);
        Set<String> firedNow = fired(b);
        List<String> apart = Stream.concat(fired.stream().filter(rule -> !firedNow.contains(rule)), firedNow.stream().filter(rule -> !fired.contains(rule))).sorted().toList();
        return new TopicComparison.CaseDifference(theCase.name(), b.request().item(), a.status(), b.status(), otherwise, changed, apart);
    }

    private static Map<String, CriterionStatus> states(Determination d) {
        return d.assessment().orElseThrow().criteria().stream().collect(Collectors.toMap(c -> c.criterion().name(), CriterionResult::status));
    }

    private static Set<String> fired(Determination d) {
        return d.assessment().orElseThrow().criteria().stream().flatMap(c -> c.findings().stream()).map(Finding::rule).collect(Collectors.toSet());
    }
}
