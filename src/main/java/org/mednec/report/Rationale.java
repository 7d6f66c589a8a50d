package org.mednec.report;

import java.util.List;
import org.mednec.determination.Assessment;
import org.mednec.determination.ConclusionResult;
import org.mednec.determination.Criterion;
import org.mednec.determination.CriterionResult;
import org.mednec.determination.Determination;
import org.mednec.determination.Finding;
import org.mednec.determination.Gaps;
import org.mednec.facts.Case;
import org.mednec.facts.CriteriaStatus;
import org.mednec.facts.Evidence;
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
        rationale.line("  ", Sentences.status(determination.status()));
        if (determination.topic().isEmpty()) {
            rationale.line("  ", Sentences.topic(determination));
        }
        rationale.silence(theCase);
        determination.assessment().ifPresent(rationale::missing);
        return rationale.text.toString();
    }

    private void head(Case theCase, Determination d) {
        line("", theCase.name() + ", item " + d.request().item() + ": " + d.request().text());
        line("  ", Sentences.status(d.status()) + " Next: " + d.route() + ".");
        line("  ", Sentences.topic(d));
        line("  ", Sentences.searched(d));
        silence(theCase);
    }

    private void silence(Case theCase) {
        if (theCase.facts().isEmpty()) {
            line("  ", Sentences.silence());
        }
    }

    private void criteria(Assessment assessment, Evidence evidence) {
        blank();
        line("  ", "What the guideline asks, and what the record shows");
        for (CriterionResult result : assessment.criteria()) {
            Criterion criterion = result.criterion();
            line("  [" + Sentences.state(result.status()) + "]  ", criterion.states() + " (" + criterion.citation().words() + ")");
            for (Finding finding : result.findings()) {
                line("      ", Sentences.effect(finding.effect()) + ": " + finding.because());
                finding.evidence().stream().map(fact -> "record: " + Sentences.fact(fact, evidence)).distinct().forEach(fact -> line("        ", fact));
            }
        }
        List<ConclusionResult> holding = assessment.conclusions().stream().filter(ConclusionResult::holds).toList();
        if (!holding.isEmpty()) {
            blank();
            line("  ", "What follows");
            holding.forEach(result -> line("    ", Sentences.conclusion(result.conclusion())));
        }
    }

    private void missing(Assessment assessment) {
        Gaps gaps = assessment.gaps();
        if (!gaps.sets().isEmpty()) {
            blank();
            line("  ", Sentences.toDocument(gaps));
            for (int i = 0; i < gaps.sets().size(); i++) {
                List<Criterion> set = gaps.sets().get(i);
                if (gaps.count() > 1) {
                    line("    ", "Set " + (i + 1));
                }
                set.forEach(criterion -> line("      - ", Sentences.ask(criterion, assessment) + " (" + criterion.citation().words() + ")"));
            }
            if (gaps.count() > gaps.sets().size()) {
                line("    ", Sentences.unlisted(gaps));
            }
        }
        if (assessment.status() == CriteriaStatus.NOT_MET) {
            blank();
            line("  ", "What bars each way");
            assessment.barriers().forEach(set -> line("      - ", Sentences.barrier(set, assessment)));
        }
    }

    private void notes(Determination d) {
        List<String> notes = Sentences.notes(d);
        if (!notes.isEmpty()) {
            blank();
            notes.forEach(note -> line("  ", note));
        }
    }

    private void prediction(Prediction p) {
        blank();
        line("  ", Sentences.prediction(p));
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
