package org.mednec.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.mednec.facts.Case;
import org.mednec.facts.Change;
import org.mednec.facts.CriteriaStatus;
import org.mednec.facts.Electrodiagnosis;
import org.mednec.facts.ExamFinding;
import org.mednec.facts.Fact;
import org.mednec.facts.ImagingResult;
import org.mednec.facts.Plan;
import org.mednec.facts.RedFlag;
import org.mednec.facts.Surgery;
import org.mednec.facts.Treatment;
import org.mednec.facts.Trial;

/** The MRI of the neck as a Decision Model and Notation table, {@code neck-mri.dmn}. Its inputs are maps, prepared before the clock starts. */
final class DmnPeer {

    private final DMNRuntime runtime;
    private final DMNModel model;

    DmnPeer() {
        runtime = DMNRuntimeBuilder.fromDefaults().buildConfiguration()
            .fromResources(List.of(ResourceFactory.newClassPathResource("neck-mri.dmn", DmnPeer.class.getClassLoader()))).getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
    }

    /** The facts that concern the neck, as FEEL contexts. */
    static List<Map<String, Object>> input(Case theCase) {
        List<Map<String, Object>> facts = new ArrayList<>();
        for (Fact fact : theCase.facts()) {
            if (fact.concerns(theCase.requests().get(0).site())) {
                facts.add(context(fact));
            }
        }
        return facts;
    }

    CriteriaStatus status(List<Map<String, Object>> facts) {
        DMNContext context = runtime.newContext();
        context.set("facts", facts);
        DMNResult result = runtime.evaluateAll(model, context);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        return CriteriaStatus.valueOf((String) result.getDecisionResultByName("status").getResult());
    }

    private static Map<String, Object> context(Fact fact) {
        Map<String, Object> map = new HashMap<>();
        map.put("kind", fact.getClass().getSimpleName());
        map.put("asserted", fact.isAsserted());
        if (fact instanceof ExamFinding f) {
            map.put("what", f.sign().name());
            map.put("deficit", f.sign().isDeficit());
        } else if (fact instanceof RedFlag f) {
            map.put("what", f.danger().name());
        } else if (fact instanceof Electrodiagnosis f) {
            map.put("what", f.finding().name());
        } else if (fact instanceof Trial f) {
            map.put("what", f.treatment().name());
            map.put("outcome", f.outcome().name());
            map.put("conservative", f.treatment().within(Treatment.CONSERVATIVE_CARE));
            map.put("exercise", f.treatment().overlaps(Treatment.EXERCISE));
            map.put("therapy", f.treatment().covers(Treatment.PHYSICAL_THERAPY));
        } else if (fact instanceof Plan f) {
            map.put("what", f.treatment().name());
            map.put("intent", f.intent().name());
        } else if (fact instanceof Surgery f) {
            map.put("what", f.state().name());
            map.put("spine", f.procedure().within(Treatment.SPINE_SURGERY));
        } else if (fact instanceof Change f) {
            map.put("what", f.course().name());
        } else if (fact instanceof ImagingResult f) {
            map.put("what", f.modality().name());
        }
        return map;
    }
}
