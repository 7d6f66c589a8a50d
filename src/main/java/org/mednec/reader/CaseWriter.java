package org.mednec.reader;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mednec.facts.Amount;
import org.mednec.facts.Case;
import org.mednec.facts.Dose;
import org.mednec.facts.Fact;
import org.mednec.facts.Request;
import org.mednec.facts.Site;
import org.mednec.facts.Stance;
import org.mednec.facts.Strength;
import org.mednec.facts.Voice;
import org.mednec.facts.When;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a case as {@link CaseReader} reads it, one request or fact a line, without what is unstated. */
public final class CaseWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Components of a request that are told beside it. */
    private static final Set<String> UNTOLD = Set.of("source", "text", "item");

    private CaseWriter() {
    }

    /** One line, as a file of one case a line has it. */
    public static String line(Case theCase) {
        ObjectNode node = head(theCase);
        LocalDate asOf = theCase.requests().get(0).asOf();
        node.set("requests", array(theCase.requests().stream().map(r -> request(r, asOf)).toList()));
        node.set("facts", array(theCase.facts().stream().map(CaseWriter::fact).toList()));
        return MAPPER.writeValueAsString(node);
    }

    /** What a fact says, in the words of a case file, without its source: {@code "complaint PAIN, severity 6, site LOW_BACK"}. */
    public static String words(Fact fact) {
        ObjectNode node = record((Record) fact);
        return node.properties().stream().filter(field -> !UNTOLD.contains(field.getKey())).map(field -> field.getKey() + " " + plain(field.getValue())).collect(Collectors.joining(", "));
    }

    private static String plain(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream().map(field -> field.getKey() + " " + plain(field.getValue())).collect(Collectors.joining(", ", "(", ")"));
        }
        return value.isArray() ? value.valueStream().map(CaseWriter::plain).collect(Collectors.joining(", ", "[", "]")) : value.asString();
    }

    /** The case file. The case's day is that of its first request; where another differs, it carries its own. */
    public static String json(Case theCase) {
        LocalDate asOf = theCase.requests().get(0).asOf();
        String lines = head(theCase).properties().stream().map(field -> "  " + quoted(field.getKey()) + ": " + field.getValue()).collect(Collectors.joining(",\n"));
        return "{\n" + lines + ",\n  \"requests\": " + list(theCase.requests().stream().map(r -> request(r, asOf)).toList())
            + ",\n  \"facts\": " + list(theCase.facts().stream().map(CaseWriter::fact).toList()) + "\n}";
    }

    private static ObjectNode head(Case theCase) {
        ObjectNode head = NODES.objectNode();
        head.put("case", theCase.name());
        head.put("asOf", theCase.requests().get(0).asOf().toString());
        if (theCase.injury().isStated()) {
            head.put("injury", theCase.injury().toString());
        }
        return head;
    }

    private static String list(List<ObjectNode> nodes) {
        return nodes.isEmpty() ? "[]" : nodes.stream().map(node -> "    " + MAPPER.writeValueAsString(node)).collect(Collectors.joining(",\n", "[\n", "\n  ]"));
    }

    private static String quoted(String text) {
        return NODES.stringNode(text).toString();
    }

    private static ObjectNode request(Request request, LocalDate asOf) {
        ObjectNode node = record(request);
        node.put("item", request.item());
        if (request.asOf().equals(asOf)) {
            node.remove("asOf");
        }
        return node;
    }

    private static ObjectNode fact(Fact fact) {
        ObjectNode node = NODES.objectNode().put("fact", fact.getClass().getSimpleName());
        node.setAll(record((Record) fact));
        return node;
    }

    private static ObjectNode record(Record value) {
        ObjectNode node = NODES.objectNode();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            JsonNode written = value(component(value, component));
            if (written != null) {
                node.set(component.getName(), written);
            }
        }
        return node;
    }

    private static Object component(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null where nothing is stated. */
    private static JsonNode value(Object value) {
        if (value instanceof Amount amount) {
            return amount(amount);
        }
        if (value instanceof Strength strength) {
            return strength.isStated() ? NODES.stringNode(text(strength.amount()) + " " + strength.unit().symbol()) : null;
        }
        if (value instanceof When when) {
            return when.isStated() ? NODES.stringNode(when.toString()) : null;
        }
        if (value instanceof Site site) {
            return site.equals(Site.UNSTATED) ? null : NODES.stringNode(site.toString());
        }
        if (value instanceof Enum<?> constant) {
            boolean plain = constant == Stance.ASSERTED || constant == Voice.RECORD || constant.name().equals("UNSTATED");
            return plain ? null : NODES.stringNode(constant.name());
        }
        if (value instanceof Boolean flag) {
            return flag ? NODES.booleanNode(true) : null;
        }
        if (value instanceof Collection<?> list) {
            return list.isEmpty() ? null : array(list);
        }
        if (value instanceof Dose dose) {
            return dose.equals(Dose.UNSTATED) ? null : record(dose);
        }
        if (value instanceof Record nested) {
            return record(nested);
        }
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        String text = value.toString();
        return text.isEmpty() ? null : NODES.stringNode(text);
    }

    private static ArrayNode array(Collection<?> list) {
        ArrayNode array = NODES.arrayNode();
        list.forEach(element -> array.add(element instanceof JsonNode node ? node : value(element)));
        return array;
    }

    private static JsonNode amount(Amount amount) {
        if (!amount.isStated()) {
            return null;
        }
        if (amount.min() == amount.max()) {
            return amount.min() == Math.rint(amount.min()) ? NODES.numberNode((long) amount.min()) : NODES.numberNode(amount.min());
        }
        return NODES.stringNode(text(amount));
    }

    /** In full: a case that was written is the case that is read. */
    private static String text(Amount amount) {
        if (amount.min() == amount.max()) {
            return plain(amount.min());
        }
        if (amount.max() == Double.POSITIVE_INFINITY) {
            return plain(amount.min()) + "+";
        }
        return amount.min() <= 0 ? "<=" + plain(amount.max()) : plain(amount.min()) + "-" + plain(amount.max());
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : BigDecimal.valueOf(value).toPlainString();
    }
}
