package org.mednec.rulebook;

import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Makes the engine's knowledge base from a compiled model: no XML, no expression language, no compiler at run time. */
final class RuleModel {

    private RuleModel() {
    }

    static KieBase load(String modelClass, ClassLoader loader) {
        try {
            Model model = (Model) loader.loadClass(modelClass).getDeclaredConstructor().newInstance();
            return KieBaseBuilder.createKieBaseFromModel(model);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("compiled rules are damaged: build again", e);
        }
    }
}
