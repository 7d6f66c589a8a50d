package org.mednec.reader.request;

import java.util.List;
import org.mednec.facts.Request;
import org.mednec.facts.Site;
import org.mednec.facts.Side;
import org.mednec.facts.Stage;
import org.mednec.facts.Treatment;

/** Which request goes with which: what follows an operation, or serves it, with the operation that is asked for beside it. */
final class Dependence {

    private Dependence() {
    }

    /** The request with the item that it depends on, where there is one. */
    static Request of(Request request, List<Request> all) {
        if (isOperation(request) || request.stage() != Stage.POSTSURGICAL && !request.treatment().within(Treatment.SURGICAL_ASSOCIATED)) {
            return request;
        }
        return all.stream().filter(Dependence::isOperation).filter(o -> o.site().meets(request.site())).findFirst()
            .map(operation -> on(operation, request)).orElse(request);
    }

    private static boolean isOperation(Request request) {
        return request.treatment().within(Treatment.SURGERY) || request.treatment().within(Treatment.IMPLANT);
    }

    private static Request on(Request operation, Request r) {
        boolean placed = !r.treatment().within(Treatment.MEDICATION) && (r.site().equals(Site.UNSTATED) || r.site().region() == operation.site().region() && r.site().side() == Side.UNSTATED);
        return new Request(r.item(), r.text(), r.treatment(), r.ingredients(), r.dose(), r.sessions(), r.authorized(), r.weeks(), r.levels(), r.tenure(), r.course(), r.stage(), List.of(operation.item()),
            r.expedited(), r.retrospective(), r.asOf(), placed ? operation.site() : r.site(), r.stance(), r.date(), r.source());
    }
}
