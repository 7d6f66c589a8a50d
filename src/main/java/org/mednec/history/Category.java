package org.mednec.history;

import java.util.List;
import org.mednec.facts.Treatment;

/**
 * The kind of a treatment, coarse: what topics with few past items borrow from. Each treatment falls under the first kind that covers it. Kinds that the
 * California Workers' Compensation Institute counted apart bring the rate at which their denials were overturned, beside that of all decisions of the same
 * count (decisions of 2015, as reported in June 2016; of 2022 for injections, as reported in May 2023).
 */
public enum Category {
    EVALUATION(0.28, 0.114, Treatment.CONSULTATION, Treatment.OFFICE_VISIT),
    PSYCHOLOGICAL(0.20, 0.114, Treatment.PSYCHOLOGICAL_CARE, Treatment.PSYCHOLOGICAL_EVALUATION, Treatment.NEUROPSYCHOLOGICAL_TEST),
    ANTIDEPRESSANT(0.28, 0.114, Treatment.ANTIDEPRESSANT),
    MEDICATION(0.10, 0.114, Treatment.MEDICATION),
    THERAPY(Treatment.THERAPY, Treatment.SELF_CARE),
    DEVICE(Treatment.DEVICE, Treatment.BRACE),
    INJECTION(0.041, 0.089, Treatment.INJECTION),
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

    private final double published;
    private final List<Treatment> kinds;

    Category(Treatment... kinds) {
        this(0.5, 0.5, kinds);
    }

    Category(double overturned, double ofAll, Treatment... kinds) {
        this.published = Weights.logit(overturned) - Weights.logit(ofAll);
        this.kinds = List.of(kinds);
    }

    /** Log-odds by which denials of the kind are overturned more often than others, as published; 0 where nothing was. */
    double published() {
        return published;
    }

    public static Category of(Treatment treatment) {
        return ALL.stream().filter(category -> category.kinds.stream().anyMatch(treatment::within)).findFirst().orElseThrow();
    }
}
