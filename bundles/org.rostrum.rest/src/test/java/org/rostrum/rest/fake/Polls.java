package org.rostrum.rest.fake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.Right;
import org.rostrum.problem.Outcome;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;
import org.rostrum.web.Open;
import org.rostrum.web.Peer;
import org.rostrum.web.Requires;

/** A resource as an extension writes one. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class Polls {

    private final String question;

    public Polls(String question) {
        this.question = question;
    }

    /** A question. */
    @Schema(name = "Poll")
    public record PollJson(String question) {}

    @GET
    @Operation(summary = "The question, and who asked for it.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PollJson.class)))
    public Response ask(
            @Parameter(hidden = true) @Context Caller caller, @Parameter(hidden = true) @Context Peer peer) {
        String who = question + " asks " + caller.user().id() + " of " + peer.address();
        return Answers.ok(Outcome.done(who), PollJson::new);
    }

    @GET
    @Open
    @Path("now")
    @Operation(summary = "The question, for everybody.")
    public PollJson show() {
        return new PollJson(question);
    }

    @GET
    @Open
    @Path("failing")
    public PollJson fail() {
        throw new IllegalStateException("the kettle is empty");
    }

    @POST
    @Operation(summary = "Says it again.")
    public PollJson repeat(PollJson poll) {
        return poll;
    }

    @DELETE
    @Requires(Right.ADMINISTRATOR)
    public Response forget() {
        return Answers.noContent(Outcome.done(question));
    }
}
