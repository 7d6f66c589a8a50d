package org.mednec.history;

import org.mednec.determination.Assessment;
import org.mednec.determination.Determination;
import org.mednec.determination.Topic;

/**
 * All that the predicted outcome looks at. Neither the facts nor who asks, writes or decides is in it.
 *
 * @param topic    name of the topic, whatever the edition; empty where none applies
 * @param category kind of treatment
 * @param standing under the topic
 * @param pattern  the criteria's states, by letter
 */
public record Kind(String topic, Category category, Standing standing, String pattern) {

    private static final int MANY = 3;

    public static Kind of(Determination d) {
        return new Kind(d.topic().map(Topic::id).orElse(""), Category.of(d.request().treatment()), Standing.of(d), d.assessment().map(Assessment::pattern).orElse(""));
    }

    /** Whether the record shows {@value #MANY} criteria or more, whatever way they belong to. */
    boolean isWellShown() {
        return pattern.chars().filter(state -> state == 'M').count() >= MANY;
    }

    /** Whether the record speaks against no criterion. */
    boolean isUnopposed() {
        return standing != Standing.NO_TOPIC && pattern.indexOf('N') < 0 && pattern.indexOf('C') < 0;
    }
}
