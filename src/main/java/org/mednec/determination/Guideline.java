package org.mednec.determination;

import java.time.LocalDate;

/**
 * One edition of a guideline.
 *
 * @param id        its folder below {@code rules/}, such as {@code chronic-pain-2009}
 * @param authority whose it is
 * @param name      the guideline without its edition, such as {@code chronic-pain}
 * @param edition   such as {@code 2009}
 * @param title     for people
 * @param from      first day in force
 * @param to        last day in force; {@link LocalDate#MAX} where it is still in force
 * @param cites     whether letters cite it by page or by section
 */
public record Guideline(String id, Authority authority, String name, String edition, String title, LocalDate from, LocalDate to, Cites cites) {

    /** How an edition is cited. */
    public enum Cites { PAGE, SECTION }

    /** Whether it governs requests of that day. */
    public boolean governs(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
