package org.mednec.report;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A model card as Markdown and as one JSON object. */
public final class ModelCardForms {

    private ModelCardForms() {
    }

    /** A page in Markdown. */
    public static String markdown(ModelCard card) {
        StringBuilder text = new StringBuilder("# Model card\n\nThe source attributes that 45 CFR 170.315(b)(11)(iv) asks for. Written by `mednec card`; program " + card.engine() + ",\nrulebook `"
            + card.rulebook() + "`. " + Engine.NOTICE + "\n");
        table(text, "The rules: an evidence-based intervention", card.rules());
        table(text, "The predicted outcome: a predictive intervention", card.predictions());
        return text.toString();
    }

    private static void table(StringBuilder text, String title, List<ModelCard.Attribute> attributes) {
        text.append("\n## ").append(title).append("\n\n| | asked for | answer |\n|---|---|---|\n");
        attributes.forEach(a -> text.append("| ").append(a.place()).append(" | ").append(cell(a.name())).append(" | ").append(cell(a.value())).append(" |\n"));
    }

    private static String cell(String words) {
        return words.replace("|", "\\|").replace("<", "&lt;");
    }

    /** One object, and a line break. */
    public static String json(ModelCard card) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("schema", DeterminationJson.SCHEMA);
            json.writeStringProperty("rulebook", card.rulebook());
            json.writeStringProperty("engine", card.engine());
            attributes(json, "evidenceBased", card.rules());
            attributes(json, "predictive", card.predictions());
            json.writeEndObject();
        }
        return out.append('\n').toString();
    }

    private static void attributes(JsonGenerator json, String property, List<ModelCard.Attribute> attributes) {
        json.writeArrayPropertyStart(property);
        attributes.forEach(a -> {
            json.writeStartObject();
            json.writeStringProperty("place", a.place());
            json.writeStringProperty("name", a.name());
            json.writeStringProperty("value", a.value());
            json.writeEndObject();
        });
        json.writeEndArray();
    }
}
