package org.mednec.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditions that differ from a rule's by one thing taken out, or by one threshold moved by one. */
final class RuleMutants {

    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:");
    private static final Pattern THRESHOLD = Pattern.compile("\\b(atLeast|atMost|above|below)\\(\\s*(\\d+)\\s*\\)");

    /** A changed condition, and what was changed. */
    record Mutant(String condition, String change) {
    }

    private RuleMutants() {
    }

    static List<Mutant> of(String condition) {
        List<Mutant> mutants = new ArrayList<>();
        List<ConditionText.Place> patterns = ConditionText.patterns(condition);
        for (ConditionText.Place pattern : patterns) {
            if (patterns.size() > 1) {
                add(mutants, condition, cut(condition, pattern.start(), pattern.end()), "without " + condition.substring(pattern.start(), pattern.end()));
            }
            List<int[]> constraints = ConditionText.split(condition, pattern.open() + 1, pattern.close(), ",");
            for (int[] c : constraints) {
                String text = condition.substring(c[0], c[1]);
                String left = constraints.stream().filter(other -> other != c).map(other -> condition.substring(other[0], other[1]).strip()).reduce((a, b) -> a + ", " + b).orElse("");
                add(mutants, condition, condition.substring(0, pattern.open() + 1) + " " + left + " " + condition.substring(pattern.close()), "without " + text.strip());
                List<int[]> alternatives = ConditionText.split(condition, c[0], c[1], "||");
                for (int[] a : alternatives.size() > 1 ? alternatives : List.<int[]>of()) {
                    String others = alternatives.stream().filter(other -> other != a).map(other -> condition.substring(other[0], other[1]).strip()).reduce((x, y) -> x + " || " + y).orElseThrow();
                    add(mutants, condition, condition.substring(0, c[0]) + " " + others + condition.substring(c[1]), "without the alternative " + condition.substring(a[0], a[1]).strip());
                }
            }
        }
        Matcher threshold = THRESHOLD.matcher(condition);
        while (threshold.find()) {
            for (int step : new int[] {-1, 1}) {
                int moved = Integer.parseInt(threshold.group(2)) + step;
                add(mutants, condition, condition.substring(0, threshold.start(2)) + moved + condition.substring(threshold.end(2)), "with " + threshold.group(1) + "( " + moved + " )");
            }
        }
        return mutants;
    }

    /** Left out where the rest would use a name that is gone. */
    private static void add(List<Mutant> mutants, String original, String condition, String change) {
        Matcher binding = BINDING.matcher(original);
        while (binding.find()) {
            String name = binding.group(1);
            boolean used = Pattern.compile(Pattern.quote(name) + "\\b(?!\\s*:)").matcher(condition).find();
            boolean bound = Pattern.compile(Pattern.quote(name) + "\\s*:").matcher(condition).find();
            if (used && !bound) {
                return;
            }
            if (!bound && !used && change.startsWith("without " + name)) {
                return;
            }
        }
        mutants.add(new Mutant(condition, change));
    }

    private static String cut(String text, int start, int end) {
        return text.substring(0, start) + text.substring(end);
    }
}
