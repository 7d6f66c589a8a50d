package org.mednec.rulebook;

import java.util.List;
import java.util.Random;
import org.mednec.determination.CriterionStatus;
import org.mednec.determination.Level;
import org.mednec.facts.Fact;
import org.mednec.facts.Request;

/**
 * A guideline's topic, once more, in plain Java and without a look at its rules: what the rules are held against.
 */
interface Naive {

    String topic();

    /** Names without topic. */
    List<String> criteria();

    /** Those that an office can be asked to document. */
    List<String> asked();

    /** Whether the facts support a criterion. */
    boolean supports(String criterion, Request request, List<Fact> facts);

    /** Whether the facts oppose it. */
    boolean opposes(String criterion, Request request, List<Fact> facts);

    /** What the guideline says at these levels. */
    boolean favorable(Levels level);

    /** A request, as JSON without item, text and source. */
    String request(Random random);

    /** Facts to draw from, as JSON without source: by what they are likely to bring about. */
    List<String> favorableFacts();

    List<String> unfavorableFacts();

    List<String> otherFacts();

    /** The level of a criterion by name. */
    interface Levels {

        Level of(String criterion);

        default boolean met(String... criteria) {
            return List.of(criteria).stream().allMatch(c -> of(c) == Level.MET);
        }

        default boolean contradicted(String criterion) {
            return of(criterion) == Level.CONTRADICTED;
        }
    }

    default CriterionStatus status(String criterion, Request request, List<Fact> facts) {
        boolean supports = supports(criterion, request, facts);
        boolean opposes = opposes(criterion, request, facts);
        return supports && opposes ? CriterionStatus.CONFLICTING : supports ? CriterionStatus.MET : opposes ? CriterionStatus.NOT_MET : CriterionStatus.NOT_DOCUMENTED;
    }
}
