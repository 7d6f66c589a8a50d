package org.mednec.report;

import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.mednec.history.Backtest;
import org.mednec.history.Figure;
import org.mednec.history.Measure;
import org.mednec.history.Prediction;
import org.mednec.history.Scored;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A backtest as one JSON object. Figures are to four digits; what is undefined is left out. */
public final class BacktestJson {

    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private BacktestJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes it, and a line break.
     *
     * @param rulebook hash of the rules that were run
     * @param leftOut  items of the check third, which were not scored
     */
    public static void write(Writer out, Backtest backtest, String rulebook, int leftOut) {
        BacktestJson form = new BacktestJson(FACTORY.createGenerator(ObjectWriteContext.empty(), out));
        form.json.writeStartObject();
        form.json.writeNumberProperty("leftOutOfCheckThird", leftOut);
        form.groups(backtest);
        form.items(backtest);
        form.end(backtest, rulebook);
    }

    /** What tells nobody how an item was decided: no items, and no groups, since some hold but one. */
    public static void writeTotals(Writer out, Backtest backtest, String rulebook) {
        BacktestJson form = new BacktestJson(FACTORY.createGenerator(ObjectWriteContext.empty(), out));
        form.json.writeStartObject();
        form.end(backtest, rulebook);
    }

    private void groups(Backtest backtest) {
        json.writeObjectPropertyStart("by");
        for (Backtest.Dimension dimension : Backtest.Dimension.values()) {
            groups(dimension, backtest);
        }
        json.writeEndObject();
    }

    private void end(Backtest backtest, String rulebook) {
        json.writeNumberProperty("schema", DeterminationJson.SCHEMA);
        json.writeNumberProperty("items", backtest.items().size());
        json.writeNumberProperty("letters", backtest.letters());
        json.writeNumberProperty("overturned", backtest.overturned());
        table("byStatus", backtest.byStatus());
        table("byPrediction", backtest.byPrediction());
        json.writeObjectPropertyStart("figures");
        figures("mednec", backtest.figures());
        backtest.rivals().forEach(rival -> figures(rival.name(), rival.figures()));
        json.writeEndObject();
        reliability(backtest);
        selective(backtest);
        json.writeStringProperty("rulebook", rulebook);
        json.writeStringProperty("engine", Engine.VERSION);
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private <K> void table(String property, Map<K, Map<Prediction.Outcome, Long>> counts) {
        json.writeObjectPropertyStart(property);
        counts.forEach((row, cells) -> {
            json.writeObjectPropertyStart(row.toString());
            cells.forEach((decision, n) -> json.writeNumberProperty(decision.name(), n));
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void figures(String property, Map<Measure, Figure> figures) {
        json.writeObjectPropertyStart(property);
        figures.forEach((measure, figure) -> figure(camel(measure), figure));
        json.writeEndObject();
    }

    private static String camel(Measure measure) {
        StringBuilder name = new StringBuilder();
        for (String word : measure.name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private void figure(String property, Figure figure) {
        json.writeObjectPropertyStart(property);
        number("value", figure.value());
        number("low", figure.low());
        number("high", figure.high());
        json.writeEndObject();
    }

    private void number(String property, OptionalDouble value) {
        value.ifPresent(v -> number(property, v));
    }

    private void number(String property, double value) {
        if (!Double.isNaN(value)) {
            json.writeNumberProperty(property, Math.round(value * 10_000) / 10_000.0);
        }
    }

    private void groups(Backtest.Dimension dimension, Backtest backtest) {
        json.writeArrayPropertyStart(dimension.name().toLowerCase(Locale.ROOT));
        for (Backtest.Group group : backtest.by(dimension)) {
            json.writeStartObject();
            json.writeStringProperty("value", group.value());
            json.writeNumberProperty("items", group.items());
            json.writeNumberProperty("letters", group.letters());
            json.writeNumberProperty("overturned", group.overturned());
            figures("figures", group.figures());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void reliability(Backtest backtest) {
        json.writeArrayPropertyStart("reliability");
        for (Backtest.Bin bin : backtest.reliability()) {
            json.writeStartObject();
            number("from", bin.from());
            number("to", bin.to());
            json.writeNumberProperty("items", bin.items());
            number("meanProbability", bin.meanProbability());
            figure("shareOverturned", bin.overturned());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void selective(Backtest backtest) {
        json.writeArrayPropertyStart("selective");
        for (Backtest.Point point : backtest.selective()) {
            json.writeStartObject();
            number("share", point.share());
            json.writeNumberProperty("items", point.items());
            number("accuracy", point.accuracy());
            number("balancedAccuracy", point.balancedAccuracy());
            number("recall", point.recall());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void items(Backtest backtest) {
        json.writeArrayPropertyStart("scored");
        for (Scored item : backtest.items()) {
            json.writeStartObject();
            json.writeStringProperty("case", item.theCase());
            json.writeNumberProperty("item", item.item());
            json.writeStringProperty("topic", item.topic());
            json.writeStringProperty("criteriaStatus", item.status().name());
            json.writeStringProperty("pattern", item.pattern());
            json.writeStringProperty("predicted", item.prediction().outcome().name());
            number("probabilityOverturned", item.prediction().probabilityOverturned());
            json.writeStringProperty("decided", item.decision().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
