package org.mednec.rulebook;

import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** Makes the engine's knowledge base from a compiled model: no XML, no expression language, no compiler at run time. */
final class RuleModel {

    private RuleModel() {
    }

    static KieBase load(String modelClass, ClassLoader loader) {
        return KieBaseBuilder.createKieBaseFromModel(model(modelClass, loader));
    }

    static Model model(String modelClass, ClassLoader loader) {
        try {
            return (Model) loader.loadClass(modelClass).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("compiled rules are damaged: build again", e);
        }
    }
}
