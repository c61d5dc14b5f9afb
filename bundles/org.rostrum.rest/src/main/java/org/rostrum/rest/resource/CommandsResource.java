package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;
import org.rostrum.web.Scoped;
import org.rostrum.wire.Wire;

/** Every command there is, in the words of the WebSocket's {@code order}. */
@Path("conferences/{id}/commands")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "running conferences")
@Scoped(Scope.CONFERENCES)
public final class CommandsResource {

    private final Runs runs;
    private final Wire wire = new Wire();

    public CommandsResource(Runs runs) {
        this.runs = runs;
    }

    @POST
    @Operation(
            summary = "Give a command to a running conference.",
            description = "For who moderates it now. What needs a seat, such as raising a hand, is refused with"
                    + " participant.unknown: the caller gives the command from outside.")
    @ApiResponse(
            responseCode = "200",
            description = "Done.",
            content = @Content(schema = @Schema(implementation = AcceptedJson.class)))
    public CompletionStage<Response> giveCommand(
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = VocabularySchemas.COMMAND)))
                    byte[] body,
            @Parameter(hidden = true) @Context Caller caller) {
        User by = caller.user();
        return Answers.later(
                runs.find(id, by),
                room -> Answers.later(
                        read(body), command -> runs.give(room, by, command).thenApply(CommandsResource::accepted)));
    }

    private Outcome<Command> read(byte[] body) {
        return wire.readUntrusted(new String(body, StandardCharsets.UTF_8), Command.class)
                .map(CommandsResource::ofPeople)
                .orElseGet(() -> Outcome.refused(Problems.REQUEST_INVALID.because(
                        "The body is not exactly a command: see the schema Command of /api/v1/openapi.json.")));
    }

    private static Outcome<Command> ofPeople(Command command) {
        return command instanceof Command.OfHouse
                ? Outcome.refused(Problems.ROLE_REQUIRED.because("Only the server gives this command."))
                : Outcome.done(command);
    }

    private static Response accepted(Outcome<Conference> outcome) {
        return Answers.ok(outcome, room -> new AcceptedJson(room.seq()));
    }
}
