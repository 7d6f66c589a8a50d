package org.mednec.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mednec.determination.Guideline;
import org.mednec.facts.Dose;
import org.mednec.facts.Region;
import org.mednec.facts.Request;
import org.mednec.facts.RequestCourse;
import org.mednec.facts.Route;
import org.mednec.facts.Site;
import org.mednec.facts.Source;
import org.mednec.facts.Stage;
import org.mednec.facts.Tenure;
import org.mednec.facts.Treatment;

/**
 * Every kind of request that the rules in {@code applies.drl} can tell apart, given to them: which topics clash.
 *
 * @param requests how many were tried
 * @param untried  components of a request that some rule looks at and that were not varied
 * @param clashes  pairs of topics, each with a request that falls under both
 */
record Dispatch(int requests, Set<String> untried, List<Clash> clashes) {

    /** Two topics of one authority that apply to one request on some day. */
    record Clash(String topic, String other, String request) {
    }

    private static final Pattern COMPONENT = Pattern.compile("(?<![.\\w$])([a-z]\\w*)(?:\\.([a-z]\\w*))?(?=\\s*[.=!(<>,)]|\\s*$)");
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z]\\w*)\\.([A-Z_0-9]+)\\b");
    private static final Pattern DAY = Pattern.compile("madeBefore\\( ?\"(\\d{4}-\\d{2}-\\d{2})\" ?\\)");
    private static final Set<String> VARIED = Set.of("treatment", "site.region", "stage", "course", "dose.route", "tenure", "madeBefore");

    static Dispatch of(Rulebook rulebook) {
        List<RuleText> rules = rulebook.topics().stream().flatMap(topic -> rulebook.texts(topic.key()).stream()).filter(rule -> rule.kind() == RuleText.Kind.APPLIES).toList();
        String all = rules.stream().map(RuleText::condition).collect(Collectors.joining("\n"));
        Map<String, Guideline> guidelines = rulebook.guidelines().stream().collect(Collectors.toMap(Guideline::id, g -> g));
        Map<List<String>, Clash> clashes = new LinkedHashMap<>();
        NavigableSet<LocalDate> days = days(all);
        int requests = 0;
        for (Request request : requests(all, days)) {
            requests++;
            List<String> topics = rulebook.applying(request).stream().sorted().toList();
            for (int i = 0; i < topics.size(); i++) {
                for (int k = i + 1; k < topics.size(); k++) {
                    if (clash(guidelines, topics.get(i), topics.get(k), request.asOf(), days.higher(request.asOf()))) {
                        clashes.putIfAbsent(List.of(topics.get(i), topics.get(k)), new Clash(topics.get(i), topics.get(k), words(request)));
                    }
                }
            }
        }
        return new Dispatch(requests, untried(rules), List.copyOf(clashes.values()));
    }

    /** Whether both govern some day from one that rules name to before the next. */
    private static boolean clash(Map<String, Guideline> guidelines, String topic, String other, LocalDate from, LocalDate before) {
        Guideline a = guidelines.get(topic.substring(0, topic.indexOf('/')));
        Guideline b = guidelines.get(other.substring(0, other.indexOf('/')));
        LocalDate first = Stream.of(a.from(), b.from(), from).max(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = Stream.of(a.to(), b.to(), before == null ? LocalDate.MAX : before.minusDays(1)).min(Comparator.naturalOrder()).orElseThrow();
        return a.authority() == b.authority() && !first.isAfter(last);
    }

    private static String words(Request r) {
        return r.treatment() + " at " + r.site() + ", route " + r.dose().route() + ", stage " + r.stage() + ", course " + r.course() + ", tenure " + r.tenure();
    }

    /** Rules that look at one value of a component cannot tell the values apart that none of them names: one stands for all. */
    private static List<Request> requests(String conditions, Set<LocalDate> days) {
        Collection<Region> regions = named(Region.class, conditions, "site.region");
        Collection<Stage> stages = named(Stage.class, conditions, "stage");
        Collection<RequestCourse> courses = named(RequestCourse.class, conditions, "course");
        Collection<Tenure> tenures = named(Tenure.class, conditions, "tenure");
        Collection<Route> routes = named(Route.class, conditions, "dose.route");
        List<Request> requests = new ArrayList<>();
        for (Treatment treatment : Treatment.values()) {
            for (Route route : treatment.within(Treatment.MEDICATION) ? routes : List.of(Route.UNSTATED)) {
                for (Region region : regions) {
                    for (Stage stage : stages) {
                        for (RequestCourse course : courses) {
                            for (Tenure tenure : tenures) {
                                days.forEach(day -> requests.add(request(treatment, route, region, stage, course, tenure, day)));
                            }
                        }
                    }
                }
            }
        }
        return requests;
    }

    private static Request request(Treatment treatment, Route route, Region region, Stage stage, RequestCourse course, Tenure tenure, LocalDate day) {
        return new Request(1, "any", treatment, null, new Dose(null, null, route, null, null, null, null), null, null, null, null, tenure, course, stage, null, false, false, day,
            Site.of(region), null, null, new Source.Attestation("check", day));
    }

    /** All values where some rule asks more of the component than whether it is one of them. */
    private static <E extends Enum<E>> Collection<E> named(Class<E> type, String conditions, String component) {
        List<E> all = Arrays.asList(type.getEnumConstants());
        if (Pattern.compile("(?<![.\\w])" + Pattern.quote(component) + "\\s*(?!==|!=|\\s)").matcher(conditions).find()) {
            return all;
        }
        Set<String> names = CONSTANT.matcher(conditions).results().filter(m -> m.group(1).equals(type.getSimpleName())).map(m -> m.group(2)).collect(Collectors.toSet());
        List<E> kept = new ArrayList<>(all.stream().filter(value -> names.contains(value.name())).toList());
        all.stream().filter(value -> !names.contains(value.name())).findFirst().ifPresent(kept::add);
        return kept;
    }

    /** The days that rules name, and one before all: requests of the days between cannot be told apart. */
    private static NavigableSet<LocalDate> days(String conditions) {
        NavigableSet<LocalDate> days = new TreeSet<>(Set.of(LocalDate.EPOCH));
        DAY.matcher(conditions).results().forEach(day -> days.add(LocalDate.parse(day.group(1))));
        return days;
    }

    private static Set<String> untried(List<RuleText> rules) {
        Set<String> components = new TreeSet<>();
        for (String constraint : rules.stream().flatMap(rule -> rule.parts().stream()).flatMap(part -> part.constraints().stream()).toList()) {
            Matcher component = COMPONENT.matcher(constraint);
            while (component.find()) {
                String name = component.group(1);
                boolean part = (name.equals("dose") || name.equals("site")) && component.group(2) != null;
                components.add(part ? name + "." + component.group(2) : name);
            }
        }
        components.removeAll(VARIED);
        return components;
    }
}
