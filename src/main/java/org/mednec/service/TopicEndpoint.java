package org.mednec.service;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.NoSuchElementException;
import org.mednec.rulebook.Rulebook;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/topics}: what the rulebook knows. */
@RestController
@Tag(name = "Topics")
final class TopicEndpoint {

    private final List<CatalogueTopic> topics;

    TopicEndpoint(Rulebook rulebook) {
        topics = rulebook.topics().stream().map(CatalogueTopic::of).toList();
    }

    @Operation(operationId = "topics", summary = "Every topic of every edition, with what it asks and where the guideline says so")
    @ApiResponse(responseCode = "200", description = "By edition and name.", useReturnTypeSchema = true)
    @GetMapping(path = "/api/v1/topics", produces = MediaType.APPLICATION_JSON_VALUE)
    List<CatalogueTopic> topics() {
        return topics;
    }

    @Operation(operationId = "topic", summary = "One topic, with what it asks and where the guideline says so")
    @ApiResponse(responseCode = "200", description = "The topic.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = ApiDescription.UNKNOWN)
    @GetMapping(path = "/api/v1/topics/{edition}/{topic}", produces = MediaType.APPLICATION_JSON_VALUE)
    CatalogueTopic topic(@Parameter(description = "Such as chronic-pain-2009.") @PathVariable("edition") String edition,
                         @Parameter(description = "Such as opioids-ongoing.") @PathVariable("topic") String topic) {
        return topics.stream().filter(t -> t.edition().equals(edition) && t.topic().equals(topic)).findFirst()
            .orElseThrow(() -> new NoSuchElementException("There is no such topic in this edition. /api/v1/topics lists them."));
    }
}
