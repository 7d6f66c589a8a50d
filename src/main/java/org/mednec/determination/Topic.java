package org.mednec.determination;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One treatment within an edition: what is asked for, and what follows from it.
 *
 * @param id          such as {@code opioids-ongoing}; unique within its edition
 * @param guideline   the edition
 * @param title       for people
 * @param criteria    at most 64, in the order of the rule file
 * @param conclusions in the order of the rule file
 * @param ways        the minimal ways in which some recommended conclusion holds and no advised-against one does
 */
public record Topic(String id, Guideline guideline, String title, List<Criterion> criteria, List<Conclusion> conclusions, Ways ways) {

    public Topic {
        criteria = List.copyOf(criteria);
        conclusions = List.copyOf(conclusions);
    }

    public static Topic of(String id, Guideline guideline, String title, List<Criterion> criteria, List<Conclusion> conclusions) {
        Ways recommended = Ways.NEVER;
        Ways cleared = Ways.ALWAYS;
        for (Conclusion conclusion : conclusions) {
            if (conclusion.effect() == Conclusion.Effect.RECOMMENDED) {
                recommended = recommended.or(conclusion.ways());
            } else {
                cleared = cleared.and(conclusion.ways());
            }
        }
        return new Topic(id, guideline, title, criteria, conclusions, recommended.and(cleared));
    }

    /** Edition and topic, such as {@code chronic-pain-2009/opioids-ongoing}. */
    public String key() {
        return guideline.id() + "/" + id;
    }

    /** The criteria whose bits are set. */
    public List<Criterion> criteria(long bits) {
        return IntStream.range(0, criteria.size()).filter(i -> (bits >> i & 1) == 1).mapToObj(criteria::get).toList();
    }
}
