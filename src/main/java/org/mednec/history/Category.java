package org.mednec.history;

import java.util.List;
import org.mednec.facts.Treatment;

/** The kind of a treatment, coarse: what topics with few past items borrow from. Each treatment falls under the first kind that covers it. */
public enum Category {
    MEDICATION(Treatment.MEDICATION),
    THERAPY(Treatment.THERAPY, Treatment.SELF_CARE),
    DEVICE(Treatment.DEVICE, Treatment.BRACE),
    INJECTION(Treatment.INJECTION),
    IMAGING(Treatment.IMAGING),
    TEST(Treatment.TEST),
    IMPLANT(Treatment.IMPLANT),
    SURGERY(Treatment.SURGERY),
    /** What goes with a surgery and follows its fate. */
    SURGICAL_ASSOCIATED(Treatment.SURGICAL_ASSOCIATED),
    PROGRAM(Treatment.PROGRAM),
    SERVICE(Treatment.SERVICE),
    /** Too wide a word to tell. */
    OTHER(Treatment.ANY_TREATMENT);

    private static final List<Category> ALL = List.of(values());

    private final List<Treatment> kinds;

    Category(Treatment... kinds) {
        this.kinds = List.of(kinds);
    }

    public static Category of(Treatment treatment) {
        return ALL.stream().filter(category -> category.kinds.stream().anyMatch(treatment::within)).findFirst().orElseThrow();
    }
}
