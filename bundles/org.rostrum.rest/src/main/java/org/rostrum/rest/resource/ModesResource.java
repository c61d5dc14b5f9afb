package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.web.Scoped;

/** The kinds of conference that can be chosen now. */
@Path("modes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "modes")
@Scoped(Scope.CONFERENCES)
public final class ModesResource {

    private final Modes modes;

    public ModesResource(Modes modes) {
        this.modes = modes;
    }

    @GET
    @Operation(summary = "The installed conference modes, and on which terms each can be chosen.")
    @ApiResponse(
            responseCode = "200",
            description = "The modes by id.",
            content = @Content(schema = @Schema(implementation = ModeListJson.class)))
    public Response listModes() {
        return Response.ok(ModeListJson.of(modes.offers())).build();
    }
}
