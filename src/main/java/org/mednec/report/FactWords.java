package org.mednec.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mednec.facts.Amount;
import org.mednec.facts.Fact;
import org.mednec.facts.Risk;
import org.mednec.facts.Strength;
import org.mednec.facts.Treatment;

/** A fact in the project's own words: its type and what its components state. Never a word of the record. */
public final class FactWords {

    private static final Set<String> ELSEWHERE = Set.of("site", "stance", "date", "source", "text", "item", "dependsOn", "asOf");

    /** Its constant has a word that no output has, since it could be taken for what is done with a request. */
    private static final String SLOW = "recovery slower than usual";

    private FactWords() {
    }

    /** Such as {@code "Response: opioid, less pain, relief 50; left shoulder"}; a negated fact says "not:". */
    public static String of(Fact fact) {
        List<String> words = stated(fact);
        String site = fact.site().words();
        return spaced(fact.getClass().getSimpleName()) + (fact.isNegated() ? ", not: " : ": ") + String.join(", ", words) + (site.isEmpty() ? "" : "; " + site);
    }

    private static List<String> stated(Object value) {
        List<String> words = new ArrayList<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            if (!ELSEWHERE.contains(component.getName())) {
                words.addAll(words(component.getName(), value(component, value)));
            }
        }
        return words;
    }

    private static List<String> words(String name, Object value) {
        if (value instanceof Amount amount) {
            return amount.isStated() ? List.of(spaced(name).toLowerCase(Locale.ROOT) + " " + amount) : List.of();
        }
        if (value instanceof Treatment treatment) {
            return List.of(treatment.words());
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().equals("UNSTATED") ? List.of() : List.of(constant == Risk.DELAYED_RECOVERY ? SLOW : constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        if (value instanceof Boolean flag) {
            return flag ? List.of(spaced(name).toLowerCase(Locale.ROOT)) : List.of();
        }
        if (value instanceof Strength strength) {
            return strength.isStated() ? List.of(strength.toString()) : List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(element -> String.join(" ", words(name, element))).toList();
        }
        if (value instanceof Record part) {
            return stated(part);
        }
        return value.toString().isEmpty() ? List.of() : List.of(value.toString());
    }

    private static Object value(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.getName(), e);
        }
    }

    private static String spaced(String camel) {
        return camel.chars().mapToObj(c -> Character.isUpperCase(c) ? " " + (char) c : String.valueOf((char) c)).collect(Collectors.joining()).strip();
    }
}
