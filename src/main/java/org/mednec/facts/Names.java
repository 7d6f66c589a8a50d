package org.mednec.facts;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The spelled-out constants of a vocabulary, for messages. */
final class Names {

    private Names() {
    }

    static String of(Class<? extends Enum<?>> vocabulary) {
        return Arrays.stream(vocabulary.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
