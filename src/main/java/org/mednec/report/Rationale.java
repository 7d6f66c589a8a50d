package org.mednec.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mednec.determination.Assessment;
import org.mednec.determination.ConclusionResult;
import org.mednec.determination.Criterion;
import org.mednec.determination.CriterionResult;
import org.mednec.determination.CriterionStatus;
import org.mednec.determination.Determination;
import org.mednec.determination.Finding;
import org.mednec.determination.Gaps;
import org.mednec.determination.Guideline;
import org.mednec.determination.Hold;
import org.mednec.determination.Topic;
import org.mednec.facts.Case;
import org.mednec.facts.CriteriaStatus;
import org.mednec.facts.Evidence;
import org.mednec.facts.Fact;
import org.mednec.facts.Source;
import org.mednec.facts.Treatment;
import org.mednec.history.Prediction;

/** A determination for people: what the guideline asks, what the record shows of it, what is missing, each with both citations. */
public final class Rationale {

    private static final int WIDTH = 110;
    /** Keeps a page with its number on one line. */
    private static final char NO_BREAK = '\u00a0';

    private final StringBuilder text = new StringBuilder();

    private Rationale() {
    }

    /** The whole rationale, ending in a line break. */
    public static String of(Case theCase, Determination determination, Prediction prediction) {
        Rationale rationale = new Rationale();
        rationale.head(theCase, determination);
        determination.topic().ifPresent(topic -> rationale.criteria(determination.assessment().orElseThrow(), determination.evidence()));
        determination.assessment().ifPresent(rationale::missing);
        rationale.notes(determination);
        rationale.prediction(prediction);
        return rationale.text.toString();
    }

    /** What is missing, and nothing else. */
    public static String gapsOf(Case theCase, Determination determination) {
        Rationale rationale = new Rationale();
        rationale.line("", theCase.name() + ", item " + determination.request().item() + ": " + determination.request().text());
        rationale.line("  ", words(determination.status()));
        determination.assessment().ifPresent(rationale::missing);
        return rationale.text.toString();
    }

    private void head(Case theCase, Determination d) {
        line("", theCase.name() + ", item " + d.request().item() + ": " + d.request().text());
        line("  ", words(d.status()) + " Next: " + d.route() + ".");
        d.topic().ifPresentOrElse(topic -> line("  ", topic.title() + " (" + topic.key() + "). " + topic.guideline().title() + ", edition " + topic.guideline().edition() + ", which governed on "
            + d.request().asOf() + "."), () -> line("  ", "No guideline at hand that governed on " + d.request().asOf() + " has a topic for " + d.request().treatment().words()
            + ". That does not mean that it is not necessary (8 CCR 9792.21(d))."));
        line("  ", "Searched: " + (d.searched().isEmpty() ? "no edition governed on that day" : d.searched().stream().map(Guideline::id).collect(Collectors.joining(", "))) + ".");
    }

    private void criteria(Assessment assessment, Evidence evidence) {
        blank();
        line("  ", "What the guideline asks, and what the record shows");
        for (CriterionResult result : assessment.criteria()) {
            Criterion criterion = result.criterion();
            line("  " + mark(result.status()) + "  ", criterion.states() + " (" + criterion.citation().words() + ")");
            for (Finding finding : result.findings()) {
                line("      ", switch (finding.effect()) {
                    case MEETS -> "for: ";
                    case CONTRADICTS -> "against: ";
                    case LEAVES_OPEN -> "not enough: ";
                } + finding.because());
                finding.evidence().forEach(fact -> line("        ", record(fact, evidence)));
            }
        }
        List<ConclusionResult> holding = assessment.conclusions().stream().filter(ConclusionResult::holds).toList();
        if (!holding.isEmpty()) {
            blank();
            line("  ", "What follows");
            holding.forEach(result -> line("    ", switch (result.conclusion().effect()) {
                case RECOMMENDED -> "Recommended: ";
                case ADVISED_AGAINST -> "Advised against: ";
            } + result.conclusion().rule() + " (" + result.conclusion().citation().words() + ")"));
        }
    }

    private static String record(Fact fact, Evidence evidence) {
        String when = fact.date().isStated() ? ", dated " + fact.date() : "";
        String later = evidence.isLater(fact) ? ", after the request" : "";
        return "record: " + fact.getClass().getSimpleName() + " in " + where(fact.source()) + when + later;
    }

    private static String where(Source source) {
        if (source instanceof Source.Passage p) {
            return p.document() + ", " + p.section().name().toLowerCase(Locale.ROOT) + ", characters " + p.start() + " to " + p.end();
        }
        if (source instanceof Source.Attestation a) {
            return "the word of " + a.attestedBy() + " on " + a.attestedOn();
        }
        Source.Derived derived = (Source.Derived) source;
        String from = derived.from().stream().filter(f -> !(f.source() instanceof Source.Derived)).map(f -> where(f.source())).distinct().collect(Collectors.joining("; "));
        return "working: " + derived.working() + (from.isEmpty() ? "" : " [" + from + "]");
    }

    private void missing(Assessment assessment) {
        Gaps gaps = assessment.gaps();
        if (!gaps.sets().isEmpty()) {
            blank();
            line("  ", gaps.count() == 1 ? "To document, if it is true" : "To document, if it is true: any one of these " + gaps.count() + " sets is enough"
                + (gaps.shape().isEmpty() ? "" : " (" + gaps.shape() + ")"));
            for (int i = 0; i < gaps.sets().size(); i++) {
                List<Criterion> set = gaps.sets().get(i);
                if (gaps.count() > 1) {
                    line("    ", "Set " + (i + 1));
                }
                set.forEach(criterion -> line("      - ", ask(criterion, assessment) + " (" + criterion.citation().words() + ")"));
            }
            if (gaps.count() > gaps.sets().size()) {
                line("    ", (gaps.count() - gaps.sets().size()) + " more sets are not listed.");
            }
        }
        if (assessment.status() == CriteriaStatus.NOT_MET) {
            blank();
            line("  ", "What bars each way");
            assessment.barriers().forEach(set -> line("      - ", set.stream().map(c -> c.states() + " " + mark(status(c, assessment)))
                .collect(Collectors.joining(" and "))));
        }
    }

    private static CriterionStatus status(Criterion criterion, Assessment assessment) {
        return assessment.criteria().stream().filter(r -> r.criterion().equals(criterion)).findFirst().orElseThrow().status();
    }

    private static String ask(Criterion criterion, Assessment assessment) {
        return status(criterion, assessment) == CriterionStatus.CONFLICTING ? "The record contradicts itself; clarify: " + criterion.states() : criterion.ask();
    }

    private void notes(Determination d) {
        List<String> notes = new ArrayList<>();
        d.holds().stream().map(Hold::because).map(because -> "Goes to a physician because " + because + ".").forEach(notes::add);
        if (!d.request().dependsOn().isEmpty()) {
            notes.add("Depends on item " + d.request().dependsOn().stream().map(String::valueOf).collect(Collectors.joining(", ")) + "; the more cautious route of the two applies.");
        }
        if (!d.evidence().unused().isEmpty()) {
            notes.add("Left out: " + d.evidence().unused().stream().collect(Collectors.groupingBy(Evidence.Unused::why, Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.comparingByKey()).map(e -> e.getValue() + (e.getValue() == 1 ? " fact (" : " facts (") + words(e.getKey()) + ")").collect(Collectors.joining(", ")) + ".");
        }
        if (d.status() != CriteriaStatus.MET && d.request().treatment().within(Treatment.OPIOID)) {
            notes.add("This result is no advice to stop or cut an opioid abruptly; a change of dose is for the treating physician.");
        }
        if (!notes.isEmpty()) {
            blank();
            notes.forEach(note -> line("  ", note));
        }
    }

    private void prediction(Prediction p) {
        blank();
        line("  ", "Apart from the criteria: if this were disputed, IMR is predicted to leave " + switch (p.outcome()) {
            case UPHELD -> "a denial UPHELD";
            case OVERTURNED -> "a denial OVERTURNED";
            case NONE -> "no prediction (NONE)";
        } + String.format(Locale.ROOT, "; probability of being overturned %.2f, called at %.2f, base rate %.3f, from %s.", p.probabilityOverturned(), p.threshold(), p.baseRate(),
            p.n() == 0 ? p.group() : p.overturned() + " of " + p.n() + " past items with the same " + p.group() + " (" + p.period() + ")"));
    }

    private static String words(CriteriaStatus status) {
        return switch (status) {
            case MET -> "Criteria MET.";
            case NOT_MET -> "Criteria NOT_MET: what is documented bars every way; a physician must weigh it.";
            case UNDETERMINED -> "Criteria UNDETERMINED: not shown, and not barred.";
            case NO_APPLICABLE_GUIDELINE -> "Criteria NO_APPLICABLE_GUIDELINE.";
        };
    }

    private static String words(Evidence.Why why) {
        return switch (why) {
            case TELLS_OUTCOME -> "tells what was decided";
            case OTHER_VOICE -> "not the record's voice";
            case OTHER_SITE -> "another part of the body";
            case SUPERSEDED -> "a later fact says the opposite";
        };
    }

    private static String mark(CriterionStatus status) {
        return switch (status) {
            case MET -> "[met]";
            case NOT_MET -> "[not met]";
            case CONFLICTING -> "[conflicting]";
            case NOT_DOCUMENTED -> "[not documented]";
        };
    }

    private void blank() {
        text.append('\n');
    }

    /** Wraps at word ends; what goes over hangs below the first word. */
    private void line(String indent, String words) {
        String hanging = " ".repeat(indent.isBlank() ? indent.length() + 2 : Math.min(indent.length(), 8));
        StringBuilder row = new StringBuilder(indent);
        boolean first = true;
        for (String word : words.replace(", p. ", ", p." + NO_BREAK).split(" ")) {
            if (!first && row.length() + 1 + word.length() > WIDTH) {
                text.append(row.toString().replace(NO_BREAK, ' ')).append('\n');
                row = new StringBuilder(hanging).append(word);
            } else {
                row.append(first ? "" : " ").append(word);
            }
            first = false;
        }
        text.append(row.toString().replace(NO_BREAK, ' ')).append('\n');
    }
}
