package org.mednec.report;

import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.mednec.determination.Determination;
import org.mednec.facts.Case;
import org.mednec.history.LearnedRate;
import org.mednec.history.Prediction;
import org.mednec.reader.CaseFileException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** One JSON line per determination, or per case that could not be read. */
public final class DeterminationLines {

    private static final JsonFactory FACTORY = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
        .rootValueSeparator("").build();

    /** About as many characters as a line has. */
    private static final int LINE = 4096;

    private final JsonGenerator json;
    private final DeterminationJson form;

    /** @param rulebook hash of the rules that were run */
    public DeterminationLines(Writer out, String rulebook) {
        json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        form = new DeterminationJson(json, rulebook);
    }

    /** The lines of one case. */
    public static String text(Case theCase, List<Determination> all, LearnedRate rate, String rulebook) {
        StringWriter text = new StringWriter(LINE * all.size());
        DeterminationLines lines = new DeterminationLines(text, rulebook);
        all.forEach(d -> lines.write(theCase, d, rate.of(d)));
        return text.toString();
    }

    public void write(Case theCase, Determination determination, Prediction prediction) {
        form.write(theCase, determination, prediction);
        end();
    }

    /** What could not be read, and what to do. */
    public void write(CaseFileException e) {
        json.writeStartObject();
        json.writeNumberProperty("schema", DeterminationJson.SCHEMA);
        json.writeStringProperty("file", e.file());
        json.writeStringProperty("error", e.getMessage());
        json.writeEndObject();
        end();
    }

    private void end() {
        json.writeRaw('\n');
        json.flush();
    }
}
