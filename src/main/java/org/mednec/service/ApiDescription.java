package org.mednec.service;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.mednec.report.Engine;
import org.springframework.context.annotation.Bean;

/** The part of the OpenAPI description that belongs to no single endpoint: what this is, and its problems. */
final class ApiDescription {

    static final String UNREADABLE = "unreadable";
    static final String TOO_LARGE = "too-large";
    static final String MEDIA_TYPE = "media-type";
    static final String BUSY = "busy";
    static final String UNKNOWN = "unknown";

    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
            .info(new Info().title("mednec").version(Engine.VERSION).license(new License().name("Apache-2.0"))
                .description("Whether a treatment request of California workers' compensation meets the guideline that governed on its day, "
                    + "and what is missing from the record. " + Engine.NOTICE))
            .paths(new Paths().addPathItem("/actuator/health", new PathItem().get(health())))
            .components(new Components()
                .addSchemas(PROBLEM, problem())
                .addResponses(UNREADABLE, response("The case cannot be read: which place in it, and the remedy."))
                .addResponses(TOO_LARGE, response("More than 1 MiB in a case, or 16 MiB in a batch."))
                .addResponses(MEDIA_TYPE, response("Neither application/json nor application/x-ndjson."))
                .addResponses(BUSY, response("As many determinations run as may run at once; 'Retry-After' says when to try again."))
                .addResponses(UNKNOWN, response("There is no such topic.")));
    }

    private static Operation health() {
        Content content = new Content().addMediaType(org.springframework.http.MediaType.APPLICATION_JSON_VALUE, new MediaType().schema(new ObjectSchema()));
        return new Operation().operationId("health").addTagsItem("Health").summary("Whether the rules answer a built-in case as they did at the start")
            .responses(new ApiResponses()
                .addApiResponse("200", new ApiResponse().description("UP, with the rulebook's hash and its number of topics.").content(content))
                .addApiResponse("503", new ApiResponse().description("DOWN.").content(content)));
    }

    private static ApiResponse response(String description) {
        return new ApiResponse().description(description)
            .content(new Content().addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema().description("RFC 9457. Never holds a word of a case but the names of its fields.")
            .addProperty("type", new StringSchema().format("uri-reference"))
            .addProperty("title", new StringSchema())
            .addProperty("status", new IntegerSchema())
            .addProperty("detail", new StringSchema())
            .addProperty("instance", new StringSchema().format("uri-reference"));
    }
}
