package org.mednec.determination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A monotone condition on criteria, as its minimal ways: it holds where at least one of them does. In a fixed order. */
public record Ways(List<Way> ways) {

    /** Holds always. */
    public static final Ways ALWAYS = new Ways(List.of(Way.FREE));
    /** Holds never. */
    public static final Ways NEVER = new Ways(List.of());

    public Ways {
        ways = List.copyOf(ways);
    }

    /** The minimal ones of these. */
    public static Ways minimal(Collection<Way> ways) {
        List<Way> kept = new ArrayList<>();
        ways.stream().distinct().sorted(Comparator.comparingInt((Way w) -> Long.bitCount(w.met()) + Long.bitCount(w.notContradicted()))
            .thenComparing(Way::met, Long::compareUnsigned).thenComparing(Way::notContradicted, Long::compareUnsigned)).forEach(way -> {
                if (kept.stream().noneMatch(smaller -> smaller.holdsAt(way))) {
                    kept.add(way);
                }
            });
        return new Ways(kept);
    }

    public Ways or(Ways other) {
        List<Way> both = new ArrayList<>(ways);
        both.addAll(other.ways);
        return minimal(both);
    }

    public Ways and(Ways other) {
        List<Way> both = new ArrayList<>();
        ways.forEach(a -> other.ways.forEach(b -> both.add(a.and(b))));
        return minimal(both);
    }

    public boolean holdAt(Way levels) {
        for (Way way : ways) {
            if (way.holdsAt(levels)) {
                return true;
            }
        }
        return false;
    }
}
