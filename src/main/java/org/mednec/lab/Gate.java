package org.mednec.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a build can be made to fail on. Each is told in one line. */
public enum Gate {
    /** Some answer changed, and nobody accepted it. */
    FLIPS,
    /** A change broke a case, and nobody accepted it. */
    BROKEN_FLIPS,
    /** A change broke more cases than it fixed, and by more than chance makes likely (McNemar's exact test below 0.05). */
    WORSE,
    /** No case guards some condition of a rule. */
    UNGUARDED,
    /** No case makes some rule fire. */
    NEVER_FIRED;

    private static final double UNLIKELY = 0.05;
    private static final int NAMED = 5;

    /**
     * A gate's answer.
     *
     * @param gate   which
     * @param passed whether the build may go on
     * @param line   what was found, and what to do
     */
    public record Result(Gate gate, boolean passed, String line) {
    }

    /** As it is written on the command line: {@code broken-flips}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The gate of that name, if there is one. */
    public static Optional<Gate> of(String id) {
        return Arrays.stream(values()).filter(gate -> gate.id().equals(id)).findFirst();
    }

    /** Whether it looks at what a change did; the others look at coverage. */
    public boolean isOfFlips() {
        return this == FLIPS || this == BROKEN_FLIPS || this == WORSE;
    }

    /** Asks a gate that looks at what a change did. */
    public Result ask(Flips flips, FlipLedger accepted) {
        return switch (this) {
            case FLIPS -> result(unaccepted(flips.flips(), accepted), "answers changed and were not accepted", "Read each, then accept them with --accept REASON --by NAME");
            case BROKEN_FLIPS -> result(unaccepted(flips.broken(), accepted), "cases are broken and were not accepted", "Mend the rule, or accept them with --accept REASON --by NAME");
            case WORSE -> {
                boolean worse = flips.broken().size() > flips.fixed().size() && flips.mcNemar() < UNLIKELY;
                yield new Result(this, !worse, String.format(Locale.ROOT, "gate %s: %s: %d broken, %d fixed, McNemar's exact p %.3f", id(), worse ? "FAILED" : "passed", flips.broken().size(),
                    flips.fixed().size(), flips.mcNemar()));
            }
            case UNGUARDED, NEVER_FIRED -> throw new IllegalArgumentException(id() + " looks at coverage");
        };
    }

    /** Asks a gate that looks at coverage. */
    public Result ask(Coverage coverage) {
        return switch (this) {
            case UNGUARDED -> result(coverage.unguarded().stream().map(u -> u.path() + ":" + u.line() + " rule '" + u.rule() + "' " + u.change()).toList(),
                "conditions are guarded by no case", "Add the near miss to test-cases/criteria, or take the condition out");
            case NEVER_FIRED -> result(coverage.neverFired().stream().map(r -> r.path() + ":" + r.line() + " rule '" + r.rule() + "'").toList(),
                "rules are fired by no case", "Add a case to test-cases/criteria");
            case FLIPS, BROKEN_FLIPS, WORSE -> throw new IllegalArgumentException(id() + " looks at what a change did");
        };
    }

    private static List<String> unaccepted(List<Flip> flips, FlipLedger accepted) {
        return flips.stream().filter(flip -> !accepted.accepts(flip)).map(flip -> flip.theCase() + " item " + flip.item()).toList();
    }

    private Result result(List<String> found, String what, String remedy) {
        if (found.isEmpty()) {
            return new Result(this, true, "gate " + id() + ": passed");
        }
        return new Result(this, false, "gate " + id() + ": FAILED: " + found.size() + " " + what + ": " + found.stream().limit(NAMED).collect(Collectors.joining("; "))
            + (found.size() > NAMED ? "; ..." : "") + ". " + remedy + ".");
    }
}
