package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.Right;
import org.rostrum.media.MediaDrain;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Audited;
import org.rostrum.web.Caller;
import org.rostrum.web.Requires;
import org.rostrum.web.Scoped;

/** Lets the server run empty before it is stopped, for administrators. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "drain")
@Requires(Right.ADMINISTRATOR)
@Scoped(Scope.CONFERENCES)
public final class DrainResource {

    private final MediaDrain drain;

    DrainResource(MediaDrain drain) {
        this.drain = drain;
    }

    @GET
    @Operation(summary = "Whether the server runs empty, and how many conferences go on.")
    @ApiResponse(
            responseCode = "200",
            description = "How far it is.",
            content = @Content(schema = @Schema(implementation = DrainJson.class)))
    public Response readDrain() {
        return Response.ok(DrainJson.of(drain.state())).build();
    }

    @PUT
    @Audited("media.drained")
    @Operation(summary = "Take nothing new from now on, or again: conferences in which somebody sits go on.")
    @ApiResponse(
            responseCode = "200",
            description = "How far it is.",
            content = @Content(schema = @Schema(implementation = DrainJson.class)))
    public Response changeDrain(DrainJson.Wanted wanted, @Parameter(hidden = true) @Context Caller caller) {
        Outcome<Boolean> on = Optional.ofNullable(wanted)
                .map(DrainJson.Wanted::on)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.REQUEST_INVALID.because("on: (expected: true or false)")));
        return Answers.ok(on, now -> DrainJson.of(drain.set(now, caller.user().id())));
    }
}
