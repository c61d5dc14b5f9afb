package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.conference.ConferenceService;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Occurrences;
import org.rostrum.schedule.PlanDraft;
import org.rostrum.schedule.Plans;
import org.rostrum.web.Answers;
import org.rostrum.web.Audited;
import org.rostrum.web.Caller;
import org.rostrum.web.Scoped;

/** Conferences, planned and running. */
@Path("conferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "conferences")
@Scoped(Scope.CONFERENCES)
public final class ConferencesResource {

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final int PRECONDITION_REQUIRED = 428;

    private final Plans plans;
    private final ConferenceService conferences;
    private final Occurrences occurrences;
    private final Clock clock;

    public ConferencesResource(Plans plans, ConferenceService conferences, Occurrences occurrences, Clock clock) {
        this.plans = plans;
        this.conferences = conferences;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary =
                    "The conferences you own or moderate, all for administrators, operators and security administrators, the newest first; those that fit all that is asked.")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the list.",
            content = @Content(schema = @Schema(implementation = ConferenceListJson.class)))
    public Response listConferences(
            @Parameter(schema = @Schema(type = "integer", minimum = "0", defaultValue = "0")) @QueryParam("offset")
                    String offset,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @QueryParam("limit")
                    String limit,
            @BeanParam ConferenceQuery query,
            @Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(
                Paging.parse(offset, limit)
                        .then(paging -> query.read().map(wanted -> list(wanted, paging, caller.user()))),
                list -> list);
    }

    private ConferenceListJson list(ConferenceQuery.Wanted wanted, Paging paging, User by) {
        var all = plans.list(by).stream()
                .filter(wanted::fits)
                .filter(plan -> wanted.state().stream().allMatch(state -> state == state(plan)))
                .filter(plan -> takesPlace(plan, wanted))
                .toList();
        var items = paging.of(all).stream().map(this::json).toList();
        return new ConferenceListJson(items, paging.offset(), paging.limit(), all.size());
    }

    private boolean takesPlace(ConferencePlan plan, ConferenceQuery.Wanted wanted) {
        if (wanted.from().isEmpty() && wanted.until().isEmpty()) {
            return true;
        }
        return occurrences.of(plan, wanted.from().orElseGet(clock::instant), 1).stream()
                .anyMatch(next -> wanted.until().stream().allMatch(next.start()::isBefore));
    }

    @POST
    @Audited("plan.created")
    @Operation(summary = "Plan a conference, or make one to be entered now.")
    @ApiResponse(
            responseCode = "201",
            description = "Made. Location says where.",
            content = @Content(schema = @Schema(implementation = ConferenceJson.class)))
    public Response createConference(
            @Parameter(
                            description =
                                    "The id of a template or conference of yours: what the draft does not name is as there.")
                    @QueryParam("template")
                    String template,
            ConferenceDraftJson wanted,
            @Parameter(hidden = true) @Context Caller caller) {
        Optional<ConferenceDraftJson> said = Optional.ofNullable(wanted);
        var draft = template == null
                ? draft(said)
                : find(template, caller).then(like -> draft(said.map(it -> it.like(like))));
        var made = draft.then(complete -> plans.create(complete, caller.user()));
        return Answers.of(made, plan -> tagged(plan, Response.status(Response.Status.CREATED))
                .header(HttpHeaders.LOCATION, "/api/v1/conferences/" + plan.id())
                .build());
    }

    private static Outcome<PlanDraft> draft(Optional<ConferenceDraftJson> wanted) {
        return wanted.map(ConferenceDraftJson::toDraft)
                .orElseGet(() -> Outcome.refused(Problems.PLAN_INVALID.because("The body is missing.")));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One conference, with its version as ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "The conference.",
            content = @Content(schema = @Schema(implementation = ConferenceJson.class)))
    public Response getConference(@PathParam("id") String id, @Parameter(hidden = true) @Context Caller caller) {
        return answer(Runs.parse(id).then(known -> plans.read(known, caller.user())));
    }

    @PATCH
    @Audited("plan.changed")
    @Path("{id}")
    @Operation(
            summary =
                    "Change a conference. While it runs, what can is changed in it at once; waits names the rest. Needs the version as If-Match.")
    @ApiResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = ConferenceJson.class)))
    public Response changeConference(
            @PathParam("id") String id,
            @Parameter(required = true, description = "The ETag.") @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ConferenceDraftJson change,
            @Parameter(hidden = true) @Context Caller caller) {
        return matching(
                ifMatch,
                version -> answer(find(id, caller)
                        .then(plan -> draft(Optional.ofNullable(change).map(wanted -> wanted.over(plan)))
                                .then(draft -> plans.change(plan.id(), version, draft, caller.user())))));
    }

    @DELETE
    @Audited("plan.deleted")
    @Path("{id}")
    @Operation(summary = "Delete a conference that does not run. Needs the version as If-Match.")
    @ApiResponse(responseCode = "204", description = "Deleted.")
    public Response deleteConference(
            @PathParam("id") String id,
            @Parameter(required = true, description = "The ETag.") @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(hidden = true) @Context Caller caller) {
        return matching(
                ifMatch,
                version ->
                        Answers.noContent(Runs.parse(id).then(known -> plans.delete(known, version, caller.user()))));
    }

    @POST
    @Audited("plan.started")
    @Path("{id}/start")
    @Operation(summary = "Open a conference now.")
    @ApiResponse(
            responseCode = "200",
            description = "It runs.",
            content = @Content(schema = @Schema(implementation = ConferenceJson.class)))
    public Response startConference(@PathParam("id") String id, @Parameter(hidden = true) @Context Caller caller) {
        return answer(
                Runs.parse(id).then(known -> plans.start(known, caller.user())).then(room -> find(id, caller)));
    }

    @POST
    @Audited("plan.stopped")
    @Path("{id}/stop")
    @Operation(summary = "End a conference for all.")
    @ApiResponse(
            responseCode = "200",
            description = "It is over.",
            content = @Content(schema = @Schema(implementation = ConferenceJson.class)))
    public CompletionStage<Response> stopConference(
            @PathParam("id") String id, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.later(Runs.parse(id), known -> plans.stop(known, caller.user())
                .thenApplyAsync(stopped -> answer(stopped.then(room -> find(id, caller)))));
    }

    @GET
    @Path("{id}/lobby")
    @Operation(
            summary =
                    "What anybody with an account is told of a conference; whether it is locked, and asks for a PIN, is said for the caller.")
    @ApiResponse(
            responseCode = "200",
            description = "The lobby.",
            content = @Content(schema = @Schema(implementation = LobbyJson.class)))
    public Response getLobby(@PathParam("id") String id, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(Runs.parse(id).then(known -> plans.lobby(known, caller.user())), LobbyJson::of);
    }

    private Outcome<ConferencePlan> find(String id, Caller caller) {
        return Runs.parse(id).then(known -> plans.find(known, caller.user()));
    }

    private static Response matching(String ifMatch, Function<Long, Response> change) {
        Matcher version = ETAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!version.matches()) {
            return Answers.problem(
                    Problems.REQUEST_INVALID.because("If-Match: (expected: the ETag of the conference, as \"3\")"),
                    PRECONDITION_REQUIRED);
        }
        return change.apply(Long.valueOf(version.group(1)));
    }

    private Response answer(Outcome<ConferencePlan> outcome) {
        return Answers.of(outcome, plan -> tagged(plan, Response.ok()).build());
    }

    private Response.ResponseBuilder tagged(ConferencePlan plan, Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.ETAG, "\"" + plan.version() + "\"").entity(json(plan));
    }

    private ConferenceJson json(ConferencePlan plan) {
        var next = occurrences.of(plan, clock.instant(), 1).stream().findFirst();
        return ConferenceJson.of(plan, state(plan), conferences.find(plan.key()), next);
    }

    private ConferenceJson.State state(ConferencePlan plan) {
        if (conferences.find(plan.key()).isPresent()) {
            return ConferenceJson.State.RUNNING;
        }
        return switch (plans.state(plan)) {
            case NOT_STARTED -> ConferenceJson.State.NOT_STARTED;
            case OPEN -> ConferenceJson.State.OPEN;
            case ENDED -> ConferenceJson.State.ENDED;
        };
    }
}
