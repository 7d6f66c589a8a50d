package org.mednec.reader.finding;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mednec.facts.Amount;
import org.mednec.facts.Complaint;
import org.mednec.facts.Condition;
import org.mednec.facts.Danger;
import org.mednec.facts.Diagnosis;
import org.mednec.facts.ExamFinding;
import org.mednec.facts.RedFlag;
import org.mednec.facts.Region;
import org.mednec.facts.Side;
import org.mednec.facts.Sign;
import org.mednec.facts.Site;
import org.mednec.facts.Symptom;
import org.mednec.facts.Treatment;

/** Finds complaints, examination findings and diagnoses: what a finding is depends on the frame in which it is told. */
final class ClinicalFinder {

    private static final Set<String> DERMATOMES = Set.of("dermatome", "dermatomes", "dermatomal", "distribution", "distributions");

    private static final Set<String> REDUCED = Set.of("decreased", "limited", "restricted", "reduced", "diminished");

    private static final Set<String> BECAUSE = Set.of("with", "by", "to", "w", "of", "because");
    /** Complaints that a medicine may also cause. */
    private static final Set<Complaint> HARMS = EnumSet.of(Complaint.NAUSEA, Complaint.CONSTIPATION, Complaint.DIZZINESS, Complaint.FATIGUE);
    private static final Set<String> CAUSED = Set.of("caused", "causes", "causing", "stopped", "discontinued", "gave", "gives");
    private static final Set<String> GONE = Set.of("absent", "lost");
    private static final Set<String> EXCEPT = Set.of("except", "but", "throughout");
    private static final Set<String> WEAK = Set.of("weakness", "weak");
    private static final Set<String> ARE = Set.of("is", "are", "was", "were", "joints", "joint", "remain", "remains", "lines");
    private static final Set<String> LIST = Set.of("and", ",", ";");
    private static final Set<String> DULL = Set.of("dull", "dulled", "blunted", "dullness");
    private static final Set<String> ALIKE = Set.of("symmetric", "symmetrical", "equal", "sym", "symm", "symmetrically", "equally");
    /** In millimetres. */
    private static final int SOUND_DISCRIMINATION = 6;

    private final Reading reading;
    private final Sentence sentence;
    /** Tokens at which grades of strength start that were told of by name. */
    private final BitSet graded = new BitSet();
    /** Pain that radiates to several places is told once. */
    private boolean radiated;

    ClinicalFinder(Reading reading) {
        this.reading = reading;
        sentence = reading.sentence();
    }

    void find() {
        for (Mark mark : sentence.marks()) {
            for (Cue cue : mark.cues()) {
                if (cue instanceof Cue.Finding finding && reading.isTold(mark)) {
                    find(mark, finding);
                }
            }
        }
        new Strengths(reading, graded).find();
        tears();
    }

    /** Tears among diagnoses, in words that are no phrase of the lexicon. */
    private void tears() {
        for (int i = 0; i < sentence.size(); i++) {
            Frame frame = reading.frames().ofFinding(i);
            Mark tear = frame == Frame.DIAGNOSIS || frame == Frame.NONE ? Tears.at(sentence, i) : null;
            if (tear != null && (reading.assertion().at(i) == Assertion.Status.ASSERTED || reading.assertion().at(i) == Assertion.Status.NEGATED)) {
                condition(tear, tear.as(Cue.Finding.class), tear.as(Cue.Finding.class).condition());
            }
        }
    }

    private void find(Mark mark, Cue.Finding cue) {
        if (reading.frames().ofCare(mark.first()) == Frame.PLAN && reading.frames().ofFinding(mark.first()) != Frame.EXAM && isStrongPlan(mark)) {
            return;
        }
        if (cue.danger() != null && isDanger(mark, cue)) {
            reading.facts().add(new RedFlag(cue.danger(), null, Reading.stance(!reading.isNegated(mark)), reading.date(), reading.source(mark)));
            return;
        }
        switch (reading.frames().ofFinding(mark.first())) {
            case EXAM -> examined(mark, cue);
            case DIAGNOSIS -> diagnosed(mark, cue);
            case STUDY -> {
                if (cue.imaging() == null && cue.nerve() == null && cue.reading() != Cue.Reading.NORMAL && cue.complaint() != Complaint.RADIATING_PAIN && (cue.sign() != null || cue.complaint() != null || cue.condition() != null && !isLocal(cue.condition()))) {
                    told(mark, cue);
                }
            }
            case ADVERSE, TREATED, PLAN, MEDICATION -> {
            }
            default -> told(mark, cue);
        }
    }

    /** A danger that is no diagnosis, or that an examination excludes. */
    private boolean isDanger(Mark mark, Cue.Finding cue) {
        return cue.condition() == null || cue.danger() == Danger.INFECTION && reading.isNegated(mark) && reading.frames().ofFinding(mark.first()) == Frame.EXAM;
    }

    /** "a MRI due to persistent low back pain", "for the spasms": the reason of a request, told before. */
    private boolean isStrongPlan(Mark mark) {
        return reading.frames().ofFinding(mark.first()) == Frame.PLAN || sentence.holds(mark.first() - 4, mark.first(), Set.of("for", "due", "treat"));
    }

    /** Neither in an examination nor among diagnoses: the worker's word, or the examiner's. */
    private void told(Mark mark, Cue.Finding cue) {
        if (cue.complaint() != null) {
            complaint(mark, cue, cue.complaint());
        } else if (cue.sign() == Sign.REDUCED_MOTION && reading.frames().ofFinding(mark.first()) == Frame.COMPLAINT && reading.frames().isOpened()) {
            if (cue.reading() == Cue.Reading.PLAIN || reading.qualities().ofGauge(mark) == Cue.Quality.ABNORMAL) {
                complaint(mark, cue, Complaint.STIFFNESS);
            }
        } else if (cue.sign() != null) {
            sign(mark, cue);
        } else if (cue.condition() != null) {
            condition(mark, cue, cue.condition());
        }
    }

    private void examined(Mark mark, Cue.Finding cue) {
        if (cue.sign() != null) {
            sign(mark, cue);
        } else if (cue.complaint() != null && cue.complaint() != Complaint.PAIN && cue.complaint() != Complaint.RADIATING_PAIN || reading.amounts().score(mark.last() + 1) != null) {
            complaint(mark, cue, cue.complaint());
        } else if (cue.condition() != null && cue.complaint() == null) {
            condition(mark, cue, cue.condition());
        }
    }

    private void diagnosed(Mark mark, Cue.Finding cue) {
        if (cue.complaint() == Complaint.INSTABILITY && cue.condition() == null && instability(mark, cue)) {
            return;
        }
        if (cue.complaint() == Complaint.PAIN && sentence.holds(mark.first() - 15, mark.first(), Set.of("history"))) {
            complaint(mark, cue, cue.complaint());
        } else if (cue.condition() != null && cue.reading() == Cue.Reading.PLAIN || cue.condition() != null && cue.condition() == Condition.IMPINGEMENT_SYNDROME) {
            condition(mark, cue, cue.condition());
        } else if (cue.complaint() == Complaint.PAIN) {
            for (Site site : reading.sites(mark, cue.region(), false)) {
                pain(mark, site);
            }
        } else {
            told(mark, cue);
        }
    }

    /** "listhesis with instability", "instability of the shoulder": among diagnoses it is that of the part. */
    private boolean instability(Mark mark, Cue.Finding cue) {
        Site told = reading.sites(mark, cue.region(), false).get(0);
        Region region = (told.equals(Site.UNSTATED) ? ofLevel(mark) : told).region();
        Condition of = switch (region) {
            case NECK, THORACIC, LOW_BACK -> Condition.SPINAL_INSTABILITY;
            case SHOULDER -> Condition.SHOULDER_INSTABILITY;
            case ANKLE_FOOT -> Condition.ANKLE_INSTABILITY;
            default -> null;
        };
        if (of != null) {
            condition(mark, cue, of);
        }
        return of != null;
    }

    /** "L5-S1 herniation": a spinal level beside it is its place. */
    private Site ofLevel(Mark mark) {
        List<Site> spinal = Levels.regions(sentence, mark.first() - 9, mark.last() + 8);
        return spinal.size() == 1 ? spinal.get(0) : Site.UNSTATED;
    }

    private void pain(Mark mark, Site site) {
        Condition condition = Places.isSpine(site.region()) ? Condition.SPINAL_PAIN : site.region() == Region.BODY ? null : Condition.JOINT_PAIN;
        if (condition != null) {
            reading.facts().add(new Diagnosis(condition, null, null, site, Reading.stance(!reading.isNegated(mark)), reading.date(), reading.source(mark)));
        }
    }

    private void complaint(Mark mark, Cue.Finding cue, Complaint complaint) {
        boolean asserted = !reading.isNegated(mark) && cue.reading() != Cue.Reading.NORMAL;
        List<Site> sites = complaint == Complaint.RADIATING_PAIN ? List.of(new Radiation(reading).origin(mark)) : reading.sites(mark, cue.region(), false);
        if (complaint == Complaint.RADIATING_PAIN && radiated || isOfTreatment(mark, complaint)) {
            return;
        }
        Site spine = complaint == Complaint.PAIN && !asserted ? radiatesFrom(sites) : null;
        if (spine != null) {
            reading.facts().add(new Symptom(Complaint.RADIATING_PAIN, Amount.UNSTATED, spine, Reading.stance(false), reading.date(), reading.source(mark)));
            return;
        }
        radiated |= complaint == Complaint.RADIATING_PAIN;
        boolean whole = !isLocal(complaint);
        for (Site site : sites) {
            Complaint here = complaint == Complaint.PAIN && site.region() == Region.HEAD && sentence.hasWord("head") ? Complaint.HEADACHE : complaint;
            reading.facts().add(new Symptom(here, asserted ? severity(mark, complaint) : Amount.UNSTATED, whole ? Site.UNSTATED : site, Reading.stance(asserted), reading.date(), reading.source(mark)));
        }
        if (complaint == Complaint.PAIN && asserted && !sites.contains(Site.UNSTATED)) {
            reading.carry().complained(sites);
        }
    }

    /** "nausea with naproxen" is a side effect, "weight loss and exercise" a treatment. */
    private boolean isOfTreatment(Mark mark, Complaint complaint) {
        if (complaint == Complaint.DYSPEPSIA && isHarm(mark)) {
            return true;
        }
        if (complaint == Complaint.WEIGHT_LOSS) {
            return reading.frames().ofCare(mark.first()) == Frame.TREATED || reading.frames().ofCare(mark.first()) == Frame.PLAN;
        }
        int of = mark.last() + 1;
        boolean effect = HARMS.contains(complaint) && (sentence.word(of).equals("with") || sentence.word(of).equals("from") || sentence.word(of).equals("on") || sentence.word(of).equals("after"));
        Mark drug = effect && of + 1 < sentence.size() ? sentence.at(of + 1) : null;
        return drug != null && drug.as(Cue.Care.class) != null && drug.as(Cue.Care.class).treatment().within(Treatment.MEDICATION);
    }

    /** "naproxen was stopped due to stomach upset", "ibuprofen had caused heartburn". */
    private boolean isHarm(Mark mark) {
        for (int i = mark.first() - 1; i >= Math.max(0, mark.first() - 8) && !sentence.isBreak(i); i--) {
            Cue.Care care = sentence.at(i) == null ? null : sentence.at(i).as(Cue.Care.class);
            if (care != null) {
                return care.treatment().within(Treatment.MEDICATION) && sentence.holds(i + 1, mark.first(), CAUSED);
            }
        }
        return false;
    }

    /** "back pain, no leg pain": the part of the spine that is complained of and from which pain of that limb would radiate, or null. */
    private Site radiatesFrom(List<Site> limbs) {
        Region limb = limbs.size() == 1 ? limbs.get(0).region() : Region.BODY;
        if (limb != Region.UPPER_LIMB && limb != Region.LOWER_LIMB) {
            return null;
        }
        Region from = Radiation.supplied(limbs.get(0)).region();
        return reading.carry().complained().stream().filter(site -> site.region() == from).map(site -> Site.of(from)).findFirst().orElse(null);
    }

    /** A complaint of the whole person has no site. */
    private static boolean isLocal(Complaint complaint) {
        return switch (complaint) {
            case PAIN, RADIATING_PAIN, NUMBNESS, TINGLING, WEAKNESS, BURNING_PAIN, STIFFNESS, SPASM, SWELLING, LOCKING, GIVING_WAY, INSTABILITY, CLICKING, POPPING, HEADACHE, COLD_INTOLERANCE -> true;
            default -> false;
        };
    }

    /** A score told of a pain: in the words after it, before the next pain; else right before it ("7 out of 10 right elbow pain"). */
    private Amount severity(Mark mark, Complaint complaint) {
        if (!reading.amounts().hasScore(0) || complaint != Complaint.PAIN && complaint != Complaint.HEADACHE && complaint != Complaint.BURNING_PAIN) {
            return Amount.UNSTATED;
        }
        for (int i = Math.max(0, mark.first() - 8); i < mark.first(); i++) {
            Amounts.Found score = reading.amounts().anyScore(i);
            if (score != null && score.last() == mark.first() - 1) {
                return score.amount();
            }
        }
        for (int i = mark.last() + 1; i < sentence.size() && !sentence.isBreak(i); i++) {
            Mark other = sentence.at(i);
            if (other != null && other.as(Cue.Finding.class) != null && other.as(Cue.Finding.class).complaint() == complaint && reading.amounts().hasScore(other.last() + 1) && !sentence.holds(mark.last(), other.first(), Set.of("and", ","))) {
                break;
            }
            Amounts.Found score = reading.amounts().anyScore(i);
            if (score != null) {
                return score.amount();
            }
        }
        for (int i = Math.max(0, mark.first() - 10); i < mark.first(); i++) {
            Amounts.Found score = reading.amounts().anyScore(i);
            if (score != null && mark.first() - score.last() <= 5) {
                return score.amount();
            }
        }
        return Amount.UNSTATED;
    }

    private void condition(Mark mark, Cue.Finding cue, Condition condition) {
        boolean asserted = !reading.isNegated(mark);
        if (cue.reading() == Cue.Reading.NORMAL || condition == Condition.SPINAL_PAIN && !asserted) {
            return;
        }
        boolean local = isLocal(condition);
        List<Site> sites = local ? reading.sites(mark, cue.region(), false) : List.of(Site.UNSTATED);
        for (Site told : sites) {
            Site place = local && told.equals(Site.UNSTATED) ? ofLevel(mark) : told;
            Site site = condition == Condition.RADICULOPATHY || condition == Condition.RADICULITIS ? Radiation.supplied(place) : place;
            String level = Places.isSpine(site.region()) ? Levels.of(sentence, mark) : "";
            reading.facts().add(new Diagnosis(condition, new Codes(sentence).after(mark), level, site, Reading.stance(asserted), reading.date(), reading.source(mark)));
        }
        if (cue.danger() == Danger.CAUDA_EQUINA) {
            reading.facts().add(new RedFlag(cue.danger(), Site.UNSTATED, Reading.stance(asserted), reading.date(), reading.source(mark)));
        }
    }

    private static boolean isLocal(Condition condition) {
        return condition.ordinal() < Condition.HEADACHE.ordinal() && condition != Condition.FIBROMYALGIA && condition != Condition.MULTIPLE_SCLEROSIS || condition == Condition.INFECTION;
    }

    private void sign(Mark mark, Cue.Finding cue) {
        List<Halves.Half> halves = cue.reading() == Cue.Reading.GAUGE || cue.reading() == Cue.Reading.TEST ? new Halves(sentence, reading.qualities()).of(mark, cue.reading() == Cue.Reading.GAUGE) : List.of();
        if (!halves.isEmpty() && (cue.sign() != Sign.WEAKNESS || reading.amounts().grade(mark.last() + 1, mark.last() + 16) == null)) {
            halves.forEach(half -> exam(mark, cue, cue.sign(), Halves.isFound(half), Amount.UNSTATED, half.place()));
            return;
        }
        Cue.Quality quality = switch (cue.reading()) {
            case GAUGE -> reading.qualities().ofGauge(mark);
            case TEST, PRESENCE -> reading.qualities().ofTest(mark);
            default -> null;
        };
        boolean negated = reading.isNegated(mark);
        if (quality == Cue.Quality.NORMAL && cue.sign() != Sign.WEAKNESS) {
            excepted(mark, cue);
        }
        switch (cue.reading()) {
            case NORMAL -> sign(mark, cue, cue.sign(), false);
            case GAUGE -> gauge(mark, cue, quality, negated);
            case TEST -> {
                if (cue.sign() == Sign.STRAIGHT_LEG_RAISE && isOfBackOnly(mark)) {
                    sign(mark, cue, cue.sign(), false);
                } else if (quality != null && quality != Cue.Quality.UNCLEAR || quality == null && negated) {
                    sign(mark, cue, cue.sign(), !negated && (quality == Cue.Quality.POSITIVE || quality == Cue.Quality.ABNORMAL || quality == Cue.Quality.PAINFUL));
                }
            }
            default -> sign(mark, cue, cue.sign(), !negated && quality != Cue.Quality.NEGATIVE);
        }
    }

    /** "causes back pain only", "produces low back pain without leg pain": the leg is raised without pain in it. */
    private boolean isOfBackOnly(Mark raised) {
        int end = Math.min(sentence.size(), raised.last() + 12);
        for (int i = raised.last() + 1; i < end && !sentence.isBreak(i) && !sentence.word(i).equals(","); i++) {
            if (sentence.word(i).equals("back") && (sentence.holds(i + 1, i + 3, Set.of("only", "alone")) || sentence.holds(raised.last() + 1, i, Set.of("only")))) {
                return true;
            }
        }
        return false;
    }

    /** "sensation intact except decreased over the left calf": the exception is a finding of its own. */
    private void excepted(Mark mark, Cue.Finding cue) {
        int except = mark.last() + 1;
        while (except < Math.min(sentence.size(), mark.last() + 10) && !sentence.word(except).equals("except")) {
            except++;
        }
        boolean found = false;
        for (int i = except + 1; i < Math.min(sentence.size(), except + 10) && !sentence.isBreak(i); i++) {
            Mark other = sentence.at(i);
            if (other != null && other.as(Cue.Finding.class) != null) {
                return;
            }
            found |= other != null && other.as(Cue.Quality.class) == Cue.Quality.ABNORMAL;
            if (sentence.siteStartingAt(i) != null && found) {
                exam(mark, cue, cue.sign(), true, Amount.UNSTATED, sentence.siteStartingAt(i).site());
                return;
            }
        }
    }

    private void gauge(Mark mark, Cue.Finding cue, Cue.Quality quality, boolean negated) {
        switch (cue.sign()) {
            case WEAKNESS -> strength(mark, cue, quality, negated);
            case REDUCED_MOTION -> motion(mark, cue, quality, negated);
            case REFLEX_CHANGE -> plain(mark, cue, quality == Cue.Quality.ABNORMAL && isAlikeOnBothSides(mark) ? Cue.Quality.NORMAL : quality, negated);
            case SENSORY_LOSS -> plain(mark, cue, quality == null ? sensed(mark) : quality, negated);
            case GRIP_WEAKNESS -> {
                Side weaker = quality == null ? new GripStrength(sentence).weaker(mark) : Side.UNSTATED;
                if (weaker == Side.UNSTATED) {
                    plain(mark, cue, quality, negated);
                } else {
                    exam(mark, cue, cue.sign(), true, Amount.UNSTATED, new Site(Region.BODY, weaker));
                }
            }
            case NEUROLOGIC_DEFICIT -> {
                if (reading.amounts().grade(mark.last() + 1, sentence.size()) == null) {
                    plain(mark, cue, quality, negated);
                }
            }
            default -> plain(mark, cue, quality, negated);
        }
    }

    private void strength(Mark mark, Cue.Finding cue, Cue.Quality quality, boolean negated) {
        Amounts.Found before = reading.amounts().grade(mark.first() - 8, mark.first());
        Amounts.Found after = reading.amounts().grade(mark.last() + 1, mark.last() + 16);
        Amounts.Found grade = before != null && !graded.get(before.first()) && !sentence.holds(mark.first() - 3, mark.first(), Set.of(",", ";")) ? before : after;
        if (grade != null && grade == after && isOfWeakness(after.last() + 1)) {
            graded.set(after.first());
            return;
        }
        if (grade != null && grade == after && (reading.places().beside(mark).isEmpty() || sentence.holds(after.last() + 1, after.last() + 4, EXCEPT))) {
            return;
        }
        if (grade != null) {
            graded.set(grade.first());
            exam(mark, cue, cue.sign(), grade.amount().below(5), grade.amount(), Site.UNSTATED);
        } else if (mark.first() != mark.last() || quality == Cue.Quality.NORMAL || sentence.marks().stream().noneMatch(other -> other.as(Cue.Care.class) != null)) {
            plain(mark, cue, quality, negated);
        }
    }

    /** "motor exam shows 4/5 weakness of ...": the grade is that of the weakness. */
    private boolean isOfWeakness(int token) {
        Mark next = token < sentence.size() ? sentence.at(token) : null;
        Cue.Finding finding = next == null ? null : next.as(Cue.Finding.class);
        return finding != null && finding.sign() == Sign.WEAKNESS && finding.reading() == Cue.Reading.PLAIN;
    }

    private void motion(Mark mark, Cue.Finding cue, Cue.Quality quality, boolean negated) {
        Motion.Measured measured = new Motion(sentence).after(mark);
        if (sentence.holds(mark.first() - 3, mark.first(), WEAK)) {
            return;
        }
        Amounts.Found grade = reading.amounts().grade(mark.last() + 1, mark.last() + 5);
        if (grade != null && !sentence.holds(mark.last() + 1, grade.first(), LIST)) {
            return;
        }
        if (quality == Cue.Quality.PAINFUL) {
            sign(mark, cue, Sign.PAINFUL_MOTION, !negated);
            if (sentence.holds(mark.first() - 4, mark.first(), REDUCED)) {
                sign(mark, cue, Sign.REDUCED_MOTION, !negated);
            }
        } else if (quality == null && hasPainAfter(mark)) {
            sign(mark, cue, Sign.PAINFUL_MOTION, !negated);
        }
        if (measured != null && !negated && reading.qualities().isTellingAfter(mark, quality)) {
            measured(mark, cue, measured);
        } else if (quality == Cue.Quality.ABNORMAL || quality == Cue.Quality.NORMAL) {
            plain(mark, cue, quality, negated);
            if (quality == Cue.Quality.ABNORMAL && hasPainAfter(mark)) {
                sign(mark, cue, Sign.PAINFUL_MOTION, !negated);
            }
        }
    }

    /** A measure is compared with what is normal there; where that is not known, only a fraction tells. */
    private void measured(Mark mark, Cue.Finding cue, Motion.Measured measured) {
        String words = sentence.written(mark.first(), mark.last()).toLowerCase(Locale.ROOT);
        boolean shorter = reading.sites(mark, cue.region(), true).stream().anyMatch(site -> measured.isShort(words, site.region()));
        if (shorter || measured.of() > 0) {
            sign(mark, cue, cue.sign(), shorter);
        }
    }

    /** What is said of something looked at, in the usual words. */
    private void plain(Mark mark, Cue.Finding cue, Cue.Quality quality, boolean negated) {
        if (quality == Cue.Quality.ABNORMAL && sentence.holds(mark.first() - 4, mark.last() + 8, GONE) || quality == Cue.Quality.NORMAL && isPartOfNormal(mark)) {
            sign(mark, cue, cue.sign(), true);
        } else if (quality == Cue.Quality.ABNORMAL || quality == Cue.Quality.NORMAL) {
            sign(mark, cue, cue.sign(), quality == Cue.Quality.ABNORMAL != negated);
        } else if (quality == null && negated && cue.sign() != Sign.REDUCED_MOTION) {
            sign(mark, cue, cue.sign(), false);
        }
    }

    /** "1+ and symmetric": a reflex that is slight on both sides is nobody's deficit. */
    private boolean isAlikeOnBothSides(Mark mark) {
        return sentence.holds(mark.last() + 1, mark.last() + 4, Set.of("1", "trace")) && sentence.holds(mark.last() + 1, mark.last() + 9, ALIKE);
    }

    /** Dull to a pin; two points are told apart at 6 mm or less on a sound fingertip. */
    private Cue.Quality sensed(Mark mark) {
        if (sentence.holds(mark.first() - 2, mark.first(), DULL) || sentence.holds(mark.last() + 1, mark.last() + 4, DULL)) {
            return Cue.Quality.ABNORMAL;
        }
        if (!sentence.written(mark.first(), mark.last()).toLowerCase(Locale.ROOT).contains("discrimination")) {
            return null;
        }
        for (int i = mark.last() + 1; i < mark.last() + 6; i++) {
            if (sentence.word(i + 1).equals("mm") && sentence.word(i).length() <= 2 && Character.isDigit(sentence.word(i).charAt(0))) {
                return Integer.parseInt(sentence.word(i)) > SOUND_DISCRIMINATION ? Cue.Quality.ABNORMAL : Cue.Quality.NORMAL;
            }
        }
        return null;
    }

    /** "50% normal", "50 percent of normal". */
    private boolean isPartOfNormal(Mark mark) {
        for (int i = Math.max(0, mark.first() - 4); i < Math.min(sentence.size(), mark.last() + 10); i++) {
            boolean percent = sentence.word(i).equals("%") || sentence.word(i).equals("percent");
            if (percent && sentence.holds(i + 1, i + 4, Set.of("normal"))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasPainAfter(Mark mark) {
        for (int i = mark.last() + 1; i < Math.min(sentence.size(), mark.last() + 12) && !sentence.word(i).equals(",") && !sentence.isBreak(i); i++) {
            if (sentence.word(i).equals("painful") || sentence.word(i).equals("pain") && sentence.holds(i - 2, i, BECAUSE)) {
                return true;
            }
        }
        return false;
    }

    private Amount degrees(Mark mark) {
        Motion.Measured measured = new Motion(sentence).after(mark);
        return measured == null ? Amount.UNSTATED : Amount.of(measured.degrees());
    }

    private void sign(Mark mark, Cue.Finding cue, Sign sign, boolean asserted) {
        Amounts.Found before = sign == Sign.WEAKNESS ? reading.amounts().grade(mark.first() - 5, mark.first()) : null;
        if (before != null && before.last() == mark.first() - 1) {
            graded.set(before.first());
            exam(mark, cue, sign, asserted, before.amount(), Site.UNSTATED);
            return;
        }
        Amount grade = sign == Sign.REFLEX_CHANGE && sentence.holds(mark.last() + 1, mark.last() + 10, Set.of("2", "2.0")) ? Amount.of(2) : Amount.UNSTATED;
        exam(mark, cue, sign, asserted, grade, Site.UNSTATED);
    }

    private void exam(Mark mark, Cue.Finding cue, Sign sign, boolean asserted, Amount grade, Site half) {
        Levels.Found root = isOfRoot(sign) ? Levels.in(sentence, mark.last() + 1, Math.min(sentence.size(), mark.last() + 12)) : null;
        Amount degrees = sign == Sign.REDUCED_MOTION && asserted ? degrees(mark) : Amount.UNSTATED;
        Sign there = sign == Sign.TENDERNESS ? tenderness(mark) : sign;
        boolean dermatome = sign == Sign.SENSORY_LOSS && (root != null || sentence.holds(mark.first(), mark.last() + 14, DERMATOMES));
        Sign told = dermatome ? Sign.DERMATOMAL_LOSS : root != null && sign == Sign.WEAKNESS ? Sign.MYOTOMAL_WEAKNESS : there;
        List<Site> sites = isOfWholePerson(sign) ? List.of(Site.UNSTATED) : half.region() != Region.BODY && cue.region() == null ? List.of(half) : reading.sites(mark, cue.region(), true);
        if (!sign.isOfNerve() && !sites.contains(Site.UNSTATED) && (sign != Sign.REDUCED_MOTION || isWholeMotion(mark))) {
            reading.carry().examined(sites);
        }
        for (Site site : sign == Sign.REFLEX_CHANGE ? oneForLimb(sites) : sites) {
            Site here = root != null && Places.isSpine(site.region()) || root != null && site.equals(Site.UNSTATED)
                ? new Site(root.isOfUpperLimb() ? Region.UPPER_LIMB : Region.LOWER_LIMB, site.side() == Side.UNSTATED ? reading.places().side(mark) : site.side()) : site;
            Site sided = half.side() == Side.UNSTATED ? here : new Site(here.region(), half.side());
            for (String level : root == null ? List.of("") : dermatome ? Levels.with(sentence, root) : List.of(root.level())) {
                reading.facts().add(new ExamFinding(told, level, grade, degrees, sided, Reading.stance(asserted), reading.date(), reading.source(mark)));
            }
        }
    }

    /** The reflexes of one limb are one finding: "biceps, triceps and brachioradialis". */
    private static List<Site> oneForLimb(List<Site> sites) {
        return sites.size() < 2 ? sites : Places.merged(sites.stream().map(site -> new Site(Reading.limb(site.region()), site.side())).toList());
    }

    private boolean isWholeMotion(Mark mark) {
        String last = sentence.word(mark.last());
        return last.equals("motion") || last.equals("rom") || last.equals("arom");
    }

    /** Tenderness of some places is a sign of its own. */
    private Sign tenderness(Mark mark) {
        Sign before = ARE.contains(sentence.word(mark.first() - 1)) ? partBefore(mark) : Sign.TENDERNESS;
        if (before != Sign.TENDERNESS) {
            return before;
        }
        for (int i = mark.last() + 1; i < Math.min(sentence.size(), mark.last() + 24) && !sentence.isBreak(i) && !(sentence.word(i).equals(",") && Levels.at(sentence, i + 1) == null); i++) {
            Mark other = sentence.at(i);
            if (other != null && other.as(Cue.Finding.class) != null) {
                break;
            }
            Sign there = ofPart(i);
            if (there != Sign.TENDERNESS) {
                return there;
            }
        }
        return Sign.TENDERNESS;
    }

    /** "the facets are tender". */
    private Sign partBefore(Mark mark) {
        for (int i = Math.max(0, mark.first() - 3); i < mark.first(); i++) {
            if (ofPart(i) != Sign.TENDERNESS) {
                return ofPart(i);
            }
        }
        return Sign.TENDERNESS;
    }

    /** What tenderness of the part at a token, or right after it, is called. */
    private Sign ofPart(int i) {
        return switch (sentence.word(i)) {
            case "sciatic" -> Sign.SCIATIC_NOTCH_TENDERNESS;
            case "facet", "facets" -> Sign.FACET_TENDERNESS;
            case "epicondyle", "epicondyles" -> Sign.EPICONDYLE_TENDERNESS;
            case "joint" -> sentence.word(i + 1).equals("line") || sentence.word(i + 1).equals("lines") ? Sign.JOINT_LINE_TENDERNESS : Sign.TENDERNESS;
            default -> Sign.TENDERNESS;
        };
    }

    private static boolean isOfRoot(Sign sign) {
        return sign == Sign.SENSORY_LOSS || sign == Sign.WEAKNESS || sign == Sign.DERMATOMAL_LOSS || sign == Sign.ALLODYNIA;
    }

    private static boolean isOfWholePerson(Sign sign) {
        return switch (sign) {
            case ANTALGIC_GAIT, ABNORMAL_GAIT, DEPRESSED_MOOD, ANXIOUS_MOOD, COGNITIVE_DEFICIT, HYPERTENSIVE -> true;
            default -> false;
        };
    }
}
