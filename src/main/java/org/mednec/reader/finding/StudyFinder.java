package org.mednec.reader.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mednec.facts.Electrodiagnosis;
import org.mednec.facts.ImagingFinding;
import org.mednec.facts.ImagingResult;
import org.mednec.facts.NerveFinding;
import org.mednec.facts.Region;
import org.mednec.facts.Side;
import org.mednec.facts.Site;
import org.mednec.facts.Treatment;
import org.mednec.facts.When;

/** Finds what imaging and nerve studies showed, or that they were done. */
final class StudyFinder {

    private static final Set<String> DONE = Set.of("dated", "performed", "done", "obtained", "taken", "completed", "underwent", "had", "showed", "revealed", "demonstrated", "on", "reviewed", "included", "official", "prior", "previous",
        "was", "were", "undergone", "has", "from", "of");

    private static final Set<String> NORMAL = Set.of("normal", "unremarkable", "negative", "within", "wnl", "nl", "neg");

    private static final Set<String> MOVES = Set.of("moves", "moving", "motion", "slips", "shifts", "increases", "increasing", "translates", "translation", "changes", "widens", "reduces");
    /** Before "unremarkable" these tell that it is said of the rest alone. */
    private static final Set<String> REST = Set.of("remaining", "remainder", "other", "otherwise", "rest", "levels", "adjacent", "alignment", "signal", "marrow", "height", "heights", "conus", "cord", "foramina", "lordosis", "curvature", "spaces", "tissues", "muscles", "tendon", "tendons", "ligaments", "latencies");

    private final Reading reading;
    private final Sentence sentence;

    StudyFinder(Reading reading) {
        this.reading = reading;
        sentence = reading.sentence();
    }

    /**
     * A study whose findings are being told.
     *
     * @param modality the kind
     * @param sites    where, as far as told
     * @param date     of the study
     */
    record Study(Treatment modality, List<Site> sites, When date) {
    }

    void find() {
        Study study = reading.carry().study();
        Mark opened = null;
        boolean showed = true;
        for (Mark mark : sentence.marks()) {
            Cue.Care care = mark.as(Cue.Care.class);
            if (care != null && Studies.isStudy(care.treatment()) && reading.frames().ofCare(mark.first()) != Frame.PLAN && reading.assertion().of(mark) != Assertion.Status.SILENT) {
                done(opened, study, showed);
                opened = mark;
                study = new Study(care.treatment(), sites(mark), DateCarry.event(sentence, mark, reading.date()));
                showed = false;
            } else if (study != null && reading.frames().ofFinding(mark.first()) == Frame.STUDY && reading.isTold(mark)) {
                showed |= result(mark, study);
            }
        }
        if (study != null && study.modality().within(Treatment.IMAGING)) {
            showed |= contacts(study) | moves(study) | tears(study);
        }
        done(opened, study, showed);
        reading.carry().study(study);
    }

    private List<Site> sites(Mark mark) {
        List<Site> beside = reading.places().beside(mark);
        if (!beside.isEmpty()) {
            return beside;
        }
        List<Site> before = reading.places().lastBefore(mark.first());
        return before.isEmpty() || reading.frames().ofCare(mark.first()) == Frame.TREATED ? List.of(Site.UNSTATED) : before;
    }

    /** The study alone, where nothing that it showed is told. */
    private void done(Mark mark, Study study, boolean showed) {
        if (mark == null || showed || study.modality() == Treatment.IMAGING) {
            return;
        }
        boolean told = reading.frames().ofCare(mark.first()) == Frame.TREATED || reading.frames().ofFinding(mark.first()) == Frame.TREATED
            || sentence.holds(mark.first() - 4, mark.last() + 10, DONE) && !reading.isNegated(mark);
        if (!told) {
            return;
        }
        for (Site site : study.sites()) {
            if (study.modality().within(Treatment.ELECTRODIAGNOSIS)) {
                reading.facts().add(new Electrodiagnosis(NerveFinding.DONE, null, site, Reading.stance(!reading.isNegated(mark)), study.date(), reading.source(mark)));
            } else {
                reading.facts().add(new ImagingResult(study.modality(), ImagingFinding.DONE, null, site, Reading.stance(!reading.isNegated(mark)), study.date(), reading.source(mark)));
            }
        }
    }

    /** What presses on a root, the sac or the cord, in any words. */
    private boolean contacts(Study study) {
        boolean found = false;
        for (int i = 0; i < sentence.size(); i++) {
            ImagingFinding finding = reading.frames().ofFinding(i) == Frame.STUDY ? Contact.at(sentence, i) : null;
            Assertion.Status status = reading.assertion().at(i);
            if (finding != null && (status == Assertion.Status.ASSERTED || status == Assertion.Status.NEGATED)) {
                found |= imaging(new Mark(List.of(), i, Contact.object(sentence, i)), study, finding, status == Assertion.Status.ASSERTED);
            }
        }
        return found;
    }

    private boolean tears(Study study) {
        boolean found = false;
        for (int i = 0; i < sentence.size(); i++) {
            Mark tear = reading.frames().ofFinding(i) == Frame.STUDY ? Tears.at(sentence, i) : null;
            Assertion.Status status = reading.assertion().at(i);
            if (tear != null && (status == Assertion.Status.ASSERTED || status == Assertion.Status.NEGATED)) {
                found |= imaging(tear, study, tear.as(Cue.Finding.class).imaging(), status == Assertion.Status.ASSERTED);
            }
        }
        return found;
    }

    /** "slips from 4 mm in extension to 9 mm in flexion": motion measured between two views. */
    private boolean moves(Study study) {
        boolean measured = sentence.hasWord("mm") && sentence.hasWord("flexion") && sentence.hasWord("extension");
        for (int i = 0; measured && i < sentence.size(); i++) {
            if (MOVES.contains(sentence.word(i)) && reading.frames().ofFinding(i) == Frame.STUDY) {
                return imaging(new Mark(List.of(), i, i), study, ImagingFinding.INSTABILITY, reading.assertion().at(i) == Assertion.Status.ASSERTED);
            }
        }
        return false;
    }

    private boolean result(Mark mark, Study study) {
        Cue.Finding finding = mark.as(Cue.Finding.class);
        Cue.Quality quality = mark.as(Cue.Quality.class);
        boolean normal = finding == null && NORMAL.contains(sentence.word(mark.last())) && (quality == Cue.Quality.NORMAL || quality == Cue.Quality.NEGATIVE) && isWhole(mark) && !sentence.holds(mark.first() - 4, mark.first(), REST);
        boolean nerve = study.modality().within(Treatment.ELECTRODIAGNOSIS);
        if (normal) {
            return nerve ? nerve(mark, study, NerveFinding.NORMAL, true) : imaging(mark, study, ImagingFinding.NORMAL, true);
        }
        if (finding == null) {
            return false;
        }
        if (finding.imaging() == ImagingFinding.IMPINGEMENT && Contact.object(sentence, mark.first()) >= 0) {
            return false;
        }
        boolean normalPart = finding.reading() == Cue.Reading.NORMAL && finding.imaging() != ImagingFinding.NORMAL;
        if (finding.imaging() == ImagingFinding.NORMAL && sentence.holds(mark.first() - 4, mark.first(), REST)) {
            return false;
        }
        boolean asserted = (!reading.isNegated(mark) || finding.reading() == Cue.Reading.NORMAL) && !normalPart;
        if (nerve) {
            return finding.nerve() != null && nerve(mark, study, finding.nerve(), asserted);
        }
        return finding.imaging() != null && imaging(mark, study, finding.imaging(), asserted);
    }

    /** "was normal" is said of the study; "normal alignment" of a part of it. */
    private boolean isWhole(Mark mark) {
        int next = mark.last() + 1;
        return next >= sentence.size() || sentence.isJoint(next) || sentence.isBreak(next) || sentence.word(next).equals("for") || sentence.word(next).equals("study") || sentence.word(next).equals("\"") || sentence.word(next).equals("on");
    }

    private boolean imaging(Mark mark, Study study, ImagingFinding finding, boolean asserted) {
        for (Site told : places(mark, study)) {
            Site site = told.equals(Site.UNSTATED) ? unstated(mark, finding) : told;
            boolean spine = Places.isSpine(site.region());
            ImagingFinding there = at(finding, site);
            for (String level : spine ? asserted && !mark.cues().isEmpty() ? Levels.all(sentence, mark) : List.of(Levels.of(sentence, mark)) : List.of("")) {
                reading.facts().add(new ImagingResult(study.modality(), there, level, site, Reading.stance(asserted), study.date(), reading.source(mark)));
            }
        }
        return true;
    }

    /** Spurs of a joint are arthritis; a partial tear elsewhere than at the shoulder is one of a tendon. */
    private static ImagingFinding at(ImagingFinding finding, Site site) {
        if (site.equals(Site.UNSTATED) || Places.isSpine(site.region())) {
            return finding;
        }
        if (finding == ImagingFinding.SPONDYLOSIS) {
            return ImagingFinding.OSTEOARTHRITIS;
        }
        return finding == ImagingFinding.PARTIAL_ROTATOR_CUFF_TEAR && !site.region().covers(Region.SHOULDER) ? ImagingFinding.TENDON_TEAR : finding;
    }

    /** A study whose place is not told: the part of the spine of its levels; spurs alone, the joint that is examined. */
    private Site unstated(Mark mark, ImagingFinding finding) {
        List<Site> ofLevels = Levels.of(sentence, mark).isEmpty() ? List.of() : Levels.regions(sentence, 0, sentence.size());
        List<Site> examined = reading.carry().examined();
        boolean joint = finding == ImagingFinding.SPONDYLOSIS && examined.size() == 1 && !Places.isSpine(examined.get(0).region());
        return ofLevels.size() == 1 ? ofLevels.get(0) : joint ? examined.get(0) : Site.UNSTATED;
    }

    private boolean nerve(Mark mark, Study study, NerveFinding finding, boolean asserted) {
        for (Site site : places(mark, study)) {
            Levels.Found root = Levels.in(sentence, mark.first() - 6, mark.last() + 6);
            reading.facts().add(new Electrodiagnosis(finding, root == null ? "" : root.level(), site, Reading.stance(asserted), study.date(), reading.source(mark)));
        }
        return true;
    }

    private List<Site> places(Mark mark, Study study) {
        Cue.Finding finding = mark.as(Cue.Finding.class);
        List<Site> beside = new ArrayList<>(finding == null || finding.reading() == Cue.Reading.NORMAL ? List.of() : reading.places().beside(mark));
        beside.removeIf(site -> study.sites().stream().noneMatch(of -> of.equals(Site.UNSTATED)) && study.sites().stream().anyMatch(of -> Places.isSpine(of.region()) != Places.isSpine(site.region())));
        Side side = reading.places().side(mark);
        if (!beside.isEmpty()) {
            return beside.stream().map(site -> site.side() == Side.UNSTATED ? sided(site, side, study) : site).toList();
        }
        Region own = finding == null ? null : finding.region();
        boolean unstated = study.sites().contains(Site.UNSTATED);
        if (own != null && (unstated || side != Side.UNSTATED && study.sites().stream().anyMatch(of -> of.region().covers(own)))) {
            return List.of(new Site(own, side));
        }
        boolean sided = side != Side.UNSTATED && study.sites().stream().noneMatch(of -> Places.isSpine(of.region()));
        return sided ? study.sites().stream().map(of -> new Site(of.region(), side)).toList() : study.sites();
    }

    /** A joint has the side said beside the finding, else that of the study. */
    private static Site sided(Site site, Side side, Study study) {
        if (side != Side.UNSTATED && !Places.isSpine(site.region())) {
            return new Site(site.region(), side);
        }
        return study.sites().stream().filter(of -> of.region() == site.region()).findFirst().orElse(site);
    }
}
