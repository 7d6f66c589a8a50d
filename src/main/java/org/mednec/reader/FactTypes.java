package org.mednec.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.mednec.facts.CourseVisits;
import org.mednec.facts.Fact;
import org.mednec.facts.OpioidDose;
import org.mednec.facts.PriorVisits;
import org.mednec.facts.Request;
import org.mednec.facts.Ruling;
import org.mednec.facts.SinceInjury;

/** The fact types that a case may state. The others are worked out, or stand in {@code requests}. */
final class FactTypes {

    private static final Set<Class<?>> NOT_STATED = Set.of(Request.class, OpioidDose.class, PriorVisits.class, CourseVisits.class, SinceInjury.class, Ruling.class);

    private FactTypes() {
    }

    static List<Class<?>> readable() {
        return Arrays.stream(Fact.class.getPermittedSubclasses()).filter(type -> !NOT_STATED.contains(type)).<Class<?>>map(type -> type).toList();
    }
}
