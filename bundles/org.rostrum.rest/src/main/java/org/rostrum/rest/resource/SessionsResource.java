package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.Sessions;
import org.rostrum.identity.UserId;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;

/** Where the one who asks is logged in. */
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "session")
public final class SessionsResource {

    private final Sessions sessions;

    public SessionsResource(Sessions sessions) {
        this.sessions = sessions;
    }

    @GET
    @Operation(summary = "Where you are logged in.")
    @ApiResponse(
            responseCode = "200",
            description = "Your log-ins.",
            content = @Content(schema = @Schema(implementation = LoginListJson.class)))
    public Response listSessions(@Parameter(hidden = true) @Context Caller caller) {
        UserId me = caller.user().id();
        return Response.ok(LoginListJson.of(sessions.of(me), caller.token().flatMap(sessions::idOf)))
                .build();
    }

    @DELETE
    @Path("{session}")
    @Operation(summary = "End one of your log-ins.")
    @ApiResponse(responseCode = "204", description = "Ended.")
    public Response endSession(@PathParam("session") String session, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.noContent(sessions.end(caller.user().id(), session));
    }

    @DELETE
    @Operation(summary = "Log out on all devices, this one too.")
    @ApiResponse(responseCode = "204", description = "Logged out.")
    public Response endSessions(@Parameter(hidden = true) @Context Caller caller) {
        sessions.endAll(caller.user().id());
        return Response.noContent().build();
    }
}
