package org.mednec.reader.request;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mednec.facts.Diagnosis;
import org.mednec.facts.ExamFinding;
import org.mednec.facts.Fact;
import org.mednec.facts.Intent;
import org.mednec.facts.Medication;
import org.mednec.facts.Plan;
import org.mednec.facts.Region;
import org.mednec.facts.Request;
import org.mednec.facts.RequestCourse;
import org.mednec.facts.Route;
import org.mednec.facts.Side;
import org.mednec.facts.Site;
import org.mednec.facts.Stage;
import org.mednec.facts.Surgery;
import org.mednec.facts.SurgeryState;
import org.mednec.facts.Symptom;
import org.mednec.facts.Treatment;
import org.mednec.facts.Trial;
import org.mednec.facts.Voice;

/** Completes requests by what the record plainly says of them: where, whether it goes on, and whether it follows an operation. */
public final class Recorded {

    private static final Set<Treatment> NOWHERE = Set.of(Treatment.PSYCHOLOGICAL_CARE, Treatment.EDUCATION, Treatment.GYM, Treatment.HYPERBARIC_OXYGEN, Treatment.SPEECH_THERAPY, Treatment.COGNITIVE_REHABILITATION,
        Treatment.VESTIBULAR_THERAPY, Treatment.INTRAMUSCULAR_INJECTION);
    /** What share of complaints and diagnoses a place must have to be the one that is plainly meant. */
    private static final double PLAIN = 0.75;

    private final List<Fact> facts;

    private Recorded(List<Fact> facts) {
        this.facts = facts.stream().filter(fact -> fact.isAsserted() && fact.source().voice() == Voice.RECORD).toList();
    }

    /** The requests, completed; what a line says itself stands. */
    public static List<Request> in(List<Fact> facts, List<Request> requests) {
        Recorded record = new Recorded(facts);
        return requests.stream().map(record::complete).toList();
    }

    private Request complete(Request r) {
        Site site = sided(r.site().equals(Site.UNSTATED) && hasPlace(r) ? place(r) : r.site());
        RequestCourse course = r.course() == RequestCourse.UNSTATED && goesOn(r, site) ? RequestCourse.CONTINUED : r.course();
        Stage stage = r.stage() == Stage.UNSTATED && isAfterCare(r.treatment()) && follows(r, site) ? Stage.POSTSURGICAL : r.stage();
        return new Request(r.item(), r.text(), r.treatment(), r.ingredients(), r.dose(), r.sessions(), r.authorized(), r.weeks(), r.levels(), r.tenure(), course, stage, r.dependsOn(), r.expedited(),
            r.retrospective(), r.asOf(), site, r.stance(), r.date(), r.source());
    }

    /** Whether it is done at one place: therapy, a needle, imaging, an operation, a brace; a drug on the skin. */
    private static boolean hasPlace(Request r) {
        Treatment t = r.treatment();
        boolean local = Stream.of(Treatment.THERAPY, Treatment.INJECTION, Treatment.IMAGING, Treatment.SURGERY, Treatment.BRACE, Treatment.HOT_COLD_UNIT,
            Treatment.TRACTION_DEVICE, Treatment.ELECTRODIAGNOSIS).anyMatch(t::within);
        return local && NOWHERE.stream().noneMatch(t::within) || t.within(Treatment.MEDICATION) && r.dose().route() == Route.TOPICAL;
    }

    private Site place(Request r) {
        List<Site> planned = facts.stream().filter(f -> f instanceof Plan plan && isPlanned(r.treatment(), plan.treatment())).map(Fact::site)
            .filter(s -> !s.equals(Site.UNSTATED)).distinct().toList();
        return planned.stream().filter(s -> planned.size() == 1).findFirst().or(() -> most(f -> f instanceof Symptom || f instanceof Diagnosis)).or(() -> most(f -> f instanceof ExamFinding)).orElse(Site.UNSTATED);
    }

    /** A therapy is given where the therapies beside it are. */
    private static boolean isPlanned(Treatment asked, Treatment planned) {
        return planned != Treatment.ANY_TREATMENT && (planned.overlaps(asked) || planned.within(Treatment.THERAPY) && asked.within(Treatment.THERAPY));
    }

    /** With the side that the record tells of a joint, where the line tells none. */
    private Site sided(Site site) {
        boolean joint = site.region() != Region.BODY && (Region.UPPER_LIMB.covers(site.region()) || Region.LOWER_LIMB.covers(site.region()));
        return joint && site.side() == Side.UNSTATED ? new Site(site.region(), side(facts, site.region())) : site;
    }

    private interface Kind {
        boolean is(Fact fact);
    }

    private Optional<Site> most(Kind kind) {
        Map<Region, Integer> count = new EnumMap<>(Region.class);
        List<Fact> placed = facts.stream().filter(kind::is).filter(f -> f.site().region() != Region.BODY && f.site().region() != Region.MIND).toList();
        placed.forEach(f -> count.merge(f.site().region(), 1, Integer::sum));
        return count.entrySet().stream().max(Map.Entry.comparingByValue()).filter(e -> e.getValue() >= PLAIN * placed.size()).map(Map.Entry::getKey).map(region -> new Site(region, side(placed, region)));
    }

    /** The side that is told of a region, where it is nearly always the same. */
    private static Side side(List<Fact> placed, Region region) {
        List<Side> sides = placed.stream().map(Fact::site).filter(s -> s.region() == region).map(Site::side).filter(s -> s != Side.UNSTATED).toList();
        return Stream.of(Side.LEFT, Side.RIGHT, Side.BILATERAL).filter(side -> !sides.isEmpty() && Collections.frequency(sides, side) >= PLAIN * sides.size()).findFirst().orElse(Side.UNSTATED);
    }

    private boolean goesOn(Request r, Site site) {
        if (!r.dependsOn().isEmpty()) {
            return false;
        }
        return facts.stream().anyMatch(f -> f instanceof Medication taken && r.treatment().covers(taken.treatment()) && r.treatment().within(Treatment.MEDICATION)
            || f instanceof Trial trial && isOfKind(r.treatment(), trial.treatment()) && (r.treatment().within(Treatment.THERAPY) || r.treatment().within(Treatment.MEDICATION)) && trial.site().meets(site)
            || f instanceof Plan plan && plan.intent() == Intent.CONTINUE && plan.treatment().covers(r.treatment()) && plan.treatment() != Treatment.ANY_TREATMENT);
    }

    /** The same kind of treatment: what is said of all therapy, or of any medicine, is not said of this one. */
    private static boolean isOfKind(Treatment asked, Treatment tried) {
        return asked.covers(tried) || asked.within(tried) && Stream.of(Treatment.ACUPUNCTURE, Treatment.PHYSICAL_MEDICINE, Treatment.PSYCHOTHERAPY).anyMatch(tried::within);
    }

    private static boolean isAfterCare(Treatment treatment) {
        return treatment.within(Treatment.PHYSICAL_MEDICINE) || treatment == Treatment.INPATIENT_REHABILITATION || treatment == Treatment.MASSAGE;
    }

    /** Whether an operation at that place was done that is not surely too long ago. */
    private boolean follows(Request r, Site site) {
        return facts.stream().anyMatch(f -> f instanceof Surgery surgery && surgery.state() == SurgeryState.DONE && !surgery.date().before(r.asOf().minusDays(Stage.POSTSURGICAL_DAYS)) && !site.equals(Site.UNSTATED) && surgery.site().meets(site) && !surgery.site().equals(Site.UNSTATED));
    }
}
