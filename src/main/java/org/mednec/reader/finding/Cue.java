package org.mednec.reader.finding;

import java.util.List;
import org.mednec.facts.Activity;
import org.mednec.facts.Check;
import org.mednec.facts.CheckResult;
import org.mednec.facts.Complaint;
import org.mednec.facts.Condition;
import org.mednec.facts.Course;
import org.mednec.facts.Danger;
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
import org.mednec.facts.Drug;

/** One meaning of a phrase of the lexicon. */
sealed interface Cue {

    /** How the words beside a finding decide what is said of it. */
    enum Reading {
        /** Its mention says that it is there. */
        PLAIN,
        /** Its mention says that it was looked at: "decreased" or "normal" tells. */
        GAUGE,
        /** Its mention says that it was tested: "positive" or "negative" tells. */
        TEST,
        /** Its mention says that nothing was found. */
        NORMAL,
        /** A sign that is there unless negated, whose "positive" and "negative" also count. */
        PRESENCE
    }

    /** A clinical finding, and what it is in a complaint, an examination, a diagnosis, an imaging and a nerve study; null where it is none there. */
    record Finding(Reading reading, Complaint complaint, Sign sign, Condition condition, ImagingFinding imaging, NerveFinding nerve, Danger danger, Region region)
        implements Cue {
    }

    /** A treatment, test or class of drugs; {@code drug} is null unless a product is named. */
    record Care(Treatment treatment, Drug drug) implements Cue {
    }

    /** Words that open a frame. */
    record Opens(Frame frame, Reach reach) implements Cue {

        /** What an opening word governs. */
        enum Reach {
            /** All that follows it. */
            AFTER,
            /** The care that follows it. */
            WEAK,
            /** The care before it. */
            BEFORE,
            /** The whole sentence. */
            SENTENCE
        }
    }

    /** Words that tell whether what is beside them is so. */
    enum Trigger implements Cue { NEGATES_AFTER, NEGATES_BEFORE, PSEUDO, HYPOTHETICAL, SILENCE, TERMINATES, LIMITS, ENABLES }

    /** Words that tell what an examination or test gave. */
    enum Quality implements Cue { ABNORMAL, NORMAL, PAINFUL, POSITIVE, NEGATIVE,
        /** It was tested, and told nothing: "equivocal". */
        UNCLEAR }

    /** What a treatment did. */
    record Did(Effect effect) implements Cue {
    }

    /** How a treatment went. */
    record Went(Outcome outcome) implements Cue {
    }

    /** Work, activity, course or risk; the others are null. */
    record State(Work work, Activity activity, Course course, Risk risk) implements Cue {
    }

    /** A check of proper use, or its result. */
    record Checked(Check check, CheckResult result) implements Cue {
    }

    /** What a treatment is for, or how it is planned. */
    record Meant(Intent intent) implements Cue {
    }

    /** Harm that a treatment may do. */
    record Harm(SideEffect effect) implements Cue {
    }

    /** The cue of a type among several of one phrase, or null. Asked so often that an iterator would be felt. */
    static <T extends Cue> T of(Class<T> type, List<Cue> cues) {
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            if (type.isInstance(cue)) {
                return type.cast(cue);
            }
        }
        return null;
    }
}
