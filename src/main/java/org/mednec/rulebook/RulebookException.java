package org.mednec.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** The rulebook cannot be used; every problem with its file, place and remedy. */
public final class RulebookException extends RuntimeException {

    private final transient List<Problem> problems;

    public RulebookException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
