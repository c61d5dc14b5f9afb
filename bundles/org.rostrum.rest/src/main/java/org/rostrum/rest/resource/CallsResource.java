package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.rostrum.calling.CallId;
import org.rostrum.calling.CallLog;
import org.rostrum.calling.CallState;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.rest.resource.CallsPart.Present;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;
import org.rostrum.web.Scoped;

/** One's own calls: those of now, those that were missed, and from whom one wants none. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
@Scoped(Scope.PEOPLE)
public final class CallsResource {

    private final Supplier<Outcome<Present>> house;

    CallsResource(Supplier<Outcome<Present>> house) {
        this.house = house;
    }

    @GET
    @Operation(summary = "Calls that are not over: one's own, all for operators and administrators.")
    @ApiResponse(
            responseCode = "200",
            description = "The calls.",
            content = @Content(schema = @Schema(implementation = CallsJson.Many.class)))
    public CompletionStage<Response> listCalls(
            @Parameter(schema = @Schema(implementation = CallState.class)) @QueryParam("state") String state,
            @Parameter(hidden = true) @Context Caller caller) {
        return Answers.later(
                house.get().then(present -> Asked.oneOf("state", state, CallState.class)
                        .map(wanted -> list(present, wanted, caller.user()))),
                answer -> answer);
    }

    private static CompletionStage<Response> list(Present present, Optional<CallState> wanted, User by) {
        return present.calls().list(by).thenApply(all -> Response.ok(CallsJson.Many.of(all.stream()
                        .filter(call -> wanted.stream().allMatch(call.state()::equals))
                        .toList()))
                .build());
    }

    @POST
    @Operation(
            summary = "Call somebody on all their devices.",
            description = "It rings until it is answered, given up by DELETE, or its time is up. The caller learns what"
                    + " became of it by GET; a client that wants to be told uses the personal line, /ws/v1/me.")
    @ApiResponse(
            responseCode = "200",
            description = "It rings, or is answered if they were calling too.",
            content = @Content(schema = @Schema(implementation = CallsJson.One.class)))
    public CompletionStage<Response> placeCall(
            CallsJson.Wanted wanted, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.later(
                house.get(),
                present -> Answers.later(user(wanted == null ? null : wanted.user()), callee -> present.calls()
                        .place(caller.user(), callee, Optional.empty())
                        .thenApply(call -> Answers.ok(call, CallsJson.One::of))));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Give up a call, reject it, or hang up.")
    @ApiResponse(responseCode = "204", description = "It is over.")
    public CompletionStage<Response> hangUp(
            @PathParam("id") String id, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.later(
                house.get(),
                present -> Answers.later(
                        call(id),
                        call -> present.calls().hangUp(call, caller.user()).thenApply(Answers::noContent)));
    }

    @GET
    @Path("missed")
    @Operation(summary = "What one has missed, the newest first.")
    @ApiResponse(
            responseCode = "200",
            description = "A part of them.",
            content = @Content(schema = @Schema(implementation = CallsJson.MissedList.class)))
    public Response listMissedCalls(
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context Caller caller) {
        return Answers.of(
                house.get(),
                present -> Answers.ok(Paging.parse(offset, limit), paging -> {
                    CallLog.Page page = present.log().missed(caller.user().id(), paging.offset(), paging.limit());
                    return CallsJson.MissedList.of(page, paging.offset(), paging.limit());
                }));
    }

    @POST
    @Path("missed/seen")
    @Operation(summary = "All missed calls have been looked at.")
    @ApiResponse(responseCode = "204", description = "Noted.")
    public Response markMissedCallsSeen(@Parameter(hidden = true) @Context Caller caller) {
        return Answers.of(house.get(), present -> {
            present.log().seen(caller.user().id());
            return Response.noContent().build();
        });
    }

    @DELETE
    @Path("missed/{id}")
    @Operation(summary = "Forget a missed call.")
    @ApiResponse(responseCode = "204", description = "Forgotten.")
    public Response forgetMissedCall(@PathParam("id") String id, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.noContent(house.get().then(present -> call(id).then(
                        call -> present.log().forget(caller.user().id(), call))));
    }

    @GET
    @Path("blocked")
    @Operation(summary = "From whom one wants no calls.")
    @ApiResponse(
            responseCode = "200",
            description = "Their ids.",
            content = @Content(schema = @Schema(implementation = CallsJson.Blocked.class)))
    public Response listBlocked(@Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(
                house.get(),
                present ->
                        CallsJson.Blocked.of(present.log().blocked(caller.user().id())));
    }

    @PUT
    @Path("blocked/{user}")
    @Operation(summary = "Want no calls from somebody.")
    @ApiResponse(responseCode = "204", description = "Blocked.")
    public Response block(@PathParam("user") String user, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.noContent(house.get().then(present -> user(user)
                .then(whom -> present.log().block(caller.user().id(), whom))));
    }

    @DELETE
    @Path("blocked/{user}")
    @Operation(summary = "Want calls from somebody again.")
    @ApiResponse(responseCode = "204", description = "Not blocked.")
    public Response unblock(@PathParam("user") String user, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.of(
                house.get(),
                present -> Answers.of(user(user), whom -> {
                    present.log().unblock(caller.user().id(), whom);
                    return Response.noContent().build();
                }));
    }

    @GET
    @Path("presence")
    @Operation(summary = "Whether these can be reached, at most 200.")
    @ApiResponse(
            responseCode = "200",
            description = "Each of them; an account that is not there is offline.",
            content = @Content(schema = @Schema(implementation = CallsJson.ReachableList.class)))
    public CompletionStage<Response> getPresence(@QueryParam("user") List<String> users) {
        Set<UserId> wanted = new LinkedHashSet<>();
        users.forEach(user -> UserId.parse(user).ifPresent(wanted::add));
        return Answers.later(house.get(), present -> present.devices()
                .presence(wanted)
                .thenApply(known -> Answers.ok(known, CallsJson.ReachableList::of)));
    }

    private static Outcome<UserId> user(String typed) {
        return UserId.parse(typed)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.USER_UNKNOWN.because("There is no such account.")));
    }

    private static Outcome<CallId> call(String typed) {
        return CallId.parse(typed)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.CALL_UNKNOWN.because("There is no such call.")));
    }
}
