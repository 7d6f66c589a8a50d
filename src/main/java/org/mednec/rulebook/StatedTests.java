package org.mednec.rulebook;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mednec.facts.Fact;

/**
 * Tests of a rule that are passed by a value because the record does not state it. Every test of an amount or date is false when it is unstated, so
 * its negation is true; an enum that may be UNSTATED differs from each of its other constants.
 */
final class StatedTests {

    private static final Pattern NEGATED = Pattern.compile("!\\s*(?!=)(\\(.*|[\\w$.]+)");
    private static final Pattern FLAG = Pattern.compile("!\\s*([a-z]\\w*)(?![\\w.(])");
    private static final Pattern DIFFERS = Pattern.compile("(?<![\\w$.])([a-z][\\w.]*)\\s*!=\\s*([\\w.]+)");
    private static final Pattern IS_FALSE = Pattern.compile("(?<![\\w$.])([a-z][\\w.]*(?:\\([^)]*\\))?)\\s*==\\s*false\\b");
    private static final Pattern PATH = Pattern.compile("(?<![\\w$.])[a-z]\\w*(?:\\.[a-z]\\w*)*");

    private StatedTests() {
    }

    /** The tests of a criterion rule that an unstated value passes, as they are written. */
    static List<String> passedByUnstated(RuleText rule) {
        return tests(rule, StatedTests::isPassedByUnstated);
    }

    /** The tests of a rule that a flag passes that was left out. */
    static List<String> passedByFlagLeftOut(RuleText rule) {
        return tests(rule, (type, constraint) -> FLAG.matcher(constraint).results().anyMatch(m ->
            accessor(type, m.group(1)).filter(a -> type.isRecord() && a.getReturnType() == boolean.class && a.getName().equals(m.group(1))).isPresent()));
    }

    private static List<String> tests(RuleText rule, BiPredicate<Class<?>, String> found) {
        List<String> tests = new ArrayList<>();
        for (RuleText.Part part : rule.parts()) {
            factType(part.type()).ifPresent(type -> part.constraints().stream().filter(constraint -> found.test(type, constraint)).forEach(tests::add));
        }
        return tests;
    }

    private static boolean isPassedByUnstated(Class<?> type, String constraint) {
        Matcher negated = NEGATED.matcher(constraint);
        while (negated.find()) {
            Matcher path = PATH.matcher(negated.group(1));
            while (path.find()) {
                if (mayBeUnstated(type, path.group())) {
                    return true;
                }
            }
        }
        Matcher differs = DIFFERS.matcher(constraint);
        while (differs.find()) {
            if (mayBeUnstated(type, differs.group(1)) && !differs.group(2).endsWith(".UNSTATED")) {
                return true;
            }
        }
        Matcher isFalse = IS_FALSE.matcher(constraint);
        return isFalse.find() && mayBeUnstated(type, isFalse.group(1));
    }

    /** Whether some value on the way along a path has an unstated one; a test of whether it is stated is none of them. */
    private static boolean mayBeUnstated(Class<?> type, String path) {
        Class<?> at = type;
        for (String name : path.split("\\.")) {
            if (name.equals("stated") || name.equals("unstated")) {
                return false;
            }
            Optional<Method> accessor = accessor(at, name);
            if (accessor.isEmpty()) {
                return false;
            }
            Class<?> value = accessor.get().getReturnType();
            if (Arrays.stream(value.getFields()).anyMatch(f -> f.getName().equals("UNSTATED"))) {
                return !path.endsWith("tated");
            }
            at = value;
        }
        return false;
    }

    static Optional<Class<?>> factType(String name) {
        try {
            return Optional.of(Class.forName(Fact.class.getPackageName() + "." + name));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** What a rule calls by a property's name: a component, or a test without arguments. */
    static Optional<Method> accessor(Class<?> type, String name) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Arrays.stream(type.getMethods()).filter(m -> m.getParameterCount() == 0 && List.of(name, "is" + capital, "get" + capital).contains(m.getName())).findFirst();
    }
}
