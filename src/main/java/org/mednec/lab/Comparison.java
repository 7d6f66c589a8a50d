package org.mednec.lab;

import java.util.List;

/**
 * Two rulebooks or two editions, topic by topic.
 *
 * @param before what the first is called
 * @param now    what the second is called
 * @param apart  what differs beside the topics, in words: the drug dictionary, the days in force
 * @param topics by name
 */
public record Comparison(String before, String now, List<String> apart, List<TopicComparison> topics) {

    public Comparison {
        apart = List.copyOf(apart);
        topics = List.copyOf(topics);
    }

    /** Topics that are not proven to answer alike on every record. */
    public List<TopicComparison> different() {
        return topics.stream().filter(topic -> !topic.isEquivalent()).toList();
    }

    /** Whether the two are proven to answer alike on every record. */
    public boolean isEquivalent() {
        return apart.isEmpty() && different().isEmpty();
    }
}
