package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.User;
import org.rostrum.schedule.Plans;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.invitation.Invitations;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;
import org.rostrum.web.Open;

/** What became of the invitations to a conference, and its calendar entry. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "invitations")
public final class InvitationsResource {

    private final Invitations invitations;

    private final Plans plans;

    InvitationsResource(Invitations invitations, Plans plans) {
        this.invitations = invitations;
        this.plans = plans;
    }

    @GET
    @Operation(
            summary =
                    "The messages of the conferences you own, by conference, the newest first; with state=FAILED those"
                            + " that came to nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the list.",
            content = @Content(schema = @Schema(implementation = InvitationsJson.Mine.class)))
    public Response listMyInvitations(
            @Parameter(schema = @Schema(implementation = Delivery.State.class)) @QueryParam("state") String state,
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit,
            @Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(
                Asked.oneOf("state", state, Delivery.State.class)
                        .then(wanted -> Paging.parse(offset, limit).map(paging -> mine(wanted, paging, caller.user()))),
                list -> list);
    }

    private InvitationsJson.Mine mine(Optional<Delivery.State> wanted, Paging paging, User me) {
        List<InvitationsJson.OfConference> all = plans.list(me).stream()
                .filter(plan -> plan.owner().equals(me.id()))
                .flatMap(plan -> invitations.list(plan.id(), me).value().orElse(List.of()).stream()
                        .filter(delivery -> wanted.stream().allMatch(delivery.state()::equals))
                        .map(delivery -> InvitationsJson.OfConference.of(plan, delivery)))
                .toList();
        return new InvitationsJson.Mine(paging.of(all), paging.offset(), paging.limit(), all.size());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far each invitation has come; for those who moderate.")
    @ApiResponse(
            responseCode = "200",
            description = "By invitee.",
            content = @Content(schema = @Schema(implementation = InvitationsJson.Many.class)))
    public Response listInvitations(@PathParam("id") String id, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(
                Runs.parse(id).then(known -> invitations.list(known, caller.user())), InvitationsJson.Many::of);
    }

    @POST
    @Path("{id}/resend")
    @Operation(summary = "Send an invitation once more.")
    @ApiResponse(
            responseCode = "200",
            description = "What is queued thereby.",
            content = @Content(schema = @Schema(implementation = InvitationsJson.Many.class)))
    public CompletionStage<Response> resendInvitations(
            @PathParam("id") String id,
            InvitationsJson.Resending whom,
            @Parameter(hidden = true) @Context Caller caller) {
        String invitee = whom == null || whom.invitee() == null ? "" : whom.invitee();
        return Answers.later(Runs.parse(id), known -> invitations
                .resend(known, invitee, caller.user())
                .thenApply(queued -> Answers.ok(queued, InvitationsJson.Many::of)));
    }

    @GET
    @Path("{id}/calendar.ics")
    @Produces("text/calendar; charset=UTF-8")
    @Operation(summary = "The conference as an iCalendar file; for those who moderate or are invited.")
    @ApiResponse(responseCode = "200", description = "RFC 5545, method PUBLISH.")
    public Response getCalendar(@PathParam("id") String id, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.of(
                Runs.parse(id).then(known -> invitations.calendar(known, caller.user())),
                calendar -> Response.ok(calendar)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".ics\"")
                        .build());
    }

    @GET
    @Path("{id}/reminders")
    @Operation(summary = "How long before each start people are reminded.")
    @ApiResponse(
            responseCode = "200",
            description = "In minutes.",
            content = @Content(schema = @Schema(implementation = InvitationsJson.Reminders.class)))
    public Response getReminders(@PathParam("id") String id, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(
                Runs.parse(id).then(known -> invitations.reminders(known, caller.user())),
                InvitationsJson.Reminders::of);
    }

    @PUT
    @Path("{id}/reminders")
    @Operation(summary = "Change how long before each start people are reminded.")
    @ApiResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = InvitationsJson.Reminders.class)))
    public CompletionStage<Response> changeReminders(
            @PathParam("id") String id,
            InvitationsJson.Reminders wanted,
            @Parameter(hidden = true) @Context Caller caller) {
        return Answers.later(Runs.parse(id), known -> invitations
                .remind(known, durations(wanted), caller.user())
                .thenApply(changed -> Answers.ok(changed, InvitationsJson.Reminders::of)));
    }

    @Open
    @POST
    @Path("redeem")
    @Operation(summary = "Who is invited to what by a personal link, whose secret is behind its #i=.")
    @ApiResponse(
            responseCode = "200",
            description = "The ticket.",
            content = @Content(schema = @Schema(implementation = InvitationsJson.Pass.class)))
    public Response redeemInvitation(InvitationsJson.Link link) {
        return Answers.ok(invitations.redeem(link == null ? null : link.token()), InvitationsJson.Pass::of);
    }

    /** What is no list of numbers becomes a time that is refused, after it is known who asks. */
    private static Set<Duration> durations(InvitationsJson.Reminders wanted) {
        return wanted == null || wanted.minutesBefore() == null
                ? Set.of(Duration.ZERO)
                : wanted.minutesBefore().stream()
                        .map(minutes -> minutes == null ? Duration.ZERO : Duration.ofMinutes(minutes))
                        .collect(Collectors.toSet());
    }
}
