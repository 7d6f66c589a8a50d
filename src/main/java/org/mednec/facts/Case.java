package org.mednec.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is asked for, and what the record documents.
 *
 * @param name     the case file's stem
 * @param injury   date of injury
 * @param requests by item, from 1
 * @param facts    in {@linkplain #ORDER a fixed order}, whatever the order in the file
 */
public record Case(String name, When injury, List<Request> requests, List<Fact> facts) {

    /** By document and place in it, attested facts last; facts of one place by what they are about, and by their whole text where nothing else tells them apart: it is dear. */
    static final Comparator<Fact> ORDER = Comparator.comparing((Fact f) -> f.source() instanceof Source.Passage p ? p.document() : "\uffff")
        .thenComparing(f -> f.source() instanceof Source.Passage p ? p.start() : 0)
        .thenComparing(f -> f.source() instanceof Source.Passage p ? p.end() : 0)
        .thenComparing(f -> f.getClass().getSimpleName())
        .thenComparing(f -> f.subject().toString())
        .thenComparing(f -> f.site().toString())
        .thenComparing(Fact::stance)
        .thenComparing(Object::toString);

    /** @throws FactException where items are not 1, 2, 3 ..., or a dependency is missing or runs in a circle */
    public Case {
        name = Required.of(name, "case");
        injury = injury == null ? When.UNSTATED : injury;
        requests = List.copyOf(Required.of(requests, "requests"));
        facts = facts == null ? List.of() : facts.stream().sorted(ORDER).toList();
        Required.that(!requests.isEmpty(), "requests", "a list of at least one request");
        for (int i = 0; i < requests.size(); i++) {
            Required.that(requests.get(i).item() == i + 1, "item", "1, 2, 3 ... in the order of the requests, each once");
        }
        inOrder(requests);
    }

    /** The requests, each after those that it depends on. */
    public List<Request> inDependencyOrder() {
        return inOrder(requests);
    }

    private static List<Request> inOrder(List<Request> requests) {
        if (requests.stream().allMatch(r -> r.dependsOn().isEmpty())) {
            return requests;
        }
        List<Request> ordered = new ArrayList<>();
        List<Request> waiting = new ArrayList<>(requests);
        while (!waiting.isEmpty()) {
            List<Integer> done = ordered.stream().map(Request::item).toList();
            List<Request> ready = waiting.stream().filter(r -> done.containsAll(r.dependsOn())).toList();
            Required.that(!ready.isEmpty(), "dependsOn", "items of this case, without a circle: see item " + waiting.get(0).item());
            ordered.addAll(ready);
            waiting.removeAll(ready);
        }
        return ordered;
    }
}
