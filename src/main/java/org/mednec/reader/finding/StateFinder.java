package org.mednec.reader.finding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mednec.facts.Activity;
import org.mednec.facts.AdverseEffect;
import org.mednec.facts.Amount;
import org.mednec.facts.Change;
import org.mednec.facts.Check;
import org.mednec.facts.CheckResult;
import org.mednec.facts.Complaint;
import org.mednec.facts.Course;
import org.mednec.facts.Danger;
import org.mednec.facts.Limitation;
import org.mednec.facts.Monitoring;
import org.mednec.facts.Outcome;
import org.mednec.facts.RedFlag;
import org.mednec.facts.Risk;
import org.mednec.facts.RiskFactor;
import org.mednec.facts.SideEffect;
import org.mednec.facts.Site;
import org.mednec.facts.Symptom;
import org.mednec.facts.Treatment;
import org.mednec.facts.Trial;
import org.mednec.facts.Work;
import org.mednec.facts.WorkStatus;
import org.mednec.facts.Worker;
import org.mednec.reader.lexicon.SiteWords;

/** Finds work, limits, change, risks, checks, side effects, red flags, age, and pain scores told apart from the pain. */
final class StateFinder {

    private static final Set<String> CIRCUMSTANCE = Set.of("w", ":", "while", "with", "by", "when", "upon", "at", "on", "after", "during");

    private static final Set<String> GIVEN_UP = Set.of("not", "quit", "stopped", "never", "none", "former", "ex", "denied", "denies", "negative", "no");
    private static final Set<String> PAST = Set.of("last", "previous", "prior", "earlier", "past");
    private static final double OBESE = 30;
    private static final double SEVERELY_OBESE = 40;
    private static final double LARGEST_INDEX = 100;

    private static final Set<String> BOUNDS = Set.of("for", "only", "up", "less", "than", "x", "about", "approximately");
    private static final Set<String> TIMES = Set.of("minute", "minutes", "hour", "hours", "block", "blocks", "feet", "pounds", "lbs", "min", "mins", "hr", "hrs", "mile", "miles", "yards", "ft", "steps", "lb");
    private static final Set<String> TOLERANCES = Set.of("tolerance", "tol", "tolerances", "capacity", "endurance", "limit", "limited", "max", "maximum");
    private static final Set<String> CAN = Set.of("can", "tolerates");
    private static final Set<String> POOR = Set.of("poor", "limited", "decreased", "reduced", "low", "diminished");
    private static final Set<String> NEARLY = Set.of("only", "max", "maximum", "at", "no");
    private static final Set<String> UNTIL = Set.of("before", "until", "then", "max", "maximum", "most", "only");
    private static final Set<String> STOPPED = Set.of("discontinued", "stopped");
    private static final Set<String> BORNE = Set.of("tolerates", "tolerating", "tolerated", "tolerate");
    private static final Set<String> CAUSED = Set.of("caused", "causes", "causing", "cause", "made", "makes", "making", "gave", "gives", "giving", "upset", "upsets", "led", "leads", "induced", "produced", "produces");
    private static final Set<String> DUE = Set.of("with", "from", "due", "secondary", "because", "on", "caused", "induced", "by", "taking", "after");
    /** What a medicine does to a complaint that it is taken for. */
    private static final Set<String> TREATED = Set.of("controlled", "managed", "relieved", "treated", "improved", "helped", "resolved", "alleviated", "controls", "manages", "relieves");
    private static final Set<String> EXCEPTING = Set.of("other", "except", "besides", "but", "apart", "aside", "beyond");
    private static final Set<String> TOLERABLE = Set.of("tolerable", "tolerated", "mild", "manageable", "managed", "minor", "controlled");

    private final Reading reading;
    private final Sentence sentence;

    StateFinder(Reading reading) {
        this.reading = reading;
        sentence = reading.sentence();
    }

    void find() {
        age();
        for (Mark mark : sentence.marks()) {
            Cue.State state = mark.as(Cue.State.class);
            if (state != null && reading.isTold(mark)) {
                state(mark, state);
            }
            Cue.Checked check = mark.as(Cue.Checked.class);
            if (check != null && check.check() != null && reading.isTold(mark) && reading.frames().ofCare(mark.first()) != Frame.PLAN) {
                check(mark, check);
            }
            if (mark.is(Cue.Trigger.LIMITS) || mark.is(Cue.Trigger.ENABLES)) {
                limits(mark, mark.is(Cue.Trigger.LIMITS) != reading.isNegated(mark));
            } else if (sentence.word(mark.first()).equals("no") && mark.is(Cue.Trigger.NEGATES_AFTER)) {
                limits(mark, true);
            }
        }
        weight();
        redFlags();
        adverse();
        caused();
    }

    /** The worker's age. */
    void age() {
        Amounts.Found age = reading.amounts().age();
        if (age != null) {
            reading.facts().add(new Worker(age.amount(), null, null, null, reading.source(age.first(), Math.min(sentence.size() - 1, age.last() + 2))));
        }
    }

    private void state(Mark mark, Cue.State state) {
        boolean asserted = !reading.isNegated(mark);
        if (state.work() != null && !isLimited(mark)) {
            work(mark, state.work(), asserted);
        }
        if (state.activity() != null) {
            activity(mark, state.activity());
        }
        if (state.course() != null) {
            change(mark, state.course(), asserted);
        }
        if (state.risk() != null) {
            reading.facts().add(new RiskFactor(state.risk(), null, Reading.stance(asserted && !isGivenUp(mark)), reading.date(), reading.source(mark)));
        }
    }

    /** "nonsmoker", "quit smoking", "tobacco: none". */
    private boolean isGivenUp(Mark mark) {
        for (int i = mark.first(); i <= mark.last(); i++) {
            if (sentence.word(i).startsWith("non") || GIVEN_UP.contains(sentence.word(i))) {
                return true;
            }
        }
        return sentence.holds(mark.last() + 1, mark.last() + 3, GIVEN_UP) && !sentence.word(mark.last() + 1).equals(",");
    }

    /** A body mass index of 30 or more is obesity. */
    void weight() {
        for (int i = 0; i < sentence.size(); i++) {
            boolean index = sentence.word(i).equals("bmi") || sentence.word(i).equals("index") && sentence.word(i - 1).equals("mass");
            Amount value = index ? reading.amounts().first(i + 1, i + 5) : Amount.UNSTATED;
            if (value.atLeast(OBESE) && value.below(LARGEST_INDEX)) {
                reading.facts().add(new RiskFactor(Risk.OBESITY, null, null, reading.date(), reading.source(i, i)));
                if (value.atLeast(SEVERELY_OBESE)) {
                    reading.facts().add(new RiskFactor(Risk.SEVERE_OBESITY, null, null, reading.date(), reading.source(i, i)));
                }
            }
        }
    }

    /** "difficulty with regular duties" tells of a limit, not of the work status. */
    private boolean isLimited(Mark mark) {
        for (int i = mark.first() - 1; i >= Math.max(0, mark.first() - 2); i--) {
            if (sentence.at(i) != null && sentence.at(i).is(Cue.Trigger.LIMITS)) {
                return true;
            }
        }
        return false;
    }

    /** "sitting tolerance of 20 minutes", "walks 5 minutes before she has to sit", "lifting limit of 10 lbs": an activity with how much of it is borne. */
    private boolean isBounded(Mark mark) {
        String next = sentence.word(mark.last() + 1);
        boolean tolerance = TOLERANCES.contains(next) && (sentence.holds(mark.last() + 2, mark.last() + 9, TIMES) || sentence.holds(mark.last() + 2, mark.last() + 5, POOR) || sentence.holds(mark.first() - 2, mark.first(), POOR));
        boolean count = Character.isDigit(next.isEmpty() ? ' ' : next.charAt(0)) || NEARLY.contains(next);
        boolean can = sentence.holds(mark.first() - 10, mark.first(), CAN) && sentence.holds(mark.last() + 1, mark.last() + 6, TIMES) && sentence.marks().stream().noneMatch(other -> other.first() < mark.first() && other.as(Cue.Care.class) != null);
        return tolerance || can || count && sentence.holds(mark.last() + 2, mark.last() + 5, TIMES) && (sentence.holds(mark.last() + 2, mark.last() + 8, UNTIL) || NEARLY.contains(next));
    }

    /** A phrase that itself tells of a limit: "lifting restriction", "non weight bearing", "full weight bearing". */
    private void activity(Mark mark, Activity activity) {
        String words = sentence.written(mark.first(), mark.last()).toLowerCase(Locale.ROOT);
        if (words.contains("restriction") || words.contains("limit") || words.startsWith("no ") || words.startsWith("non") || words.startsWith("partial w") || words.equals("homebound") || words.equals("housebound") || words.contains("wake") || isBounded(mark)) {
            limitation(mark, activity, true);
        } else if (activity == Activity.WEIGHT_BEARING && sentence.word(mark.first() - 1).equals("full")) {
            limitation(mark, activity, false);
        }
    }

    private void work(Mark mark, Work work, boolean asserted) {
        reading.facts().add(new WorkStatus(work, null, Reading.stance(asserted), reading.date(), reading.source(mark)));
    }

    /** "worse with walking" tells when it hurts, not how the condition has changed; what a treatment changed is its response. */
    private void change(Mark mark, Course course, boolean asserted) {
        boolean circumstance = CIRCUMSTANCE.contains(sentence.word(mark.last() + 1)) && (course == Course.WORSE || course == Course.BETTER || course == Course.FLARE);
        boolean planned = reading.frames().ofCare(mark.first()) == Frame.PLAN || reading.frames().ofFinding(mark.first()) == Frame.STUDY;
        Mark before = mark.first() > 0 ? sentence.at(mark.first() - 1) : null;
        boolean response = before != null && before.as(Cue.Care.class) != null;
        boolean past = course == Course.FLARE && sentence.holds(mark.first() - 2, mark.first(), PAST);
        if (circumstance || planned || response || past) {
            return;
        }
        List<Site> named = reading.places().beside(mark);
        List<Site> beside = named.isEmpty() ? reading.places().lastBefore(mark.first()) : named;
        for (Site site : beside.isEmpty() ? List.of(Site.UNSTATED) : beside) {
            reading.facts().add(new Change(course, site, Reading.stance(asserted), reading.date(), reading.source(mark)));
        }
    }

    private void check(Mark mark, Cue.Checked cue) {
        boolean negated = reading.isNegated(mark);
        CheckResult result = cue.result();
        if (result == CheckResult.UNSTATED) {
            for (Mark other : sentence.marks()) {
                Cue.Checked told = other.as(Cue.Checked.class);
                if (told != null && told.check() == null && result == CheckResult.UNSTATED) {
                    result = told.result();
                }
            }
        } else if (negated) {
            result = result == CheckResult.INCONSISTENT ? CheckResult.CONSISTENT : CheckResult.INCONSISTENT;
            negated = false;
        }
        if (cue.check() != Check.BLOOD_PRESSURE || sentence.holds(mark.last(), mark.last() + 6, Set.of("/"))) {
            reading.facts().add(new Monitoring(cue.check(), negated ? CheckResult.UNSTATED : result, null, Reading.stance(!negated), reading.date(), reading.source(mark)));
        }
    }

    /** The activities after "difficulty", over a list; else the one right before "is limited". */
    private void limits(Mark trigger, boolean limited) {
        if (reading.assertion().of(trigger) == Assertion.Status.SILENT || reading.assertion().of(trigger) == Assertion.Status.UNCERTAIN) {
            return;
        }
        boolean found = false;
        int plain = 0;
        for (int i = trigger.last() + 1; i < sentence.size(); i++) {
            Mark mark = sentence.at(i);
            Cue.State state = mark == null ? null : mark.as(Cue.State.class);
            Activity activity = state == null ? null : state.work() == Work.FULL_DUTY ? Activity.WORKING : state.activity();
            if (activity != null) {
                limitation(mark, activity, limited);
                found = true;
                plain = 0;
                i = mark.last();
            } else if (sentence.isBreak(i) || !sentence.isJoint(i) && ++plain > (found ? 3 : trigger.is(Cue.Trigger.NEGATES_AFTER) ? 1 : 4) || mark != null && (mark.as(Cue.Opens.class) != null || mark.is(Cue.Trigger.TERMINATES))) {
                break;
            }
        }
        Mark before = trigger.first() > 0 ? sentence.at(trigger.first() - 1) : null;
        Cue.State state = before == null ? null : before.as(Cue.State.class);
        if (!found && state != null && state.activity() != null) {
            limitation(before, state.activity(), limited);
        }
    }

    private void limitation(Mark mark, Activity activity, boolean limits) {
        boolean limited = limits || sentence.holds(mark.last() + 1, mark.last() + 7, BOUNDS) && sentence.holds(mark.last() + 1, mark.last() + 9, TIMES);
        reading.facts().add(new Limitation(activity, null, Reading.stance(limited), reading.date(), reading.source(mark)));
    }

    private void redFlags() {
        for (int i = 0; i + 1 < sentence.size(); i++) {
            boolean flag = sentence.word(i).equals("red") && (sentence.word(i + 1).equals("flag") || sentence.word(i + 1).equals("flags"));
            if (flag && reading.assertion().at(i) == Assertion.Status.NEGATED) {
                reading.facts().add(new RedFlag(Danger.ANY, null, Reading.stance(false), reading.date(), reading.source(i, i + 1)));
            }
        }
    }

    /** Side effects told as such, or that there are none. */
    private void adverse() {
        for (Mark mark : sentence.marks()) {
            Cue.Opens opens = mark.as(Cue.Opens.class);
            if (opens == null || opens.frame() != Frame.ADVERSE || !reading.isTold(mark)) {
                continue;
            }
            Treatment of = medicine();
            if (reading.isNegated(mark) || sentence.holds(mark.first(), mark.last() + 1, BORNE)) {
                Mark only = onlyHarm(mark);
                reading.facts().add(only == null ? new AdverseEffect(of, SideEffect.ANY, false, null, Reading.stance(false), reading.date(), reading.source(mark))
                    : new AdverseEffect(of, only.as(Cue.Harm.class).effect(), sentence.holds(only.last() + 1, sentence.size(), TOLERABLE), null, null, reading.date(), reading.source(mark.first(), only.last())));
                continue;
            }
            for (Mark harm : sentence.marks()) {
                Cue.Harm cue = harm.as(Cue.Harm.class);
                if (cue != null && reading.isTold(harm)) {
                    reading.facts().add(new AdverseEffect(of, cue.effect(), false, null, Reading.stance(!reading.isNegated(harm)), reading.date(), reading.source(harm)));
                }
            }
        }
    }

    /** "no side effects other than constipation": the harm that is excepted, or null. */
    private Mark onlyHarm(Mark none) {
        for (int i = none.last() + 1; i < Math.min(sentence.size(), none.last() + 6) && !sentence.isBreak(i); i++) {
            Mark harm = sentence.at(i);
            if (harm != null && harm.as(Cue.Harm.class) != null && sentence.holds(none.last() + 1, i, EXCEPTING)) {
                return harm;
            }
        }
        return null;
    }

    /** "tramadol made him drowsy", "nausea with tramadol", "opioid-induced constipation": harm told beside a medicine; where that was stopped, it was not tolerated. */
    private void caused() {
        for (Mark mark : sentence.marks()) {
            Cue.Care care = mark.as(Cue.Care.class);
            boolean medicine = care != null && care.treatment().within(Treatment.MEDICATION) && reading.isTold(mark) && !reading.isNegated(mark);
            Mark harm = medicine ? harmBeside(mark) : null;
            if (harm == null || !reading.isTold(harm) || reading.isNegated(harm)) {
                continue;
            }
            int first = Math.min(mark.first(), harm.first());
            int last = Math.max(mark.last(), harm.last());
            boolean tolerable = sentence.holds(first - 2, last + 4, TOLERABLE);
            reading.facts().add(new AdverseEffect(care.treatment(), harm.as(Cue.Harm.class).effect(), tolerable, null, null, reading.date(), reading.source(first, last)));
            if (sentence.holds(first - 6, last + 4, STOPPED)) {
                reading.facts().add(new Trial(care.treatment(), Outcome.NOT_TOLERATED, null, null, null, null, reading.date(), reading.source(first, last)));
            }
        }
    }

    private Mark harmBeside(Mark drug) {
        boolean bracket = false;
        boolean caused = false;
        for (int i = drug.last() + 1; i < Math.min(sentence.size(), drug.last() + 9); i++) {
            String word = sentence.word(i);
            bracket |= word.equals("(");
            caused |= CAUSED.contains(word) || STOPPED.contains(word);
            Mark mark = sentence.at(i);
            if ((caused || bracket) && mark != null && mark.as(Cue.Harm.class) != null) {
                return mark;
            }
            if (mark != null && mark.as(Cue.Care.class) != null || word.equals(";") || word.equals(")") || bracket && word.equals("for")) {
                break;
            }
        }
        return harmBefore(drug);
    }

    /** "constipation from Norco", "drowsiness due to the gabapentin". */
    private Mark harmBefore(Mark drug) {
        boolean due = false;
        for (int i = drug.first() - 1; i >= Math.max(0, drug.first() - 6); i--) {
            if (TREATED.contains(sentence.word(i))) {
                return null;
            }
            due |= DUE.contains(sentence.word(i));
            Mark mark = sentence.at(i);
            if (mark != null && mark.as(Cue.Harm.class) != null) {
                return due ? mark : null;
            }
            if (mark != null && mark.as(Cue.Care.class) != null || sentence.isBreak(i) || sentence.word(i).equals(",")) {
                return null;
            }
        }
        return null;
    }

    /** The one that the sentence names; of several, medicines at large. */
    private Treatment medicine() {
        List<Treatment> named = sentence.marks().stream().map(mark -> mark.as(Cue.Care.class)).filter(care -> care != null && (care.treatment().within(Treatment.MEDICATION)
            || care.treatment().within(Treatment.INJECTION))).map(Cue.Care::treatment).distinct().toList();
        return named.size() == 1 ? named.get(0) : Treatment.MEDICATION;
    }

    /** A pain score in a sentence that names no pain, or no place: it is that of the pain told of before. */
    void scores(int before) {
        Amounts.Found score = null;
        for (int i = 0; i < sentence.size() && score == null; i++) {
            score = reading.amounts().anyScore(i);
        }
        if (score == null || !sentence.hasWord("pain") && !sentence.hasWord("vas") && !sentence.hasWord("rated") && !sentence.hasWord("rates") && !sentence.hasWord("it")) {
            return;
        }
        Amount severity = score.amount();
        if (!sentence.sites().isEmpty()) {
            scoresAtPlaces();
            return;
        }
        reading.facts().update(Symptom.class, before, symptom -> symptom.complaint() == Complaint.PAIN && symptom.isAsserted() && symptom.severity().isUnstated()
            ? new Symptom(symptom.complaint(), severity, symptom.site(), symptom.stance(), symptom.date(), symptom.source()) : symptom);
    }

    /** "low back rated 9 out of 10": a score right after a place, in a list of such, is that of its pain. */
    private void scoresAtPlaces() {
        for (SiteWords.Named site : sentence.sites()) {
            boolean rated = sentence.word(site.last() + 1).equals("rated") || sentence.word(site.last() + 1).equals("at");
            Amounts.Found score = rated ? reading.amounts().score(site.last() + 2) : null;
            if (score != null) {
                reading.facts().add(new Symptom(Complaint.PAIN, score.amount(), site.site(), null, reading.date(), reading.source(site.first(), score.last())));
            }
        }
    }
}
