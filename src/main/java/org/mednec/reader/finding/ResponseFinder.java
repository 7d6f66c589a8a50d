package org.mednec.reader.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mednec.facts.Amount;
import org.mednec.facts.Effect;
import org.mednec.facts.Medication;
import org.mednec.facts.Outcome;
import org.mednec.facts.Response;
import org.mednec.facts.Treatment;
import org.mednec.facts.Trial;

/** Finds what treatments did, and how those that were tried went. */
final class ResponseFinder {

    private static final Set<String> OFF = Set.of("without", "before", "off");
    /** What a failure is told by that says that a treatment did not help at all. */
    private static final Set<String> NOTHING = Set.of("improve", "benefit", "help", "effect", "nothing", "dent", "difference", "avail", "success", "fail", "use", "worked", "differ");
    private static final Set<String> REGAINED = Set.of("able", "could", "can");
    private static final Set<String> RELATIVE = Set.of("that", "which");
    /** How far before an effect its treatment may stand. */
    private static final int REACH = 9;
    /** How far from an effect it may be told how long it lasted: "two months of relief", "relief that lasted for about eight weeks". */
    private static final int LASTING = 7;
    /** How far from a medicine it may be told what can be done with it. */
    private static final int ENABLING = 14;
    private static final Set<String> OWN = Set.of("the", "his", "her", "any", "taking", "pain", "using", "use");
    private static final Set<String> FUNCTION = Set.of("function", "functioning", "adls", "functionality", "activities");

    /** How far from its bracket a treatment may stand: "physical therapy for the neck (...)". */
    private static final int ASIDE = 6;

    private final Reading reading;
    private final Sentence sentence;
    private final int since;

    /** @param before how many facts there were before the sentence that this one may go on about */
    ResponseFinder(Reading reading, int before) {
        this.reading = reading;
        sentence = reading.sentence();
        since = before;
    }

    void find(List<Treatment> triedBefore) {
        Set<Effect> effects = new LinkedHashSet<>();
        for (Mark mark : sentence.marks()) {
            Cue.Did did = mark.as(Cue.Did.class);
            if (did != null && mark.as(Cue.Went.class) == null && isTold(mark)) {
                effects.add(did.effect());
            }
        }
        compared();
        enabled();
        for (Mark mark : sentence.marks()) {
            Cue.Did did = mark.as(Cue.Did.class);
            Cue.Went went = mark.as(Cue.Went.class);
            if (went != null && isTold(mark)) {
                went(mark, went.outcome(), triedBefore);
            } else if (did != null && isTold(mark) && !(did.effect() == Effect.HELPED && effects.size() > 1)) {
                did(mark, did.effect(), triedBefore);
            }
        }
    }

    /** "pain is 4/10 with medication, 8/10 without": the two scores tell what the medicine does. A score told of no medicine, beside one with it, is that without. */
    private void compared() {
        Amount with = Amount.UNSTATED;
        Amount without = Amount.UNSTATED;
        Amount alone = Amount.UNSTATED;
        Mark medicine = null;
        Amount other = Amount.UNSTATED;
        for (int i = 0; i < sentence.size(); i++) {
            Amounts.Found score = reading.amounts().anyScore(i);
            boolean bare = score != null && OFF.contains(sentence.word(score.last() + 1)) && (score.last() + 2 >= sentence.size() || !isMedicineSoon(score.last() + 2));
            Mark near = score == null || bare ? null : medicineBeside(score);
            if (near != null) {
                boolean off = isOff(near);
                with = off ? with : score.amount();
                without = off ? score.amount() : without;
                medicine = near;
            } else if (score != null && (OFF.contains(sentence.word(score.last() + 1)) || isAbbreviatedWithout(score.last() + 3))) {
                without = score.amount();
            } else if (score != null) {
                alone = alone.isStated() ? Amount.UNSTATED : score.amount();
            }
            i = score == null ? i : score.last();
        }
        if (medicine == null) {
            fallen();
            return;
        }
        without = without.isStated() ? without : alone;
        if (with.isStated() && without.isStated()) {
            lessPain(medicine, without, with);
        }
    }

    /** A medicine follows within a few words: "without his medication". */
    private boolean isMedicineSoon(int from) {
        for (int i = from; i < Math.min(sentence.size(), from + 3); i++) {
            if (isMedicine(i)) {
                return true;
            }
        }
        return false;
    }

    private void lessPain(Mark medicine, Amount without, Amount with) {
        boolean less = with.max() < without.max();
        reading.facts().add(new Response(medicine.as(Cue.Care.class).treatment(), Effect.LESS_PAIN, null, less ? without : null, less ? with : null, null, null, Reading.stance(less), reading.date(),
            reading.source(medicine)));
    }

    /** "pain goes from 8 to 4 with naproxen". */
    private void fallen() {
        for (int i = 0; i + 4 < sentence.size(); i++) {
            Amount high = sentence.word(i).equals("from") ? reading.amounts().first(i + 1, i + 2) : Amount.UNSTATED;
            Amount low = high.isStated() && sentence.word(i + 2).equals("to") ? reading.amounts().first(i + 3, i + 4) : Amount.UNSTATED;
            Mark medicine = low.isStated() && low.max() < high.max() && high.max() <= 10 && sentence.hasWord("pain") ? medicineBeside(new Amounts.Found(low, i, i + 3)) : null;
            if (medicine != null) {
                lessPain(medicine, high, low);
            }
        }
    }

    /** "With medication she is able to cook": what can be done with a medicine. */
    private void enabled() {
        for (Mark mark : sentence.marks()) {
            Cue.Care care = mark.as(Cue.Care.class);
            String before = sentence.word(mark.first() - 1);
            boolean with = care != null && care.treatment().within(Treatment.MEDICATION) && (before.equals("with") || OWN.contains(before) && sentence.word(mark.first() - 2).equals("with"));
            for (int i = Math.max(0, mark.first() - ENABLING); with && i < Math.min(sentence.size(), mark.last() + ENABLING); i++) {
                Mark able = sentence.at(i);
                boolean can = able != null && able.first() == i && able.is(Cue.Trigger.ENABLES) && sentence.word(i).equals("able") || REGAINED.contains(sentence.word(i)) && !sentence.word(i).equals("able");
                boolean does = can && !sentence.word(i + 1).equals("not") && reading.assertion().at(i) == Assertion.Status.ASSERTED && !sentence.holds(Math.min(i, mark.first()), Math.max(i, mark.first()), Set.of(";", "but", "without"));
                if (does && namesActivity(i)) {
                    reading.facts().add(new Response(care.treatment(), Effect.BETTER_FUNCTION, null, null, null, null, null, null, reading.date(), reading.source(mark)));
                    return;
                }
            }
        }
    }

    /** An activity follows within a few words. */
    private boolean namesActivity(int token) {
        return sentence.marks().stream().anyMatch(mark -> mark.first() > token && mark.first() <= token + 6 && mark.as(Cue.State.class) != null && mark.as(Cue.State.class).activity() != null);
    }

    private boolean isOff(Mark medicine) {
        int before = medicine.first() - 1;
        return OFF.contains(sentence.word(before)) || OWN.contains(sentence.word(before)) && OFF.contains(sentence.word(before - 1)) || isAbbreviatedWithout(before);
    }

    /** Whether "w/o" ends at a token. */
    private boolean isAbbreviatedWithout(int token) {
        return sentence.word(token).equals("o") && sentence.word(token - 1).equals("/") && sentence.word(token - 2).equals("w");
    }

    /** A medicine named within a few words of a score, after it or before it, on the same side of a comma first. */
    private Mark medicineBeside(Amounts.Found score) {
        for (int i = score.last() + 1; i < Math.min(sentence.size(), score.last() + 6) && !sentence.isBreak(i) && !sentence.word(i).equals(","); i++) {
            if (isMedicine(i)) {
                return sentence.at(i);
            }
        }
        for (int i = score.first() - 1; i >= Math.max(0, score.first() - 8) && !sentence.isBreak(i); i--) {
            if (isMedicine(i)) {
                return sentence.at(i);
            }
        }
        return null;
    }

    /** "Medications are reported to ..." */
    private boolean isMedicines(Mark mark) {
        Cue.Opens opens = mark.as(Cue.Opens.class);
        return opens != null && opens.frame() == Frame.MEDICATION && sentence.word(mark.first()).startsWith("medication");
    }

    private boolean isMedicine(int token) {
        Cue.Care care = sentence.at(token) == null ? null : sentence.at(token).as(Cue.Care.class);
        return care != null && care.treatment().within(Treatment.MEDICATION);
    }

    private boolean isTold(Mark mark) {
        Frame frame = reading.frames().ofCare(mark.first());
        Cue.Opens opens = mark.as(Cue.Opens.class);
        if (opens != null && opens.frame() == Frame.TREATED) {
            // "as the patient had failed conservative care" gives the reason for what is planned.
            return reading.isTold(mark);
        }
        return reading.isTold(mark) && frame != Frame.PLAN && reading.frames().ofFinding(mark.first()) != Frame.PLAN && reading.frames().ofFinding(mark.first()) != Frame.DIAGNOSIS;
    }

    private void did(Mark mark, Effect effect, List<Treatment> triedBefore) {
        boolean asserted = !reading.isNegated(mark);
        Amount relief = asserted && effect == Effect.LESS_PAIN ? reading.amounts().share(mark.first() - 10, mark.last() + 10) : Amount.UNSTATED;
        Amount[] pain = effect == Effect.LESS_PAIN && asserted ? painBeforeAndAfter() : new Amount[] {Amount.UNSTATED, Amount.UNSTATED};
        boolean alsoFunction = effect != Effect.BETTER_FUNCTION && asserted && (sentence.holds(mark.last() + 1, mark.last() + 5, FUNCTION) || isRegained(mark));
        for (Treatment to : treatments(mark, triedBefore, effect)) {
            if (alsoFunction) {
                reading.facts().add(new Response(to, Effect.BETTER_FUNCTION, null, null, null, null, null, null, reading.date(), reading.source(mark)));
            }
            Amount weeks = asserted && to.within(Treatment.INJECTION) ? reading.amounts().weeks(mark.first() - LASTING, mark.last() + LASTING) : Amount.UNSTATED;
            reading.facts().add(new Response(to, effect, relief, pain[0], pain[1], weeks, null, Reading.stance(asserted), reading.date(), reading.source(mark)));
            if (!asserted && (effect == Effect.HELPED || effect == Effect.LESS_PAIN)) {
                outcome(to, Outcome.FAILED, true);
            }
            if (asserted) {
                outcome(to, Outcome.HELPED, !to.within(Treatment.MEDICATION));
                taken(mark, to);
            }
        }
    }

    /** "pain is down by half and she is able to type for an hour": what can be done again is told right after the effect. */
    private boolean isRegained(Mark effect) {
        for (int i = effect.last() + 1; i < sentence.size() && !sentence.word(i).equals(";"); i++) {
            if (REGAINED.contains(sentence.word(i)) && !sentence.word(i + 1).equals("not") && sentence.holds(i - 4, i, Set.of("and", "so", "which", "that", "is", "was"))) {
                return reading.assertion().at(i) == Assertion.Status.ASSERTED;
            }
        }
        return false;
    }

    /** "from 8/10 to 4/10"; "8/10 without and 4/10 with medication". */
    private Amount[] painBeforeAndAfter() {
        List<Amounts.Found> scores = new ArrayList<>(2);
        for (int i = 0; i < sentence.size(); i++) {
            Amounts.Found score = reading.amounts().score(i);
            if (score != null) {
                scores.add(score);
                i = score.last();
            }
        }
        if (scores.size() == 1 && scores.get(0).amount().min() < scores.get(0).amount().max() && sentence.hasWord("from")) {
            return new Amount[] {Amount.of(scores.get(0).amount().max()), Amount.of(scores.get(0).amount().min())};
        }
        if (scores.size() != 2) {
            return new Amount[] {Amount.UNSTATED, Amount.UNSTATED};
        }
        boolean higherFirst = scores.get(0).amount().max() >= scores.get(1).amount().max();
        return new Amount[] {scores.get(higherFirst ? 0 : 1).amount(), scores.get(higherFirst ? 1 : 0).amount()};
    }

    private void went(Mark mark, Outcome outcome, List<Treatment> triedBefore) {
        List<Treatment> all = treatments(mark, triedBefore, Effect.HELPED);
        List<Treatment> of = outcome == Outcome.NOT_TOLERATED && all.size() > 1 ? all.subList(all.size() - 1, all.size()) : all;
        boolean asserted = !reading.isNegated(mark);
        for (Treatment treatment : of) {
            if (asserted) {
                outcome(treatment, outcome, true);
            }
            Effect missed = outcome == Outcome.FAILED && asserted ? missed(mark) : null;
            if (missed != null) {
                reading.facts().add(new Response(treatment, missed, null, null, null, null, null, Reading.stance(false), reading.date(), reading.source(mark)));
            }
        }
    }

    /** "no relief" denies less pain, "no improvement" that it helped; "failed" says no more than that. */
    private Effect missed(Mark mark) {
        String words = sentence.written(mark.first(), mark.last()).toLowerCase(java.util.Locale.ROOT);
        if (words.contains("relief") || words.contains("pain")) {
            return Effect.LESS_PAIN;
        }
        return NOTHING.stream().anyMatch(words::contains) ? Effect.HELPED : null;
    }

    /** Sets how a trial of this sentence or the one before went; adds the trial where the sentence tells of it only so. */
    private void outcome(Treatment treatment, Outcome outcome, boolean add) {
        boolean[] tried = new boolean[1];
        reading.facts().update(Trial.class, since, trial -> {
            boolean same = trial.treatment() == treatment && trial.isAsserted();
            tried[0] |= same;
            return same && (trial.outcome() == Outcome.UNSTATED || outcome != Outcome.HELPED)
                ? new Trial(trial.treatment(), outcome, trial.weeks(), trial.sessions(), trial.site(), trial.stance(), trial.date(), trial.source()) : trial;
        });
        boolean known = tried[0] || !add || treatment.within(Treatment.SURGERY);
        if (!known) {
            Mark mark = markOf(treatment);
            if (mark != null) {
                reading.facts().add(new Trial(treatment, outcome, null, null, null, null, reading.date(), reading.source(mark)));
            }
        }
    }

    /** "naproxen helps": a medicine that has its effect now is taken, also where nothing else says so. */
    private void taken(Mark effect, Treatment medicine) {
        Mark mark = markOf(medicine);
        boolean named = mark != null && mark.as(Cue.Care.class).drug() != null && mark.last() == effect.first() - 1 && sentence.word(effect.first()).endsWith("s");
        if (named && reading.facts().last(Medication.class, m -> m.treatment() == medicine).isEmpty() && reading.facts().last(Trial.class, t -> t.treatment() == medicine).isEmpty()) {
            Cue.Care care = mark.as(Cue.Care.class);
            Doses doses = new Doses(sentence);
            reading.facts().add(new Medication(medicine, doses.ingredients(mark, care.drug()), doses.of(mark, care.drug()), null, null, null, reading.date(), reading.source(mark)));
        }
    }

    private Mark markOf(Treatment treatment) {
        for (Mark mark : sentence.marks()) {
            if (mark.as(Cue.Care.class) != null && mark.as(Cue.Care.class).treatment() == treatment) {
                return mark;
            }
        }
        return null;
    }

    /** The one treatment that an effect is plainly told of, or null: "A and B, which took half of the pain away", "A with mild improvement, and B", "A x 12 no relief, B daily". */
    private Mark ownOf(Mark effect) {
        boolean listed = isListedAfter(effect);
        for (int i = effect.first() - 1; i >= Math.max(0, effect.first() - REACH); i--) {
            if (RELATIVE.contains(sentence.word(i))) {
                return careBefore(i);
            }
            Mark other = sentence.at(i);
            if (other != null && other.as(Cue.Care.class) != null) {
                return listed || i == effect.first() - 1 && tellsBefore(other.first()) ? careBefore(i + 1) : null;
            }
            if (sentence.word(i).equals(",") || sentence.word(i).equals(";")) {
                listed = false;
            }
        }
        return null;
    }

    /** "A helps with sleep, and B reduces spasm": an effect is told before another treatment begins its clause. */
    private boolean tellsBefore(int treatment) {
        for (int i = treatment - 1; i >= Math.max(0, treatment - 4); i--) {
            Mark other = sentence.at(i);
            if (other != null && (other.as(Cue.Did.class) != null || other.as(Cue.Went.class) != null)) {
                return true;
            }
        }
        return false;
    }

    /** The treatment named within a few words before a token, or null. */
    private Mark careBefore(int token) {
        for (int i = token - 1; i >= Math.max(0, token - REACH); i--) {
            Mark other = sentence.at(i);
            if (other != null && other.as(Cue.Care.class) != null && other.as(Cue.Care.class).treatment() != Treatment.ANY_TREATMENT) {
                return other;
            }
        }
        return null;
    }

    /** A list goes on after an effect: a comma or "and", and another treatment within a few words. */
    private boolean isListedAfter(Mark effect) {
        for (int i = effect.last() + 1; i < Math.min(sentence.size(), effect.last() + 4); i++) {
            if (sentence.word(i).equals(",") || sentence.word(i).equals("and")) {
                for (int k = i + 1; k < Math.min(sentence.size(), i + REACH); k++) {
                    if (sentence.at(k) != null && sentence.at(k).as(Cue.Care.class) != null) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The treatments that an effect is told of, each as its trial has it: an injection may be one of a joint by its place. */
    private List<Treatment> treatments(Mark mark, List<Treatment> triedBefore, Effect effect) {
        return named(mark, triedBefore, effect).stream().map(this::asTried).distinct().toList();
    }

    private Treatment asTried(Treatment treatment) {
        Mark mark = markOf(treatment);
        return mark == null ? treatment : reading.facts().last(Trial.class, trial -> trial.source().equals(reading.source(mark))).map(Trial::treatment).orElse(treatment);
    }

    /** Those of the sentence, the nearest list first; else those of the sentence before. */
    private List<Treatment> named(Mark mark, List<Treatment> triedBefore, Effect effect) {
        Mark bracketed = beforeBracket(mark);
        if (bracketed != null) {
            return List.of(bracketed.as(Cue.Care.class).treatment());
        }
        Mark own = ownOf(mark);
        if (own != null) {
            return List.of(own.as(Cue.Care.class).treatment());
        }
        List<Treatment> found = new ArrayList<>(2);
        boolean before = false;
        int after = -1;
        for (Mark other : sentence.marks()) {
            Cue.Care care = other.as(Cue.Care.class);
            boolean given = care != null && !isAside(other, mark) && care.treatment() != Treatment.ANY_TREATMENT && care.treatment() != Treatment.REST && !care.treatment().within(Treatment.TEST) && !care.treatment().within(Treatment.IMAGING)
                && !care.treatment().within(Treatment.SERVICE) && reading.frames().ofCare(other.first()) != Frame.PLAN && !sentence.holds(Math.min(mark.last(), other.last()), Math.max(mark.first(), other.first()), Set.of(";"));
            if (given && !found.contains(care.treatment())) {
                found.add(care.treatment());
                before |= other.last() < mark.first();
                after = other.first() > mark.last() && before && after < 0 ? found.size() - 1 : after;
            }
        }
        if (after > 0) {
            // "the injection gave relief and he takes less Norco": what stands before the effect is what had it.
            return List.copyOf(found.subList(0, after));
        }
        if (found.isEmpty() && sentence.marks().stream().anyMatch(this::isMedicines)) {
            return List.of(Treatment.MEDICATION);
        }
        return found.isEmpty() && (effect != Effect.HELPED || triedBefore.size() == 1) ? triedBefore : found;
    }

    /** A treatment with its own result in brackets: "A (no relief), B with good relief" tells the relief of B alone. */
    private boolean isAside(Mark treatment, Mark effect) {
        return sentence.marks().stream().anyMatch(other -> other != effect && (other.as(Cue.Did.class) != null || other.as(Cue.Went.class) != null) && beforeBracket(other) == treatment);
    }

    /** "chiropractic (eight visits, no benefit)": what is said in brackets is said of the treatment right before them. */
    private Mark beforeBracket(Mark mark) {
        int open = mark.first() - 1;
        while (open >= 0 && !sentence.word(open).equals("(")) {
            if (sentence.word(open).equals(")") || sentence.at(open) != null && sentence.at(open).as(Cue.Care.class) != null) {
                return null;
            }
            open--;
        }
        for (int i = open - 1; i >= Math.max(0, open - ASIDE); i--) {
            Mark other = sentence.at(i);
            if (other != null && other.as(Cue.Care.class) != null && other.as(Cue.Care.class).treatment() != Treatment.ANY_TREATMENT) {
                return other;
            }
        }
        return null;
    }
}
