package org.mednec.determination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.mednec.facts.CriteriaStatus;

/**
 * What the findings come to under a topic: the one pure function from findings to status and gaps. Neither the order nor the
 * repetition of findings matters.
 *
 * @param status      MET, UNDETERMINED or NOT_MET
 * @param clarify     whether every gap set holds a criterion on which the record contradicts itself
 * @param criteria    in the order of the topic
 * @param conclusions in the order of the topic
 * @param gaps        what is missing, where UNDETERMINED
 * @param barriers    where NOT_MET, for each way the criteria that bar it, least sets first
 */
public record Assessment(CriteriaStatus status, boolean clarify, List<CriterionResult> criteria, List<ConclusionResult> conclusions, Gaps gaps,
                         List<List<Criterion>> barriers) {

    /** Weighs findings under a topic. */
    public static Assessment of(Topic topic, List<Finding> findings) {
        List<CriterionResult> criteria = results(topic, findings);
        Way sure = levels(criteria, false);
        Way best = levels(criteria, true);
        List<ConclusionResult> conclusions = topic.conclusions().stream().map(c -> new ConclusionResult(c, c.holdsAt(sure), topic.criteria(barredBy(c, best)))).toList();
        if (topic.ways().holdAt(sure)) {
            return new Assessment(CriteriaStatus.MET, false, criteria, conclusions, Gaps.NONE, List.of());
        }
        if (!topic.ways().holdAt(best)) {
            return new Assessment(CriteriaStatus.NOT_MET, false, criteria, conclusions, Gaps.NONE, barriers(topic, best));
        }
        List<Gap> gaps = gaps(topic, sure, best);
        long conflicting = bits(criteria, CriterionStatus.CONFLICTING);
        boolean clarify = gaps.stream().allMatch(gap -> (gap.missing & conflicting) != 0);
        List<List<Criterion>> listed = gaps.stream().limit(Gaps.LISTED).map(gap -> topic.criteria(gap.missing)).toList();
        return new Assessment(CriteriaStatus.UNDETERMINED, clarify, criteria, conclusions, new Gaps(listed, gaps.size(), shape(gaps)), List.of());
    }

    /** The level that each criterion state stands for, by letter: M met, N not met, C conflicting, ? not documented. */
    public String pattern() {
        return criteria.stream().map(c -> c.status().letter()).collect(Collectors.joining(","));
    }

    private static List<CriterionResult> results(Topic topic, List<Finding> findings) {
        int n = topic.criteria().size();
        List<List<Finding>> byCriterion = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            byCriterion.add(new ArrayList<>(2));
        }
        findings.forEach(finding -> byCriterion.get(finding.criterion()).add(finding));
        List<CriterionResult> results = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            List<Finding> own = byCriterion.get(i);
            boolean meets = own.stream().anyMatch(f -> f.effect() == Finding.Effect.MEETS);
            boolean contradicts = own.stream().anyMatch(f -> f.effect() == Finding.Effect.CONTRADICTS);
            CriterionStatus status = meets ? contradicts ? CriterionStatus.CONFLICTING : CriterionStatus.MET
                : contradicts ? CriterionStatus.NOT_MET : CriterionStatus.NOT_DOCUMENTED;
            own.sort(Comparator.comparing(Finding::effect).thenComparing(Finding::rule));
            results.add(new CriterionResult(topic.criteria().get(i), status, List.copyOf(own)));
        }
        return List.copyOf(results);
    }

    private static Way levels(List<CriterionResult> criteria, boolean best) {
        long met = 0;
        long notContradicted = 0;
        for (int i = 0; i < criteria.size(); i++) {
            CriterionResult c = criteria.get(i);
            Level level = best ? c.status().best(c.criterion().isAsked()) : c.status().sure();
            met |= level == Level.MET ? 1L << i : 0;
            notContradicted |= level == Level.CONTRADICTED ? 0 : 1L << i;
        }
        return new Way(met, notContradicted);
    }

    private static long bits(List<CriterionResult> criteria, CriterionStatus status) {
        long bits = 0;
        for (int i = 0; i < criteria.size(); i++) {
            bits |= criteria.get(i).status() == status ? 1L << i : 0;
        }
        return bits;
    }

    private static long barredBy(Conclusion conclusion, Way best) {
        return conclusion.ways().holdAt(best) ? 0 : conclusion.ways().ways().stream().mapToLong(way -> way.shortfall(best)).reduce(0, (a, b) -> a | b);
    }

    private static List<List<Criterion>> barriers(Topic topic, Way best) {
        long[] shortfalls = topic.ways().ways().stream().mapToLong(way -> way.shortfall(best)).distinct().toArray();
        return Arrays.stream(shortfalls).filter(s -> isMinimal(s, shortfalls)).boxed()
            .sorted(Comparator.comparingInt((Long s) -> Long.bitCount(s)).thenComparing(Comparator.naturalOrder()))
            .limit(Gaps.LISTED).map(topic::criteria).toList();
    }

    private static boolean isMinimal(long set, long[] sets) {
        return Arrays.stream(sets).noneMatch(other -> other != set && (other & ~set) == 0);
    }

    /** Raising a set of criteria from sure to best is enough exactly when it holds the shortfall of some way that can be had. */
    private static List<Gap> gaps(Topic topic, Way sure, Way best) {
        List<Way> open = topic.ways().ways().stream().filter(way -> way.holdsAt(best)).toList();
        long[] shortfalls = open.stream().mapToLong(way -> way.shortfall(sure)).distinct().toArray();
        return Arrays.stream(shortfalls).filter(s -> isMinimal(s, shortfalls))
            .mapToObj(missing -> new Gap(missing, open.stream().filter(way -> way.shortfall(sure) == missing)
                .mapToDouble(way -> 1 - (double) Long.bitCount(missing) / Long.bitCount(way.notContradicted())).max().orElseThrow()))
            .sorted(Comparator.comparing(Gap::along).reversed().thenComparing(gap -> Long.bitCount(gap.missing)).thenComparing(Gap::missing)).toList();
    }

    private record Gap(long missing, double along) {
    }

    private static String shape(List<Gap> gaps) {
        long all = gaps.stream().mapToLong(Gap::missing).reduce(0, (a, b) -> a | b);
        long core = gaps.stream().mapToLong(Gap::missing).reduce(-1, (a, b) -> a & b);
        int group = Long.bitCount(all & ~core);
        int chosen = Long.bitCount(gaps.get(0).missing & ~core);
        boolean anyOf = gaps.size() > 1 && gaps.stream().allMatch(gap -> Long.bitCount(gap.missing & ~core) == chosen) && gaps.size() == choose(group, chosen);
        if (!anyOf) {
            return "";
        }
        return (core == 0 ? "" : "what every set holds, and ") + "any " + chosen + " of " + group + " criteria";
    }

    private static long choose(int n, int k) {
        long result = 1;
        for (int i = 1; i <= k; i++) {
            result = result * (n - k + i) / i;
        }
        return result;
    }
}
