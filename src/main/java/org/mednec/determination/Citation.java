package org.mednec.determination;

/**
 * A place in a guideline.
 *
 * @param section its heading
 * @param page    page or pages; empty where the edition is cited by section
 * @param seen    where the citation was seen
 */
public record Citation(String section, String page, Seen seen) {

    /** A determination letter, another public source, or nobody's paper at hand. */
    public enum Seen { LETTER, SOURCE, RECOLLECTION }

    /** For people: {@code "On-going management, p. 78"}. */
    public String words() {
        return page.isEmpty() ? section : section + ", p. " + page;
    }
}
