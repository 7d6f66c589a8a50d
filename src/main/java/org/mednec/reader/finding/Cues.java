package org.mednec.reader.finding;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.mednec.facts.Activity;
import org.mednec.facts.Check;
import org.mednec.facts.CheckResult;
import org.mednec.facts.Complaint;
import org.mednec.facts.Condition;
import org.mednec.facts.Course;
import org.mednec.facts.Danger;
import org.mednec.facts.Drug;
import org.mednec.facts.DrugDictionary;
import org.mednec.facts.Effect;
import org.mednec.facts.ImagingFinding;
import org.mednec.facts.Intent;
import org.mednec.facts.NerveFinding;
import org.mednec.facts.Outcome;
import org.mednec.facts.Region;
import org.mednec.facts.Risk;
import org.mednec.facts.SideEffect;
import org.mednec.facts.Sign;
import org.mednec.facts.Treatment;
import org.mednec.facts.Work;
import org.mednec.reader.lexicon.LexiconFile;
import org.mednec.reader.lexicon.LexiconFile.Line;
import org.mednec.reader.lexicon.Terms;

/** The cues of the lexicon, but for parts of the body, which may stand inside a longer phrase. */
final class Cues {

    private static final Set<String> VERBS = Set.of("improved", "improves", "improve", "improving", "increased", "increases", "increase", "increasing", "reduced", "reduces", "reduce", "reducing", "decreased", "decreases",
        "decrease", "decreasing", "relieves", "relieved", "relieve", "controls", "control", "lowers");
    private static final List<String> OWNERS = List.of("his", "her", "the", "their");

    private Cues() {
    }

    static Terms<Cue> of(DrugDictionary drugs) {
        Terms<Cue> terms = new Terms<>();
        read("findings.csv", terms, Cues::finding);
        read("treatments.csv", terms, line -> new Cue.Care(line.constant(Treatment.class, "treatment"), null));
        read("frames.csv", terms, line -> new Cue.Opens(line.constant(Frame.class, "frame"), line.constant(Cue.Opens.Reach.class, "reach")));
        read("context.csv", terms, line -> line.constant(Cue.Trigger.class, "trigger"));
        read("qualities.csv", terms, line -> line.constant(Cue.Quality.class, "quality"));
        readEffects(terms);
        read("outcomes.csv", terms, line -> new Cue.Went(line.constant(Outcome.class, "outcome")));
        read("states.csv", terms, line -> new Cue.State(line.constant(Work.class, "work", null), line.constant(Activity.class, "activity", null),
            line.constant(Course.class, "course", null), line.constant(Risk.class, "risk", null)));
        read("checks.csv", terms, line -> new Cue.Checked(line.constant(Check.class, "check", null), line.constant(CheckResult.class, "result", CheckResult.UNSTATED)));
        read("intents.csv", terms, line -> new Cue.Meant(line.constant(Intent.class, "intent")));
        read("harms.csv", terms, line -> new Cue.Harm(line.constant(SideEffect.class, "effect")));
        for (Drug drug : drugs.drugs()) {
            terms.add(drug.name(), new Cue.Care(drug.lead(), drug));
        }
        return terms;
    }

    /** An effect is also that of "his", "her" or "the" pain, motion, sleep ... */
    private static void readEffects(Terms<Cue> terms) {
        for (Line line : LexiconFile.lines("effects.csv")) {
            Cue did = new Cue.Did(line.constant(Effect.class, "effect"));
            for (String phrase : line.phrases()) {
                terms.add(phrase, did);
                int space = phrase.indexOf(' ');
                if (space > 0 && VERBS.contains(phrase.substring(0, space))) {
                    OWNERS.forEach(owner -> terms.add(phrase.substring(0, space) + " " + owner + phrase.substring(space), did));
                }
            }
        }
    }

    private static void read(String file, Terms<Cue> terms, Function<Line, Cue> cue) {
        for (Line line : LexiconFile.lines(file)) {
            Cue meaning = cue.apply(line);
            line.phrases().forEach(phrase -> terms.add(phrase, meaning));
        }
    }

    private static Cue finding(Line line) {
        return new Cue.Finding(line.constant(Cue.Reading.class, "reading", Cue.Reading.PLAIN), line.constant(Complaint.class, "complaint", null),
            line.constant(Sign.class, "sign", null), line.constant(Condition.class, "condition", null), line.constant(ImagingFinding.class, "imaging", null),
            line.constant(NerveFinding.class, "nerve", null), line.constant(Danger.class, "danger", null), line.constant(Region.class, "region", null));
    }
}
