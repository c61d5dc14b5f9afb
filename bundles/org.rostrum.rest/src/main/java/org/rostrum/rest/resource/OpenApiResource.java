package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.rostrum.rest.guard.Open;

/** The description of this API for programs. */
@Path("openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "description")
public final class OpenApiResource {

    private static final Set<Class<?>> RESOURCES = Set.of(
            SessionResource.class,
            ConferencesResource.class,
            CommandsResource.class,
            LiveResource.class,
            ParticipantsResource.class,
            ModesResource.class,
            UsersResource.class,
            OpenApiResource.class);

    /** Written at the first question, because it takes a while; two at once write the same. */
    private volatile String written;

    @GET
    @Open
    @Operation(summary = "This document.")
    @ApiResponse(responseCode = "200", description = "OpenAPI 3.")
    public String getOpenApi() {
        String document = written;
        if (document == null) {
            document = OpenApiDocument.of(RESOURCES);
            written = document;
        }
        return document;
    }
}
