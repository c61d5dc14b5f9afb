package org.rostrum.chat.core;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.chat.DirectChat;
import org.rostrum.chat.DirectMessage;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;

/** What one writes with others, over REST. No key of an application is answered: this is between people. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "chat")
public final class ChatsResource {

    private final DirectChat chat;

    ChatsResource(DirectChat chat) {
        this.chat = chat;
    }

    @GET
    @Operation(summary = "With whom one has written, the last first, at most 100.")
    @ApiResponse(
            responseCode = "200",
            description = "The conversations.",
            content = @Content(schema = @Schema(implementation = ChatJson.Everybody.class)))
    public Response listChats(@Parameter(hidden = true) @Context Caller caller) {
        return Response.ok(new ChatJson.Everybody(
                        chat.list(caller.user()).stream().map(ChatJson.With::of).toList()))
                .build();
    }

    @GET
    @Path("{user}")
    @Operation(summary = "What one has written with somebody; nothing if one never has.")
    @ApiResponse(
            responseCode = "200",
            description = "A page, the newest first.",
            content = @Content(schema = @Schema(implementation = ChatJson.Page.class)))
    public Response readChat(
            @PathParam("user") String user,
            @Parameter(description = "`next` of the page before.", schema = @Schema(type = "integer", format = "int64"))
                    @QueryParam("before")
                    String before,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = "50"))
                    @QueryParam("limit")
                    String limit,
            @Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(
                PageRequest.parse(before, limit).then(page -> id(user).map(
                                with -> chat.read(caller.user(), with, page.before(), page.limit()))
                        .map(found -> new ChatJson.Page(
                                found.stream().map(ChatJson::of).toList(), page.next(found, DirectMessage::id)))),
                body -> body);
    }

    @POST
    @Path("{user}")
    @Operation(summary = "Writes to somebody; told at once on the personal lines of both. At most 60 in a minute.")
    @ApiResponse(
            responseCode = "201",
            description = "The message.",
            content = @Content(schema = @Schema(implementation = ChatJson.class)))
    public Response writeChat(
            @PathParam("user") String user, ChatJson.New wanted, @Parameter(hidden = true) @Context Caller caller) {
        String text = wanted == null ? null : wanted.text();
        return Answers.of(id(user).then(to -> chat.write(caller.user(), to, text)), message -> Response.status(
                        Response.Status.CREATED)
                .entity(ChatJson.of(message))
                .build());
    }

    @PUT
    @Path("{user}/read")
    @Operation(summary = "One has read what somebody wrote, up to a message. Never takes anything back.")
    @ApiResponse(
            responseCode = "200",
            description = "How much of theirs is not read yet.",
            content = @Content(schema = @Schema(implementation = ChatJson.Unread.class)))
    public Response markChatRead(
            @PathParam("user") String user, ChatJson.Mark mark, @Parameter(hidden = true) @Context Caller caller) {
        if (mark == null || mark.upTo() == null) {
            return Answers.problem(Problems.REQUEST_INVALID.because("upTo: (expected: the id of a message)"));
        }
        return Answers.ok(id(user).then(with -> chat.markRead(caller.user(), with, mark.upTo())), ChatJson.Unread::new);
    }

    private static Outcome<UserId> id(String user) {
        return UserId.parse(user)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.USER_UNKNOWN.because("There is no such person.")));
    }
}
