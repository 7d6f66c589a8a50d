package org.mednec.service;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.mednec.reader.CaseSchema;
import org.mednec.report.DeterminationSchema;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/schema}: what {@code mednec schema} prints, and below it what {@code mednec schema --line} prints. */
@RestController
@Tag(name = "Schema")
final class SchemaEndpoint {

    private static final String SCHEMA = "application/schema+json";

    @Operation(operationId = "schema", summary = "The JSON Schema of a case: every fact, field, constant and unit")
    @ApiResponse(responseCode = "200", description = "The JSON Schema.",
        content = @Content(mediaType = SCHEMA, schema = @Schema(type = "object")))
    @GetMapping(path = "/api/v1/schema", produces = {SCHEMA, MediaType.APPLICATION_JSON_VALUE})
    String schema() {
        return CaseSchema.json();
    }

    @Operation(operationId = "lineSchema", summary = "The JSON Schema of a line of the answer")
    @ApiResponse(responseCode = "200", description = "The JSON Schema.",
        content = @Content(mediaType = SCHEMA, schema = @Schema(type = "object")))
    @GetMapping(path = "/api/v1/schema/line", produces = {SCHEMA, MediaType.APPLICATION_JSON_VALUE})
    String line() {
        return DeterminationSchema.json();
    }
}
