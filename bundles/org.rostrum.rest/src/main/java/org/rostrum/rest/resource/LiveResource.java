package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Conference;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;
import org.rostrum.web.Scoped;
import org.rostrum.wire.Snapshot;
import org.rostrum.wire.Wire;

/** The present state of a run. */
@Path("conferences/{id}/live")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "running conferences")
@Scoped(Scope.CONFERENCES)
public final class LiveResource {

    private final Runs runs;
    private final Wire wire = new Wire();

    public LiveResource(Runs runs) {
        this.runs = runs;
    }

    @GET
    @Operation(
            summary = "The present state of a running conference, for who moderates it now.",
            description = "As a moderator's snapshot on the WebSocket: those who wait included, chat between two not.")
    @ApiResponse(
            responseCode = "200",
            description = "The state after event seq.",
            content = @Content(schema = @Schema(ref = VocabularySchemas.SNAPSHOT)))
    public Response getLive(@PathParam("id") String id, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.of(runs.seen(id, caller.user()), room -> Response.ok(wire.write(shown(room)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }

    /** What is written from one to another is theirs. */
    private static Snapshot shown(Conference room) {
        return Snapshot.of(room)
                .withChat(room.chat().stream()
                        .filter(message -> !(message.to() instanceof Audience.One))
                        .toList());
    }
}
