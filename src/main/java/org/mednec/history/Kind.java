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
 * @param pattern  the criteria's states, by letter; only counted, never weighed
 */
public record Kind(String topic, Category category, Standing standing, String pattern) {

    public static Kind of(Determination d) {
        return new Kind(d.topic().map(Topic::id).orElse(""), Category.of(d.request().treatment()), Standing.of(d), d.assessment().map(Assessment::pattern).orElse(""));
    }
}
