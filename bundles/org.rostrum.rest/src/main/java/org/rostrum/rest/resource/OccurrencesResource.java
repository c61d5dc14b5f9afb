package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Deviation;
import org.rostrum.schedule.Occurrences;
import org.rostrum.schedule.Plans;
import org.rostrum.web.Answers;
import org.rostrum.web.Audited;
import org.rostrum.web.Caller;
import org.rostrum.web.Scoped;

/** When a scheduled conference takes place, and the exceptions to its rule. */
@Path("conferences/{id}/occurrences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "conferences")
@Scoped(Scope.CONFERENCES)
public final class OccurrencesResource {

    private final Plans plans;
    private final Occurrences occurrences;
    private final Clock clock;

    public OccurrencesResource(Plans plans, Occurrences occurrences, Clock clock) {
        this.plans = plans;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "When a scheduled conference takes place from now on, without what is cancelled.")
    @ApiResponse(
            responseCode = "200",
            description = "In the order of their starts.",
            content = @Content(schema = @Schema(implementation = OccurrenceListJson.class)))
    public Response listOccurrences(
            @PathParam("id") String id,
            @Parameter(
                            description = "Those that end later than this; without, than now.",
                            schema = @Schema(type = "string", format = "date-time"))
                    @QueryParam("from")
                    String from,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @QueryParam("limit")
                    String limit,
            @Parameter(hidden = true) @Context Caller caller) {
        Outcome<ConferencePlan> plan = Runs.parse(id).then(known -> plans.read(known, caller.user()));
        return Answers.ok(
                plan.then(found -> Paging.parse(null, limit)
                        .then(paging -> (from == null ? Outcome.done(clock.instant()) : time("from", from))
                                .map(earliest -> occurrences.of(found, earliest, paging.limit())))),
                OccurrenceListJson::of);
    }

    @GET
    @Path("exceptions")
    @Operation(
            summary = "Which occurrences of a recurring conference are cancelled or moved.",
            description = "Past ones, too. POST .../{original}/restore takes one back.")
    @ApiResponse(
            responseCode = "200",
            description = "A part of them, in the order in which the rule has them.",
            content = @Content(schema = @Schema(implementation = ExceptionListJson.class)))
    public Response listExceptions(
            @PathParam("id") String id,
            @Parameter(schema = @Schema(type = "integer", minimum = "0", defaultValue = "0")) @QueryParam("offset")
                    String offset,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @QueryParam("limit")
                    String limit,
            @Parameter(hidden = true) @Context Caller caller) {
        Outcome<ConferencePlan> plan = Runs.parse(id).then(known -> plans.read(known, caller.user()));
        return Answers.ok(
                plan.then(found -> Paging.parse(offset, limit)
                        .map(paging -> ExceptionListJson.of(Deviation.of(found.launch()), paging))),
                list -> list);
    }

    @POST
    @Audited("plan.occurrence-moved")
    @Path("{original}")
    @Operation(summary = "Move one occurrence of a recurring conference.")
    @ApiResponse(responseCode = "204", description = "Moved; it keeps its name.")
    public Response moveOccurrence(
            @PathParam("id") String id,
            @PathParam("original") String original,
            NewTimeJson to,
            @Parameter(hidden = true) @Context Caller caller) {
        return except(id, original, (known, name) -> NewTimeJson.read(to)
                .then(moved -> occurrences.move(known, name, moved, caller.user())));
    }

    @DELETE
    @Audited("plan.occurrence-cancelled")
    @Path("{original}")
    @Operation(summary = "Cancel one occurrence of a recurring conference.")
    @ApiResponse(responseCode = "204", description = "Cancelled.")
    public Response cancelOccurrence(
            @PathParam("id") String id,
            @PathParam("original") String original,
            @Parameter(hidden = true) @Context Caller caller) {
        return except(id, original, (known, name) -> occurrences.cancel(known, name, caller.user()));
    }

    @POST
    @Audited("plan.occurrence-restored")
    @Path("{original}/restore")
    @Operation(summary = "Let one occurrence take place as the rule says.")
    @ApiResponse(responseCode = "204", description = "Restored.")
    public Response restoreOccurrence(
            @PathParam("id") String id,
            @PathParam("original") String original,
            @Parameter(hidden = true) @Context Caller caller) {
        return except(id, original, (known, name) -> occurrences.restore(known, name, caller.user()));
    }

    /** What becomes of an occurrence. */
    @FunctionalInterface
    private interface Change {
        Outcome<ConferencePlan> of(ConferenceId id, Instant original);
    }

    private static Response except(String id, String original, Change change) {
        return Answers.noContent(
                Runs.parse(id).then(known -> time("original", original).then(name -> change.of(known, name))));
    }

    private static Outcome<Instant> time(String name, String text) {
        try {
            Instant time = Instant.parse(text);
            if (!ScheduledJson.isUnthinkable(time)) {
                return Outcome.done(time);
            }
        } catch (DateTimeException notATime) {
            return invalid(name);
        }
        return invalid(name);
    }

    private static Outcome<Instant> invalid(String name) {
        return Outcome.refused(
                Problems.REQUEST_INVALID.because(name + ": (expected: a time of ISO 8601, 1970 to 9998)"));
    }
}
