package org.mednec.report;

import java.util.List;
import java.util.Locale;
import org.mednec.determination.Assessment;
import org.mednec.determination.Citation;
import org.mednec.determination.ConclusionResult;
import org.mednec.determination.Criterion;
import org.mednec.determination.CriterionResult;
import org.mednec.determination.Determination;
import org.mednec.determination.Finding;
import org.mednec.determination.Guideline;
import org.mednec.determination.Topic;
import org.mednec.facts.Case;
import org.mednec.facts.Evidence;
import org.mednec.facts.Fact;
import org.mednec.facts.Source;
import org.mednec.history.Prediction;
import tools.jackson.core.JsonGenerator;

/** Writes a determination as one JSON object: the line of {@code predict --json}, and the service's answer. The form is a contract, version {@value #SCHEMA}. */
public final class DeterminationJson {

    /** Version of the form. Fields may be added under the same version; none is renamed or removed. */
    public static final int SCHEMA = 1;

    private final JsonGenerator json;
    private final String rulebook;

    /** @param rulebook hash of the rules that were run */
    public DeterminationJson(JsonGenerator json, String rulebook) {
        this.json = json;
        this.rulebook = rulebook;
    }

    /** Writes one object. */
    public void write(Case theCase, Determination determination, Prediction prediction) {
        json.writeStartObject();
        json.writeNumberProperty("schema", SCHEMA);
        json.writeStringProperty("case", theCase.name());
        json.writeNumberProperty("item", determination.request().item());
        json.writeStringProperty("request", determination.request().text());
        determination.topic().ifPresent(this::topic);
        json.writeStringProperty("asOf", determination.request().asOf().toString());
        json.writeStringProperty("criteriaStatus", determination.status().name());
        json.writeStringProperty("route", determination.route().name());
        names("holds", determination.holds());
        json.writeArrayPropertyStart("dependsOn");
        determination.request().dependsOn().forEach(json::writeNumber);
        json.writeEndArray();
        criteria(determination);
        conclusions(determination);
        gaps(determination);
        unused(theCase, determination.evidence());
        json.writeArrayPropertyStart("searched");
        determination.searched().stream().map(Guideline::id).forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("pattern", determination.assessment().map(Assessment::pattern).orElse(""));
        prediction(prediction);
        json.writeStringProperty("rulebook", rulebook);
        json.writeStringProperty("engine", Engine.VERSION);
        json.writeEndObject();
    }

    private void topic(Topic topic) {
        json.writeStringProperty("topic", topic.id());
        json.writeStringProperty("authority", topic.guideline().authority().name());
        json.writeStringProperty("guideline", topic.guideline().name());
        json.writeStringProperty("edition", topic.guideline().edition());
    }

    private void names(String property, List<? extends Enum<?>> values) {
        json.writeArrayPropertyStart(property);
        values.forEach(value -> json.writeString(value.name()));
        json.writeEndArray();
    }

    private void criteria(Determination determination) {
        json.writeArrayPropertyStart("criteria");
        for (CriterionResult result : determination.assessment().map(Assessment::criteria).orElse(List.of())) {
            Criterion criterion = result.criterion();
            json.writeStartObject();
            json.writeStringProperty("id", criterion.id());
            json.writeStringProperty("status", result.status().name());
            json.writeStringProperty("states", criterion.states());
            if (criterion.isAsked()) {
                json.writeStringProperty("ask", criterion.ask());
            }
            citation(criterion.citation());
            json.writeArrayPropertyStart("findings");
            result.findings().forEach(finding -> finding(finding, determination.evidence()));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void citation(Citation citation) {
        json.writeObjectPropertyStart("citation");
        json.writeStringProperty("section", citation.section());
        if (!citation.page().isEmpty()) {
            json.writeStringProperty("page", citation.page());
        }
        json.writeStringProperty("seen", citation.seen().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }

    private void finding(Finding finding, Evidence evidence) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("effect", finding.effect().name());
        json.writeStringProperty("because", finding.because());
        json.writeArrayPropertyStart("evidence");
        finding.evidence().forEach(fact -> {
            json.writeStartObject();
            json.writeStringProperty("fact", fact.getClass().getSimpleName());
            source(fact.source());
            if (evidence.isLater(fact)) {
                json.writeBooleanProperty("afterRequest", true);
            }
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void source(Source source) {
        if (source instanceof Source.Passage passage) {
            json.writeStringProperty("document", passage.document());
            json.writeStringProperty("section", passage.section().name());
            json.writeNumberProperty("start", passage.start());
            json.writeNumberProperty("end", passage.end());
        } else if (source instanceof Source.Attestation attestation) {
            json.writeStringProperty("attestedBy", attestation.attestedBy());
            json.writeStringProperty("attestedOn", attestation.attestedOn().toString());
        } else if (source instanceof Source.Derived derived) {
            json.writeStringProperty("working", derived.working());
            json.writeArrayPropertyStart("from");
            derived.from().forEach(fact -> {
                json.writeStartObject();
                json.writeStringProperty("fact", fact.getClass().getSimpleName());
                source(fact.source());
                json.writeEndObject();
            });
            json.writeEndArray();
        }
    }

    private void conclusions(Determination determination) {
        json.writeArrayPropertyStart("conclusions");
        for (ConclusionResult result : determination.assessment().map(Assessment::conclusions).orElse(List.of())) {
            json.writeStartObject();
            json.writeStringProperty("rule", result.conclusion().rule());
            json.writeStringProperty("effect", result.conclusion().effect().name());
            json.writeBooleanProperty("holds", result.holds());
            ids("barredBy", result.barredBy());
            citation(result.conclusion().citation());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void ids(String property, List<Criterion> criteria) {
        json.writeArrayPropertyStart(property);
        criteria.forEach(criterion -> json.writeString(criterion.id()));
        json.writeEndArray();
    }

    private void gaps(Determination determination) {
        sets("gaps", determination.assessment().map(a -> a.gaps().sets()).orElse(List.of()));
        json.writeNumberProperty("gapSets", determination.assessment().map(a -> a.gaps().count()).orElse(0));
        determination.assessment().map(a -> a.gaps().shape()).filter(shape -> !shape.isEmpty()).ifPresent(shape -> json.writeStringProperty("gapShape", shape));
        sets("barriers", determination.assessment().map(Assessment::barriers).orElse(List.of()));
    }

    private void sets(String property, List<List<Criterion>> sets) {
        json.writeArrayPropertyStart(property);
        for (List<Criterion> set : sets) {
            json.writeStartArray();
            set.forEach(criterion -> json.writeString(criterion.id()));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void unused(Case theCase, Evidence evidence) {
        json.writeArrayPropertyStart("unused");
        for (Evidence.Unused unused : evidence.unused()) {
            Fact fact = theCase.facts().get(unused.fact());
            json.writeStartObject();
            json.writeNumberProperty("fact", unused.fact());
            json.writeStringProperty("why", unused.why().name());
            json.writeStringProperty("type", fact.getClass().getSimpleName());
            source(fact.source());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void prediction(Prediction prediction) {
        json.writeObjectPropertyStart("prediction");
        json.writeStringProperty("outcome", prediction.outcome().name());
        json.writeNumberProperty("probabilityOverturned", rounded(prediction.probabilityOverturned()));
        json.writeNumberProperty("threshold", prediction.threshold());
        json.writeNumberProperty("baseRate", prediction.baseRate());
        json.writeNumberProperty("overturned", prediction.overturned());
        json.writeNumberProperty("n", prediction.n());
        json.writeStringProperty("group", prediction.group());
        json.writeStringProperty("period", prediction.period());
        json.writeEndObject();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
