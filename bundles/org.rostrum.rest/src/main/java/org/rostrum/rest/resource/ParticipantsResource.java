package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.ws.rs.BeanParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;
import org.rostrum.web.Scoped;

/** Who is in a running conference. */
@Path("conferences/{id}/participants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "running conferences")
@Scoped(Scope.CONFERENCES)
public final class ParticipantsResource {

    private final Runs runs;

    public ParticipantsResource(Runs runs) {
        this.runs = runs;
    }

    @GET
    @Operation(summary = "Who is there and fits what is asked, for moderators; nobody when it does not run.")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the participants in the order of arrival, those who wait included.",
            content = @Content(schema = @Schema(implementation = ParticipantListJson.class)))
    public Response listParticipants(
            @PathParam("id") String id,
            @BeanParam ParticipantQuery query,
            @Parameter(schema = @Schema(type = "integer", minimum = "0", defaultValue = "0")) @QueryParam("offset")
                    String offset,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @QueryParam("limit")
                    String limit,
            @Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(
                seats(id, caller.user()).then(seats -> query.read().then(wanted -> Paging.parse(offset, limit)
                        .map(paging -> ParticipantListJson.of(
                                seats.stream().filter(wanted::fits).toList(), paging)))),
                list -> list);
    }

    private Outcome<List<Participant>> seats(String id, User by) {
        Outcome<Conference> run = runs.seen(id, by);
        boolean rests = run.problem()
                .filter(why -> why.code().equals(Problems.CONFERENCE_NOT_STARTED.code()))
                .isPresent();
        return rests
                ? Outcome.done(List.of())
                : run.map(room -> List.copyOf(room.participants().values()));
    }

    @DELETE
    @Path("{participant}")
    @Operation(summary = "Remove somebody from a running conference.")
    @ApiResponse(responseCode = "204", description = "Removed.")
    public CompletionStage<Response> removeParticipant(
            @PathParam("id") String id,
            @PathParam("participant") String participant,
            @Parameter(
                            description = "Whether their account stays out until the conference ends.",
                            schema = @Schema(type = "boolean", defaultValue = "false"))
                    @QueryParam("keepOut")
                    String keepOut,
            @Parameter(hidden = true) @Context Caller caller) {
        Outcome<Command.Remove> removal =
                seat(participant).then(who -> yesOrNo(keepOut).map(yes -> new Command.Remove(who, yes)));
        return Answers.later(
                runs.find(id, caller.user()),
                room -> Answers.later(removal, remove -> runs.give(room, caller.user(), remove)
                        .thenApply(Answers::noContent)));
    }

    private static Outcome<ParticipantId> seat(String participant) {
        return ParticipantId.parse(participant)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.PARTICIPANT_UNKNOWN.because("There is nobody of this id.")));
    }

    private static Outcome<Boolean> yesOrNo(String keepOut) {
        if (keepOut == null || keepOut.equals("false")) {
            return Outcome.done(false);
        }
        return keepOut.equals("true")
                ? Outcome.done(true)
                : Outcome.refused(Problems.REQUEST_INVALID.because("keepOut: (expected: true or false)"));
    }
}
