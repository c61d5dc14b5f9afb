package org.rostrum.chat.core;

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
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.chat.RoomChat;
import org.rostrum.chat.RoomMessage;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.ApiKey;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Audited;
import org.rostrum.web.Caller;
import org.rostrum.web.Scoped;

/** What was written in conferences, over REST. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chat")
@Scoped(ApiKey.Scope.CONFERENCES)
public final class HistoryResource {

    private final RoomChat chat;

    HistoryResource(RoomChat chat) {
        this.chat = chat;
    }

    @GET
    @Operation(summary = "The runs in which one could read anything, the last first, at most 100.")
    @ApiResponse(
            responseCode = "200",
            description = "The runs.",
            content = @Content(schema = @Schema(implementation = HistoryJson.Runs.class)))
    public Response listChatHistory(@Parameter(hidden = true) @Context Caller caller) {
        return Response.ok(new HistoryJson.Runs(chat.list(caller.user()).stream()
                        .map(HistoryJson.RunJson::of)
                        .toList()))
                .build();
    }

    @GET
    @Path("{conference}")
    @Operation(
            summary =
                    "What was written in a conference, in all its runs: to oneself, to all while one was inside, to the"
                            + " moderators while one moderated; of a plan that one moderates all that was not for one alone.")
    @ApiResponse(
            responseCode = "200",
            description = "A page, the newest first.",
            content = @Content(schema = @Schema(implementation = HistoryJson.Page.class)))
    public Response readChatHistory(
            @PathParam("conference") String conference,
            @Parameter(description = "`next` of the page before.", schema = @Schema(type = "integer", format = "int64"))
                    @QueryParam("before")
                    String before,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "50"))
                    @QueryParam("limit")
                    String limit,
            @Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(
                PageRequest.parse(before, limit).then(page -> id(conference)
                        .then(id -> chat.read(id, caller.user(), page.before(), page.limit()))
                        .map(found -> new HistoryJson.Page(
                                found.stream().map(HistoryJson::of).toList(),
                                page.next(found, RoomMessage::position)))),
                body -> body);
    }

    @DELETE
    @Path("{conference}")
    @Audited("chat.cleared")
    @Operation(summary = "Removes what was written in a conference, in all its runs; by its owner or an administrator.")
    @ApiResponse(responseCode = "204", description = "Removed.")
    public Response clearChatHistory(
            @PathParam("conference") String conference, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.noContent(id(conference).then(id -> chat.clear(id, caller.user())));
    }

    private static Outcome<ConferenceId> id(String conference) {
        return ConferenceId.parse(conference)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("There is no such conference.")));
    }
}
