package org.mednec.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts worked out from facts, each naming those that it comes from. */
final class Derivation {

    /** Pain of this many days and more is chronic (8 CCR 9792.20, as amended 2016: three months). */
    private static final int CHRONIC_DAYS = 91;

    private Derivation() {
    }

    /** The request with course and stage worked out where the case leaves them open. */
    static Request placed(Request r, When injury, List<Fact> facts) {
        RequestCourse course = r.course() != RequestCourse.UNSTATED ? r.course() : course(r, facts);
        Stage stage = r.stage() != Stage.UNSTATED ? r.stage() : stage(r, injury, facts);
        return new Request(r.item(), r.text(), r.treatment(), r.ingredients(), r.dose(), r.sessions(), r.authorized(), r.weeks(), r.levels(), r.tenure(), course,
            stage, r.dependsOn(), r.expedited(), r.retrospective(), r.asOf(), r.site(), r.stance(), r.date(), r.source());
    }

    /** A medicine that is no longer taken does not go on: asked for again, it is begun again. */
    private static RequestCourse course(Request request, List<Fact> facts) {
        boolean given = facts.stream().anyMatch(fact -> fact.isAsserted() && (
            fact instanceof Medication m && m.treatment().within(request.treatment())
            || fact instanceof Trial t && t.treatment().within(request.treatment())
            || fact instanceof Response p && p.to().within(request.treatment())));
        boolean taken = facts.stream().anyMatch(fact -> fact instanceof Medication m && m.isAsserted() && m.treatment().within(request.treatment()));
        boolean stopped = facts.stream().anyMatch(fact -> fact instanceof Medication m && !m.isAsserted() && m.treatment().covers(request.treatment()));
        return given && (taken || !stopped) ? RequestCourse.CONTINUED : RequestCourse.UNSTATED;
    }

    private static Stage stage(Request request, When injury, List<Fact> facts) {
        if (lastOperation(request, facts).isPresent()) {
            return Stage.POSTSURGICAL;
        }
        if (injury.before(request.asOf().minusDays(CHRONIC_DAYS))) {
            return Stage.CHRONIC;
        }
        return injury.since(request.asOf().minusDays(CHRONIC_DAYS)) ? Stage.ACUTE : Stage.UNSTATED;
    }

    /** The day of the last operation within the period of therapy after surgery. */
    private static Optional<LocalDate> lastOperation(Request request, List<Fact> facts) {
        return facts.stream().filter(fact -> fact instanceof Surgery s && s.isAsserted() && s.state() == SurgeryState.DONE && s.date().since(request.asOf().minusDays(Stage.POSTSURGICAL_DAYS)))
            .map(fact -> fact.date().first()).max(Comparator.naturalOrder());
    }

    static List<Fact> from(Request request, When injury, List<Fact> facts, DrugDictionary drugs) {
        List<Fact> derived = new ArrayList<>(4);
        sinceInjury(request, injury).ifPresent(derived::add);
        derived.addAll(priorVisits(request, facts));
        courseVisits(request, facts).ifPresent(derived::add);
        opioidDose(request, facts, drugs).ifPresent(derived::add);
        return derived;
    }

    /** The operations asked for in the same case that a request goes with: a record that asks for one need not tell of it again. */
    static List<Fact> operations(Request request, List<Request> requests) {
        return requests.stream().filter(other -> request.dependsOn().contains(other.item()) && other.treatment().within(Treatment.SURGERY))
            .<Fact>map(other -> new Surgery(other.treatment(), SurgeryState.REQUESTED, other.site(), null, null,
                new Source.Derived(List.of(other), "item " + other.item() + " asks for it"))).toList();
    }

    private static Optional<Fact> sinceInjury(Request request, When injury) {
        if (!injury.isStated() || injury.last().isAfter(request.asOf())) {
            return Optional.empty();
        }
        Amount weeks = new Amount(ChronoUnit.DAYS.between(injury.last(), request.asOf()) / 7.0, ChronoUnit.DAYS.between(injury.first(), request.asOf()) / 7.0);
        return Optional.of(new SinceInjury(weeks, null, null, null, new Source.Derived(List.of(), "injury " + injury + ", request " + request.asOf())));
    }

    /** The same visits may be told twice, so they are at least the largest count told and at most the sum. */
    private static List<Fact> priorVisits(Request request, List<Fact> facts) {
        Map<Treatment, List<Trial>> courses = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Trial trial && trial.isAsserted() && trial.sessions().isStated()) {
                courses.computeIfAbsent(trial.treatment(), t -> new ArrayList<>()).add(trial);
            }
        }
        List<Fact> visits = new ArrayList<>(courses.size());
        courses.forEach((therapy, trials) -> {
            double least = trials.stream().mapToDouble(t -> t.sessions().min()).max().orElseThrow();
            double most = trials.stream().mapToDouble(t -> t.sessions().max()).sum();
            Amount soFar = new Amount(least, most);
            visits.add(new PriorVisits(therapy, soFar, therapy.overlaps(request.treatment()) ? soFar.plus(request.sessions()) : Amount.UNSTATED, null, null, null,
                new Source.Derived(List.copyOf(trials), "the largest count told to the sum of " + trials.size())));
        });
        return visits;
    }

    /** Visits told of more than once count as in {@link #priorVisits}; those before an operation were of another course. */
    private static Optional<Fact> courseVisits(Request request, List<Fact> facts) {
        if (!request.sessions().isStated()) {
            return Optional.empty();
        }
        Optional<LocalDate> operation = lastOperation(request, facts);
        List<Fact> done = facts.stream().filter(fact -> fact instanceof Trial t && t.isAsserted() && t.sessions().isStated() && t.treatment().overlaps(request.treatment())
            && (operation.isEmpty() || !t.date().before(operation.get()))).toList();
        double least = done.stream().mapToDouble(t -> ((Trial) t).sessions().min()).max().orElse(0);
        double most = done.stream().mapToDouble(t -> ((Trial) t).sessions().max()).sum();
        return Optional.of(new CourseVisits(new Amount(least, most).plus(request.sessions()), null, null, null,
            new Source.Derived(done, request.sessions() + " asked for" + (done.isEmpty() ? "" : ", with the largest count told to the sum of " + done.size()))));
    }

    private static Optional<Fact> opioidDose(Request request, List<Fact> facts, DrugDictionary drugs) {
        Map<Opioid, Taken> taken = new LinkedHashMap<>();
        if (request.treatment().within(Treatment.OPIOID)) {
            take(taken, request.treatment(), request.dose(), request, drugs);
        }
        for (Fact fact : facts) {
            if (fact instanceof Medication m && m.isAsserted() && m.treatment().within(Treatment.OPIOID)) {
                take(taken, m.treatment(), m.dose(), m, drugs);
            }
        }
        Amount total = Amount.of(0);
        List<Fact> from = new ArrayList<>(taken.size());
        StringBuilder working = new StringBuilder();
        for (Map.Entry<Opioid, Taken> entry : taken.entrySet()) {
            total = total.plus(entry.getValue().morphine);
            from.addAll(entry.getValue().from);
            working.append(working.isEmpty() ? "" : "; ").append(entry.getValue().working);
        }
        if (taken.isEmpty() || total.equals(new Amount(0, Double.POSITIVE_INFINITY))) {
            return Optional.empty();
        }
        return Optional.of(new OpioidDose(total, null, null, null, new Source.Derived(from, working.toString())));
    }

    private record Opioid(Treatment drug, Route route) {
    }

    /** One opioid by one route, as oral morphine a day; told several times, it spans what was told. */
    private static final class Taken {
        private Amount morphine;
        private String working;
        private final List<Fact> from = new ArrayList<>(2);
    }

    private static void take(Map<Opioid, Taken> taken, Treatment drug, Dose dose, Fact from, DrugDictionary drugs) {
        Route route = dose.route() == Route.UNSTATED && dose.strength().unit() == Unit.MCG_PER_HOUR ? Route.TRANSDERMAL : dose.route();
        Taken one = taken.computeIfAbsent(new Opioid(drug, route), key -> new Taken());
        Amount morphine = morphine(drug, route, dose, drugs);
        if (one.morphine == null) {
            one.morphine = morphine;
        } else if (morphine.max() < Double.POSITIVE_INFINITY || one.morphine.max() < Double.POSITIVE_INFINITY) {
            boolean known = morphine.max() < Double.POSITIVE_INFINITY;
            boolean knownBefore = one.morphine.max() < Double.POSITIVE_INFINITY;
            one.morphine = known && knownBefore ? new Amount(Math.min(morphine.min(), one.morphine.min()), Math.max(morphine.max(), one.morphine.max()))
                : known ? morphine : one.morphine;
        }
        one.from.add(from);
        one.working = working(drug, route, dose, drugs, one.morphine);
    }

    /** From nothing to without bound where the daily dose or the factor is not known: it is never guessed, least of all for the spinal canal. */
    private static Amount morphine(Treatment drug, Route route, Dose dose, DrugDictionary drugs) {
        Amount unknown = new Amount(0, Double.POSITIVE_INFINITY);
        Optional<MorphineFactor> factor = drugs.factor(drug, route);
        if (route == Route.INTRATHECAL || factor.isEmpty()) {
            return unknown;
        }
        if (!factor.get().isCounted()) {
            return Amount.of(0);
        }
        Amount daily = daily(dose, factor.get().unit());
        return daily.isStated() ? factor.get().of(daily) : unknown;
    }

    private static Amount daily(Dose dose, Unit unit) {
        if (unit == Unit.MCG_PER_HOUR) {
            return dose.strength().unit() == Unit.MCG_PER_HOUR ? dose.strength().amount() : Amount.UNSTATED;
        }
        Amount strength = dose.strength().milligrams();
        Amount units = dose.unitsPerDay();
        if (!strength.isStated() || !units.isStated()) {
            return Amount.UNSTATED;
        }
        double scale = unit == Unit.MCG_PER_DAY ? 1000 : 1;
        return new Amount(strength.min() * units.min() * scale, strength.max() * units.max() * scale);
    }

    private static String working(Treatment drug, Route route, Dose dose, DrugDictionary drugs, Amount morphine) {
        Optional<MorphineFactor> factor = drugs.factor(drug, route);
        if (route == Route.INTRATHECAL || factor.isEmpty()) {
            return drug.words() + ": no oral equivalent" + (route == Route.INTRATHECAL ? " of a dose in the spinal canal" : " known");
        }
        if (!factor.get().isCounted()) {
            return drug.words() + ": not counted";
        }
        String factors = factor.get().bands().size() > 1 ? "factor by band" : "x " + factor.get().bands().get(0).factor();
        String perDay = factor.get().unit() == Unit.MCG_PER_HOUR ? "" : " x " + dose.unitsPerDay() + " a day";
        return drug.words() + " " + dose.strength() + perDay + " " + factors + " = " + morphine + " mg";
    }
}
