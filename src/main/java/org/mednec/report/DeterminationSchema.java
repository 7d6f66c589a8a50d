package org.mednec.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of a determination line, as committed. */
public final class DeterminationSchema {

    private DeterminationSchema() {
    }

    /** The schema, indented. */
    public static String json() {
        try (InputStream in = DeterminationSchema.class.getResourceAsStream("/META-INF/mednec/determination.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
