package org.rostrum.webinar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Plans;
import org.rostrum.web.Answers;
import org.rostrum.web.Caller;
import org.rostrum.web.Csv;

/** What who moderates a conference may ask about its guests and say about their registration. */
@Path("hosting/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "public conferences")
public final class HostDesk {

    private static final int MOST_AT_ONCE = 200;

    private final Hosting hosting;
    private final GuestBook guests;
    private final RegistrationBook registrations;
    private final Post post;

    HostDesk(Plans plans, GuestBook guests, RegistrationBook registrations, Post post) {
        this.hosting = new Hosting(plans);
        this.guests = guests;
        this.registrations = registrations;
        this.post = post;
    }

    @GET
    @Path("terms")
    @Operation(summary = "Whether guests must register, and how.")
    @ApiResponse(
            responseCode = "200",
            description = "The terms.",
            content = @Content(schema = @Schema(implementation = TermsJson.class)))
    public Response getTerms(@PathParam("id") String id, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(plan(id, caller), plan -> TermsJson.of(registrations.terms(plan.key())));
    }

    @PUT
    @Path("terms")
    @Operation(summary = "Says whether guests must register, and how. Not for conferences with a PIN.")
    @ApiResponse(
            responseCode = "200",
            description = "The terms from now on.",
            content = @Content(schema = @Schema(implementation = TermsJson.class)))
    public Response changeTerms(
            @PathParam("id") String id, TermsJson wanted, @Parameter(hidden = true) @Context Caller caller) {
        Outcome<Terms> changed = plan(id, caller)
                .then(plan -> wanted(wanted, plan).map(terms -> {
                    registrations.change(plan.key(), terms);
                    return terms;
                }));
        return Answers.ok(changed, TermsJson::of);
    }

    private static Outcome<Terms> wanted(TermsJson wanted, ConferencePlan plan) {
        if (wanted == null) {
            return Outcome.refused(Refusals.invalid("The body is missing."));
        }
        return wanted.asked() && plan.pin().isPresent()
                ? Outcome.refused(Refusals.invalid("asked: true (expected: no PIN besides)"))
                : wanted.terms();
    }

    @GET
    @Path("registrations")
    @Operation(summary = "Who has registered, in the order in which they came.")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the list.",
            content = @Content(schema = @Schema(implementation = RegistrationJson.Part.class)))
    public Response listRegistrations(
            @PathParam("id") String id,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(
                plan(id, caller).then(plan -> Part.of(plan.key(), offset, limit)),
                part -> new RegistrationJson.Part(
                        registrations.list(part.conference(), part.offset(), part.limit()).stream()
                                .map(RegistrationJson::of)
                                .toList(),
                        part.offset(),
                        part.limit(),
                        registrations.taken(part.conference())));
    }

    @GET
    @Path("registrations.csv")
    @Produces(Csv.TYPE)
    @Operation(summary = "All registrations as comma-separated values, for a spreadsheet.")
    @ApiResponse(responseCode = "200", description = "UTF-8; a line each, after one with the names of the columns.")
    public Response downloadRegistrations(
            @PathParam("id") String id, @Parameter(hidden = true) @Context Caller caller) {
        return Answers.of(plan(id, caller), plan -> Csv.download("registrations.csv", sheet(plan)));
    }

    private StreamingOutput sheet(ConferencePlan plan) {
        return stream -> {
            Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            RegistrationSheet sheet =
                    new RegistrationSheet(registrations.terms(plan.key()).questions());
            sheet.writeHead(out);
            List<Registration> part = registrations.list(plan.key(), 0, MOST_AT_ONCE);
            for (int offset = MOST_AT_ONCE; !part.isEmpty(); offset += MOST_AT_ONCE) {
                for (Registration registration : part) {
                    sheet.write(registration, out);
                }
                part = registrations.list(plan.key(), offset, MOST_AT_ONCE);
            }
            out.flush();
        };
    }

    @DELETE
    @Path("registrations/{registration}")
    @Operation(summary = "Cancels a registration: its ticket is worth nothing any more, its place is free.")
    @ApiResponse(responseCode = "204", description = "Cancelled.")
    public Response cancelRegistration(
            @PathParam("id") String id,
            @PathParam("registration") String registration,
            @Parameter(hidden = true) @Context Caller caller) {
        return Answers.noContent(plan(id, caller).then(plan -> cancel(plan.key(), registration)));
    }

    /** Whose address was to be confirmed is told; nobody else was ever written to. */
    private Outcome<Registration> cancel(ConferenceKey conference, String id) {
        Optional<Registration> known =
                registrations.find(conference, id).filter(one -> registrations.cancel(conference, id));
        known.ifPresent(gone -> post.callOff(conference, gone.name(), gone.email()));
        return known.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusals.REGISTRATION_UNKNOWN));
    }

    @GET
    @Path("guests")
    @Operation(summary = "Which guests have entered, the last first.")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the list.",
            content = @Content(schema = @Schema(implementation = GuestJson.Part.class)))
    public Response listGuests(
            @PathParam("id") String id,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @Parameter(hidden = true) @Context Caller caller) {
        return Answers.ok(
                plan(id, caller).then(plan -> Part.of(plan.key(), offset, limit)),
                part -> new GuestJson.Part(
                        guests.list(part.conference(), part.offset(), part.limit()).stream()
                                .map(GuestJson::of)
                                .toList(),
                        part.offset(),
                        part.limit()));
    }

    private Outcome<ConferencePlan> plan(String id, Caller caller) {
        return hosting.plan(id, caller);
    }

    private record Part(ConferenceKey conference, int offset, int limit) {

        static Outcome<Part> of(ConferenceKey conference, String offset, String limit) {
            try {
                Part part = new Part(conference, Integer.parseInt(offset), Integer.parseInt(limit));
                return part.offset >= 0 && part.limit >= 1 && part.limit <= MOST_AT_ONCE
                        ? Outcome.done(part)
                        : refused();
            } catch (NumberFormatException notANumber) {
                return refused();
            }
        }

        private static Outcome<Part> refused() {
            return Outcome.refused(Problems.REQUEST_INVALID.because(
                    "offset, limit: (expected: from 0, and 1 to " + MOST_AT_ONCE + ")"));
        }
    }
}
