package org.mednec.service;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mednec.reader.CaseFileException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/determinations}: cases in, the lines of {@code predict --json} out. */
@RestController
@Tag(name = "Determinations")
final class DeterminationEndpoint {

    private static final int NAME_LIMIT = 200;

    private final Predictions predictions;

    DeterminationEndpoint(Predictions predictions) {
        this.predictions = predictions;
    }

    @Operation(operationId = "determine", summary = "Determine each request of a case, or of a batch of cases",
        description = "The answer is one JSON line per request, byte for byte that of 'mednec predict --json': criteria status, route, every "
            + "criterion with its findings and citations, and every least set of criteria to document. Its form is the JSON Schema at /api/v1/schema/line. A case is "
            + "sent as application/json; a batch as application/x-ndjson, one case a line. A line of a batch that cannot be read is answered by a line with 'error', "
            + "and the rest goes on.",
        requestBody = @RequestBody(required = true,
            description = "The request and the facts of the record; the form is the JSON Schema at /api/v1/schema. At most 1 MiB a case, 16 MiB a batch.",
            content = {@Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object"),
                examples = @ExampleObject(RulebookHealth.BUILT_IN_CASE)),
                @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string", description = "One case a line."))}))
    @ApiResponse(responseCode = "200", description = "One JSON line per request, in order.",
        content = @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string", description = "One determination a line.")))
    @ApiResponse(responseCode = "400", ref = ApiDescription.UNREADABLE)
    @ApiResponse(responseCode = "413", ref = ApiDescription.TOO_LARGE)
    @ApiResponse(responseCode = "415", ref = ApiDescription.MEDIA_TYPE)
    @ApiResponse(responseCode = "503", ref = ApiDescription.BUSY)
    @PostMapping(path = "/api/v1/determinations", consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    void determine(
        @Parameter(description = "Names the case in the answer where the case does not name itself; give the file's name without its ending to get "
            + "what 'predict' prints for the file. Lines of a batch are named by it and their number.", schema = @Schema(maxLength = NAME_LIMIT))
        @RequestParam(name = "case", defaultValue = "request") String name,
        @Parameter(hidden = true) HttpServletRequest request, @Parameter(hidden = true) HttpServletResponse response)
        throws IOException, TooLargeException, BusyException {
        if (name.length() > NAME_LIMIT) {
            throw new CaseFileException("request", "parameter 'case'", "a name may have " + NAME_LIMIT + " characters. Shorten it.");
        }
        if (MediaType.APPLICATION_NDJSON.isCompatibleWith(MediaType.parseMediaType(request.getContentType()))) {
            byte[] batch = Body.ofBatch(request);
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            predictions.ofBatch(batch, name, response.getOutputStream());
        } else {
            byte[] lines = predictions.ofCase(Body.ofCase(request), name);
            response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
            response.setContentLength(lines.length);
            response.getOutputStream().write(lines);
        }
    }
}
