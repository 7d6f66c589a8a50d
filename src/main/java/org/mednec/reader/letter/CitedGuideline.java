package org.mednec.reader.letter;

/**
 * A guideline as a letter cites it.
 *
 * @param mtus     whether the letter counts it to the Medical Treatment Utilization Schedule
 * @param name     such as {@code Chronic Pain Medical Treatment 2016}; of another source name and place in it, as written
 * @param sections as written; empty where none is cited
 * @param pages    as written, such as {@code 78, 80}; empty where none is cited
 */
public record CitedGuideline(boolean mtus, String name, String sections, String pages) {

    @Override
    public String toString() {
        return name + (sections.isEmpty() ? "" : ", " + sections) + (pages.isEmpty() ? "" : ", page " + pages);
    }
}
