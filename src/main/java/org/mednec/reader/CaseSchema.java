package org.mednec.reader;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mednec.facts.Amount;
import org.mednec.facts.Fact;
import org.mednec.facts.Site;
import org.mednec.facts.Source;
import org.mednec.facts.Strength;
import org.mednec.facts.When;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of a case file, made from the same records that read it, so that the two cannot differ. */
public final class CaseSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** By name of the record, the components that a case may not leave out. */
    private static final Map<String, Set<String>> REQUIRED = Map.ofEntries(
        Map.entry("CaseForm", Set.of("asOf", "requests")), Map.entry("RequestForm", Set.of("item", "text", "treatment", "source")),
        Map.entry("Diagnosis", Set.of("condition", "source")), Map.entry("Symptom", Set.of("complaint", "source")), Map.entry("ExamFinding", Set.of("sign", "source")),
        Map.entry("ImagingResult", Set.of("modality", "finding", "source")), Map.entry("Electrodiagnosis", Set.of("finding", "source")), Map.entry("TestResult", Set.of("test", "source")),
        Map.entry("Trial", Set.of("treatment", "source")), Map.entry("Medication", Set.of("treatment", "source")), Map.entry("Response", Set.of("to", "effect", "source")),
        Map.entry("Monitoring", Set.of("check", "source")), Map.entry("AdverseEffect", Set.of("of", "source")), Map.entry("WorkStatus", Set.of("status", "source")),
        Map.entry("Limitation", Set.of("activity", "source")), Map.entry("Surgery", Set.of("procedure", "state", "source")), Map.entry("RedFlag", Set.of("danger", "source")),
        Map.entry("RiskFactor", Set.of("risk", "source")), Map.entry("Change", Set.of("course", "source")), Map.entry("Plan", Set.of("treatment", "intent", "source")),
        Map.entry("Worker", Set.of("source")), Map.entry("Ingredient", Set.of("substance")), Map.entry("Passage", Set.of("document", "section", "start", "end")),
        Map.entry("Attestation", Set.of("attestedBy", "attestedOn")));

    private final ObjectNode definitions = NODES.objectNode();

    private CaseSchema() {
    }

    /** The schema, indented. */
    public static String json() {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(new CaseSchema().schema());
    }

    private ObjectNode schema() {
        ObjectNode root = object(CaseForm.class);
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://mednec.org/schema/case-1.json");
        schema.put("title", "mednec case, version 1");
        schema.put("description", "Treatment requests and what the record documents. Leave out what the record does not say; null is refused.");
        root.properties().forEach(property -> schema.set(property.getKey(), property.getValue()));
        ObjectNode sorted = NODES.objectNode();
        Map<String, JsonNode> byName = new TreeMap<>();
        definitions.properties().forEach(property -> byName.put(property.getKey(), property.getValue()));
        byName.forEach(sorted::set);
        schema.set("$defs", sorted);
        return schema;
    }

    private ObjectNode object(Class<?> record) {
        ObjectNode node = NODES.objectNode();
        node.put("type", "object");
        ObjectNode properties = node.putObject("properties");
        for (RecordComponent component : record.getRecordComponents()) {
            properties.set(record == CaseForm.class && component.getName().equals("name") ? "case" : component.getName(), type(component.getGenericType()));
        }
        ArrayNode required = node.putArray("required");
        REQUIRED.getOrDefault(record.getSimpleName(), Set.of()).stream().sorted().forEach(required::add);
        node.put("additionalProperties", false);
        return node;
    }

    private ObjectNode type(Type type) {
        if (type instanceof ParameterizedType list) {
            ObjectNode node = NODES.objectNode();
            node.put("type", "array");
            node.set("items", type(list.getActualTypeArguments()[0]));
            return node;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return NODES.objectNode().put("type", "string");
        }
        if (plain == boolean.class) {
            return NODES.objectNode().put("type", "boolean");
        }
        if (plain == int.class || plain == Integer.class) {
            return NODES.objectNode().put("type", "integer").put("minimum", 0);
        }
        if (!definitions.has(plain.getSimpleName())) {
            definitions.putNull(plain.getSimpleName());
            definitions.set(plain.getSimpleName(), definition(plain));
        }
        return NODES.objectNode().put("$ref", "#/$defs/" + plain.getSimpleName());
    }

    private ObjectNode definition(Class<?> type) {
        if (type.isEnum()) {
            ObjectNode node = NODES.objectNode();
            ArrayNode constants = node.putArray("enum");
            Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(constants::add);
            return node;
        }
        if (type == LocalDate.class) {
            return text("^\\d{4}-\\d{2}-\\d{2}$", "A day, such as 2015-02-10.");
        }
        if (type == When.class) {
            return text("^\\d{4}(-\\d{2}(-\\d{2})?)?$", "A day, month or year: 2015-02-10, 2015-02 or 2015.");
        }
        if (type == Amount.class) {
            ObjectNode node = NODES.objectNode();
            node.put("description", "A number, or text: \"4-6\", \"6+\" (at least), \"<=6\" (at most). The unit is the field's.");
            node.putArray("type").add("number").add("string");
            node.put("minimum", 0);
            node.put("pattern", "^(<=)?\\s*\\d+(\\.\\d+)?\\s*(\\+|-\\s*\\d+(\\.\\d+)?)?$");
            return node;
        }
        if (type == Strength.class) {
            return text("^(<=)?[\\d.]+(\\+|-[\\d.]+)? (mg|mcg|g|mcg/h|mcg/day|mg/day|mg/ml|mcg/ml|%|units|ml)$", "A number and a unit: \"10 mg\", \"75 mcg/h\".");
        }
        if (type == Site.class) {
            return text("^((LEFT|RIGHT|BILATERAL) )?[A-Z_]+$", "A region, or a side and a region: LOW_BACK, \"LEFT SHOULDER\".");
        }
        if (type == Fact.class) {
            return oneOf(FactTypes.readable().stream().sorted(Comparator.comparing(Class::getSimpleName)).toList(), true);
        }
        if (type == Source.class) {
            return oneOf(List.of(Source.Passage.class, Source.Attestation.class), false);
        }
        return object(type);
    }

    private ObjectNode oneOf(List<Class<?>> types, boolean named) {
        ObjectNode node = NODES.objectNode();
        ArrayNode choices = node.putArray("oneOf");
        for (Class<?> type : types) {
            ObjectNode choice = object(type);
            if (named) {
                ((ObjectNode) choice.get("properties")).putObject("fact").put("const", type.getSimpleName());
                ((ArrayNode) choice.get("required")).insert(0, "fact");
            }
            choices.add(choice);
        }
        return node;
    }

    private static ObjectNode text(String pattern, String description) {
        return NODES.objectNode().put("type", "string").put("pattern", pattern).put("description", description);
    }
}
