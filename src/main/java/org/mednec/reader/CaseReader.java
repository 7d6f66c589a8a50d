package org.mednec.reader;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mednec.facts.Amount;
import org.mednec.facts.Case;
import org.mednec.facts.DrugDictionary;
import org.mednec.facts.Fact;
import org.mednec.facts.FactException;
import org.mednec.facts.Site;
import org.mednec.facts.Source;
import org.mednec.facts.Strength;
import org.mednec.facts.Treatment;
import org.mednec.facts.When;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.deser.BeanDeserializerBuilder;
import tools.jackson.databind.deser.NullValueProvider;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.util.AccessPattern;

/**
 * Reads cases from JSON, strictly: an unknown field, a null, a misspelt constant, a wrong unit or a duplicate is refused, with its place and
 * what is allowed. Safe for many threads.
 */
public final class CaseReader {

    private final JsonMapper mapper;
    private final ObjectReader cases;
    private final DrugDictionary drugs;

    /** @param drugs to tell the treatment's constant where a drug's name was written in its place */
    public CaseReader(DrugDictionary drugs) {
        this.drugs = drugs;
        SimpleModule values = new SimpleModule()
            .addDeserializer(Amount.class, new Parsed<>(Amount.class, Amount::parse))
            .addDeserializer(When.class, new Parsed<>(When.class, When::parse))
            .addDeserializer(Site.class, new Parsed<>(Site.class, Site::parse))
            .addDeserializer(Strength.class, new Parsed<>(Strength.class, Strength::parse))
            .setDeserializerModifier(new NoNulls());
        mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .changeDefaultNullHandling(nulls -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addMixIn(Fact.class, FactByName.class)
            .addMixIn(Source.class, SourceByFields.class)
            .addMixIn(CaseForm.class, CaseNames.class)
            .registerSubtypes(FactTypes.readable().stream().map(type -> new NamedType(type, type.getSimpleName())).toArray(NamedType[]::new))
            .registerSubtypes(Source.Passage.class, Source.Attestation.class)
            .addModule(values)
            .build();
        cases = mapper.readerFor(CaseForm.class);
    }

    DrugDictionary drugs() {
        return drugs;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
    private interface FactByName {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    private interface SourceByFields {
    }

    private record CaseNames(@JsonProperty("case") String name) {
    }

    /** A field may be left out, but not be null. */
    private static final class NoNulls extends ValueDeserializerModifier {

        @Override
        public BeanDeserializerBuilder updateBuilder(DeserializationConfig config, BeanDescription.Supplier description, BeanDeserializerBuilder builder) {
            SettableBeanProperty[] components = builder.getValueInstantiator().getFromObjectArguments(config);
            for (int i = 0; components != null && i < components.length; i++) {
                components[i] = components[i].withNullProvider(new Absent(components[i].getType().hasRawClass(boolean.class) ? false : null));
            }
            if (builder.getValueInstantiator() instanceof StdValueInstantiator ofRecord && ofRecord.getWithArgsCreator() instanceof AnnotatedConstructor constructor) {
                builder.setValueInstantiator(new RecordInstantiator(ofRecord, constructor.getAnnotated()));
            }
            return builder;
        }
    }

    /** Calls a record's constructor by reflection. The library's own way, a method handle, makes classes for each new shape of constructor: a tenth of the time of a short run. */
    private static final class RecordInstantiator extends StdValueInstantiator {

        private final transient Constructor<?> constructor;

        RecordInstantiator(StdValueInstantiator from, Constructor<?> constructor) {
            super(from);
            this.constructor = constructor;
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] arguments) {
            try {
                return constructor.newInstance(arguments);
            } catch (InvocationTargetException e) {
                return context.handleInstantiationProblem(getValueClass(), arguments, rewrapCtorProblem(context, e.getCause()));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What a field that was left out is given; a null is refused. */
    private record Absent(Object value) implements NullValueProvider {

        @Override
        public Object getNullValue(DeserializationContext context) {
            throw InvalidNullException.from(context, PropertyName.NO_NAME, context.constructType(Object.class));
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return value;
        }

        @Override
        public AccessPattern getNullAccessPattern() {
            return AccessPattern.DYNAMIC;
        }
    }

    /** A value written as a number or text. */
    private static final class Parsed<T> extends StdDeserializer<T> {

        private final transient Function<String, T> parse;

        Parsed(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            JsonToken token = parser.currentToken();
            if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
                return reject(context);
            }
            try {
                return parse.apply(parser.getString());
            } catch (FactException e) {
                throw DatabindException.from(context, e.getMessage(), e);
            }
        }

        @SuppressWarnings("unchecked")
        private T reject(DeserializationContext context) {
            return (T) context.handleUnexpectedToken(getValueType(context), context.getParser());
        }
    }

    /** Reads one case file; its stem names the case. */
    public Case read(Path file) {
        return new SourceOf(file.toString()).read(bytes(file), stem(file));
    }

    /** Reads one case from JSON; {@code name} names it where the JSON does not. */
    public Case read(byte[] json, String name) {
        return read(json, name, name);
    }

    /** Reads one case from JSON; messages call it {@code file}. */
    public Case read(byte[] json, String name, String file) {
        return new SourceOf(file).read(json, name);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CaseFileException(file.toString(), "", "cannot be read (" + e.getClass().getSimpleName() + "). Check that it exists and that you may read it.");
        }
    }

    /** The file name without its last ending. */
    public static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** One file or part of a stream, for its messages. */
    private final class SourceOf {

        private final String file;

        SourceOf(String file) {
            this.file = file;
        }

        Case read(byte[] json, String name) {
            try {
                CaseForm form = json.length == 0 ? null : cases.readValue(json);
                if (form == null) {
                    throw new CaseFileException(file, "", "holds no case. 'mednec schema' prints the form.");
                }
                return form.toCase(name);
            } catch (FactException e) {
                throw new CaseFileException(file, e.component(), e.getMessage() + ".");
            } catch (StreamReadException e) {
                throw new CaseFileException(file, line(e), malformed(e));
            } catch (DatabindException e) {
                throw new CaseFileException(file, place(e), remedy(e));
            } catch (JacksonException e) {
                throw new CaseFileException(file, line(e), "is nested too deep, has too long a number, or is not UTF-8. 'mednec schema' prints the form.");
            }
        }
    }

    /** Without the parser's own message, which repeats what stands in the file. */
    private static String malformed(StreamReadException e) {
        if (e.getOriginalMessage().startsWith("Duplicate")) {
            return "a field stands twice in one object. Keep one of the two.";
        }
        return e instanceof UnexpectedEndOfInputException ? "ends too early: is not well-formed JSON. Check that it was copied whole."
            : "is not well-formed JSON. Check quotes, commas and brackets there.";
    }

    private static String line(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1 ? "" : "line " + e.getLocation().getLineNr();
    }

    private static String place(DatabindException e) {
        String path = e.getPath().stream().map(r -> r.getPropertyName() != null ? "." + r.getPropertyName() : "[" + r.getIndex() + "]").collect(Collectors.joining());
        path = path.startsWith(".") ? path.substring(1) : path;
        return List.of(line(e), path).stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
    }

    private String remedy(DatabindException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FactException fact) {
                return fact.getMessage() + ".";
            }
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "there is no such field here." + suggestion(unknown.getPropertyName(), names(unknown.getKnownPropertyIds()))
                + " Fields: " + String.join(", ", names(unknown.getKnownPropertyIds())) + ".";
        }
        if (e instanceof InvalidTypeIdException type) {
            List<String> types = FactTypes.readable().stream().map(Class::getSimpleName).sorted().toList();
            return (type.getTypeId() == null ? "'fact' is required: it names the type." : "there is no such fact." + suggestion(type.getTypeId(), types))
                + " Facts: " + String.join(", ", types) + ".";
        }
        if (e instanceof InvalidNullException) {
            return "null is not allowed. Leave out what the record does not say.";
        }
        if (e instanceof InvalidFormatException format && format.getTargetType() != null && format.getTargetType().isEnum()) {
            return constant(format);
        }
        return "has the wrong type" + (e instanceof InvalidFormatException f && f.getTargetType() != null ? ": " + f.getTargetType().getSimpleName() + " expected" : "")
            + ". 'mednec schema' prints the form.";
    }

    private String constant(InvalidFormatException e) {
        List<String> allowed = Arrays.stream(e.getTargetType().getEnumConstants()).map(Object::toString).toList();
        String given = String.valueOf(e.getValue());
        if (e.getTargetType() == Treatment.class) {
            return drugs.find(given).map(drug -> "is a drug's name. Write its lead ingredient, " + drug.lead() + ", and its route, " + drug.route() + ", in 'dose'.")
                .orElseGet(() -> "there is no such treatment." + suggestion(given, allowed) + " 'mednec schema' lists them.");
        }
        return "must be one of " + String.join(", ", allowed) + "." + suggestion(given, allowed);
    }

    private static List<String> names(Collection<Object> ids) {
        return ids == null ? List.of() : ids.stream().map(String::valueOf).sorted().toList();
    }

    /** The nearest allowed word, where one is near enough to be a slip of the pen. */
    private static String suggestion(String given, Collection<String> allowed) {
        return allowed.stream().min(Comparator.comparingInt(word -> distance(given, word))).filter(word -> distance(given, word) <= Math.max(1, word.length() / 4))
            .map(word -> " Did you mean '" + word + "'?").orElse("");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1)) ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[b.length()];
    }
}
