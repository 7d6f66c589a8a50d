package org.mednec.history;

import java.util.OptionalDouble;

/** A figure with its 95 % interval; unstated where it is undefined (no item of a class). */
public record Figure(OptionalDouble value, OptionalDouble low, OptionalDouble high) {

    static final Figure UNDEFINED = new Figure(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
}
