package org.mednec.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mednec.determination.Assessment;
import org.mednec.determination.Conclusion;
import org.mednec.determination.Criterion;
import org.mednec.determination.CriterionResult;
import org.mednec.determination.CriterionStatus;
import org.mednec.determination.Determination;
import org.mednec.determination.Finding;
import org.mednec.determination.Gaps;
import org.mednec.determination.Guideline;
import org.mednec.determination.Hold;
import org.mednec.facts.CriteriaStatus;
import org.mednec.facts.Evidence;
import org.mednec.facts.Fact;
import org.mednec.facts.Source;
import org.mednec.facts.Treatment;
import org.mednec.history.Prediction;

/** The sentences in which people are told of a determination, the same wherever they are shown. */
public final class Sentences {

    private Sentences() {
    }

    /** What the criteria came to. */
    public static String status(CriteriaStatus status) {
        return switch (status) {
            case MET -> "Criteria MET.";
            case NOT_MET -> "Criteria NOT_MET: what is documented bars every way; a physician must weigh it.";
            case UNDETERMINED -> "Criteria UNDETERMINED: not shown, and not barred.";
            case NO_APPLICABLE_GUIDELINE -> "Criteria NO_APPLICABLE_GUIDELINE.";
        };
    }

    /** The topic and edition that spoke, or that none did. */
    public static String topic(Determination d) {
        return d.topic().map(topic -> topic.title() + " (" + topic.key() + "). " + topic.guideline().title() + ", edition " + topic.guideline().edition() + ", which governed on "
            + d.request().asOf() + ".").orElseGet(() -> (d.request().treatment() == Treatment.ANY_TREATMENT ? "The line names no treatment that is known here: write it by a usual name."
            : "No guideline at hand that governed on " + d.request().asOf() + " has a topic for " + d.request().treatment().words() + ".")
            + " That does not mean that it is not necessary (8 CCR 9792.21(d)).");
    }

    /** The editions that were looked through. */
    public static String searched(Determination d) {
        return "Searched: " + (d.searched().isEmpty() ? "no edition governed on that day" : d.searched().stream().map(Guideline::id).collect(Collectors.joining(", "))) + ".";
    }

    /** {@code "met"}, {@code "not documented"}. */
    public static String state(CriterionStatus status) {
        return constant(status);
    }

    /** A constant as a word: {@code "no applicable guideline"}. */
    public static String constant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Which way a finding speaks. */
    public static String effect(Finding.Effect effect) {
        return switch (effect) {
            case MEETS -> "for";
            case CONTRADICTS -> "against";
            case LEAVES_OPEN -> "not enough";
        };
    }

    /** A conclusion that holds. */
    public static String conclusion(Conclusion conclusion) {
        return switch (conclusion.effect()) {
            case RECOMMENDED -> "Recommended: ";
            case ADVISED_AGAINST -> "Advised against: ";
        } + conclusion.rule() + " (" + conclusion.citation().words() + ")";
    }

    /** Where the record states a fact, and of when; never what the record's words are. */
    public static String place(Fact fact, Evidence evidence) {
        return place(fact.source()) + (fact.date().isStated() ? ", dated " + fact.date() : "") + (evidence.isLater(fact) ? ", after the request" : "");
    }

    /** What a fact says, and where it stands. */
    public static String fact(Fact fact, Evidence evidence) {
        return FactWords.of(fact) + " (" + place(fact, evidence) + ")";
    }

    /** That nothing of the record speaks for or against anything. */
    public static String silence() {
        return "The record states no fact, so this rests on the request alone. Of a note or letter, 'mednec read' shows what is understood.";
    }

    private static String place(Source source) {
        if (source instanceof Source.Passage p) {
            return p.document() + ", " + p.section().name().toLowerCase(Locale.ROOT) + ", characters " + p.start() + " to " + p.end();
        }
        if (source instanceof Source.Attestation a) {
            return "the word of " + a.attestedBy() + " on " + a.attestedOn();
        }
        Source.Derived derived = (Source.Derived) source;
        String from = derived.from().stream().filter(f -> !(f.source() instanceof Source.Derived)).map(f -> place(f.source())).distinct().collect(Collectors.joining("; "));
        return "working: " + derived.working() + (from.isEmpty() ? "" : " [" + from + "]");
    }

    /** What stands above the gap sets. */
    public static String toDocument(Gaps gaps) {
        return gaps.count() == 1 ? "To document, if it is true" : "To document, if it is true: any one of these " + gaps.count() + " sets is enough"
            + (gaps.shape().isEmpty() ? "" : " (" + gaps.shape() + ")");
    }

    /** What stands below the gap sets where there are too many to list. */
    public static String unlisted(Gaps gaps) {
        return (gaps.count() - gaps.sets().size()) + " more sets are not listed.";
    }

    /** What to document, or clarify, for a criterion of a gap set. */
    public static String ask(Criterion criterion, Assessment assessment) {
        return status(criterion, assessment) == CriterionStatus.CONFLICTING
            ? "The record contradicts itself; clarify whether this is so: " + criterion.states() + reasons(criterion, assessment) : criterion.ask();
    }

    /** The criteria that together bar a way. */
    public static String barrier(List<Criterion> set, Assessment assessment) {
        return set.stream().map(c -> c.states() + " [" + state(status(c, assessment)) + "]" + reasons(c, assessment)).collect(Collectors.joining(" and "));
    }

    /** What the record shows for and against it: {@code " (against: There was an earlier study.)"}. */
    private static String reasons(Criterion criterion, Assessment assessment) {
        String reasons = result(criterion, assessment).findings().stream().filter(f -> f.effect() != Finding.Effect.LEAVES_OPEN).map(f -> effect(f.effect()) + ": " + f.because()).distinct()
            .collect(Collectors.joining(" "));
        return reasons.isEmpty() ? "" : " (" + reasons + ")";
    }

    private static CriterionStatus status(Criterion criterion, Assessment assessment) {
        return result(criterion, assessment).status();
    }

    private static CriterionResult result(Criterion criterion, Assessment assessment) {
        return assessment.criteria().stream().filter(r -> r.criterion().equals(criterion)).findFirst().orElseThrow();
    }

    /** Holds, dependencies, facts left out, and the caution on opioids. */
    public static List<String> notes(Determination d) {
        List<String> notes = new ArrayList<>();
        d.holds().stream().map(Hold::because).map(because -> "Goes to a physician because " + because + ".").forEach(notes::add);
        if (!d.request().dependsOn().isEmpty()) {
            notes.add("Depends on item " + d.request().dependsOn().stream().map(String::valueOf).collect(Collectors.joining(", ")) + "; the more cautious route of the two applies.");
        }
        if (!d.evidence().unused().isEmpty()) {
            notes.add("Left out: " + d.evidence().unused().stream().collect(Collectors.groupingBy(Evidence.Unused::why, Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.comparingByKey()).map(e -> e.getValue() + (e.getValue() == 1 ? " fact (" : " facts (") + why(e.getKey()) + ")").collect(Collectors.joining(", ")) + ".");
        }
        if (d.status() != CriteriaStatus.MET && d.request().treatment().within(Treatment.OPIOID)) {
            notes.add("This result is no advice to stop or cut an opioid abruptly; a change of dose is for the treating physician.");
        }
        return notes;
    }

    private static String why(Evidence.Why why) {
        return switch (why) {
            case TELLS_OUTCOME -> "tells what was decided";
            case OTHER_VOICE -> "not the record's voice";
            case OTHER_SITE -> "another part of the body";
            case SUPERSEDED -> "a later fact says the opposite";
        };
    }

    /** The predicted outcome, with what it rests on. */
    public static String prediction(Prediction p) {
        return "Apart from the criteria: if this were disputed, " + switch (p.outcome()) {
            case UPHELD -> "a denial is predicted to be UPHELD by IMR";
            case OVERTURNED -> "a denial is predicted to be OVERTURNED by IMR";
            case NONE -> "what IMR would do is not predicted (NONE)";
        } + String.format(Locale.ROOT, "; probability of being overturned %.2f (OVERTURNED is called from %.2f, base rate %.3f), learned from %s.", p.probabilityOverturned(),
            p.threshold(), p.baseRate(), p.n() == 0 ? p.group() : p.overturned() + " of " + p.n() + " past items with the same " + p.group() + " (" + p.period() + ")");
    }
}
