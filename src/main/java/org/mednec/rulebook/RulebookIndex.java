package org.mednec.rulebook;

import java.util.List;
import java.util.Map;
import org.mednec.determination.Topic;

/**
 * What is kept of a compiled rulebook beside its classes: everything that would otherwise have to be parsed, or asked of the engine, at start.
 *
 * @param hash      SHA-256 of the normalized rules and data
 * @param applies   class name of the model with the rules that tell which topic a request falls under
 * @param topics    with their conclusions as ways
 * @param drugs     text of the drug dictionary
 */
record RulebookIndex(String hash, String applies, List<Entry> topics, String drugs) {

    /** Where the compiled rulebook keeps it. */
    static final String RESOURCE = "META-INF/mednec/rulebook.json";

    /**
     * One topic.
     *
     * @param model class name of the model with its rules
     * @param rules criterion rules by name
     */
    record Entry(Topic topic, String model, Map<String, TopicFile.CriterionRule> rules) {
    }
}
