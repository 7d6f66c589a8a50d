package org.mednec.rulebook;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mednec.facts.Amount;
import org.mednec.facts.Fact;

/** Numbers that rules compare amounts with, and whether some case has exactly that number and some case one that is hardly on the other side. */
final class Thresholds {

    private static final Pattern THRESHOLD = Pattern.compile("(?<![\\w$.])([a-z]\\w*(?:\\.[a-z]\\w*)*)\\.(atLeast|atMost|above|below)\\( (\\d+(?:\\.\\d+)?) \\)");
    /** How far beside a threshold a case may lie: thresholds are whole numbers of visits, weeks, percent or milligrams. */
    private static final double BESIDE = 1;

    private Thresholds() {
    }

    /** Of a rule's thresholds, those without a case at them or without one beside them, told in words. */
    static List<String> untried(RuleText rule, List<List<Fact>> facts) {
        List<String> untried = new ArrayList<>();
        for (RuleText.Part part : rule.parts()) {
            Optional<Class<?>> type = StatedTests.factType(part.type());
            for (String constraint : part.constraints()) {
                Matcher threshold = THRESHOLD.matcher(constraint);
                while (type.isPresent() && threshold.find()) {
                    missing(threshold, amounts(type.get(), threshold.group(1), facts)).ifPresent(what -> untried.add(part.type() + "( " + threshold.group().strip() + " ): " + what));
                }
            }
        }
        return untried;
    }

    private static Optional<String> missing(Matcher threshold, List<Amount> amounts) {
        double limit = Double.parseDouble(threshold.group(3));
        boolean upward = threshold.group(2).equals("above") || threshold.group(2).equals("atMost");
        Predicate<Amount> at = amount -> amount.min() == limit && amount.max() == limit;
        Predicate<Amount> beside = upward ? amount -> amount.min() > limit && amount.min() <= limit + BESIDE : amount -> amount.max() < limit && amount.max() >= limit - BESIDE;
        String without = amounts.stream().noneMatch(at) ? amounts.stream().noneMatch(beside) ? "at it and beside it" : "at it" : amounts.stream().noneMatch(beside) ? "beside it" : "";
        return without.isEmpty() ? Optional.empty() : Optional.of("no case lies " + without + " (" + threshold.group(3) + ", and within " + (int) BESIDE + (upward ? " above)" : " below)"));
    }

    private static List<Amount> amounts(Class<?> type, String path, List<List<Fact>> facts) {
        List<Amount> amounts = new ArrayList<>();
        facts.forEach(list -> list.stream().filter(type::isInstance).forEach(fact -> value(fact, path).ifPresent(amounts::add)));
        return amounts;
    }

    private static Optional<Amount> value(Object from, String path) {
        Object at = from;
        for (String name : path.split("\\.")) {
            Optional<Method> accessor = StatedTests.accessor(at.getClass(), name);
            if (accessor.isEmpty()) {
                return Optional.empty();
            }
            try {
                at = accessor.get().invoke(at);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return at instanceof Amount amount ? Optional.of(amount) : Optional.empty();
    }
}
