package org.rostrum.webinar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.Profile;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.Plans;
import org.rostrum.schedule.PublicLobby;
import org.rostrum.schedule.invitation.Invitee;
import org.rostrum.web.Answers;
import org.rostrum.web.Open;
import org.rostrum.web.Peer;

/** What anybody at all may ask about a public conference. Of private ones nothing is said, not even that they are there. */
@Path("conferences/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "public conferences")
public final class PublicPage {

    private final Plans plans;
    private final GuestBook guests;
    private final RegistrationBook registrations;
    private final Post post;
    private final Rate rate;
    private final Clock clock;
    private final LongAdder registered;

    PublicPage(
            Plans plans,
            GuestBook guests,
            RegistrationBook registrations,
            Post post,
            Rate rate,
            Clock clock,
            LongAdder registered) {
        this.plans = plans;
        this.guests = guests;
        this.registrations = registrations;
        this.post = post;
        this.rate = rate;
        this.clock = clock;
        this.registered = registered;
    }

    @GET
    @Open
    @Operation(summary = "What the public page of a conference shows.")
    @ApiResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(schema = @Schema(implementation = PageJson.class)))
    public Response getPage(@PathParam("id") String id) {
        return Answers.ok(
                lobby(id),
                lobby -> PageJson.of(
                        lobby, registrations.terms(lobby.key()), registrations.taken(lobby.key()), clock.instant()));
    }

    @POST
    @Open
    @Path("guests")
    @Operation(summary = "A ticket for who came by link; show it in join.")
    @ApiResponse(
            responseCode = "201",
            description = "A new guest.",
            content = @Content(schema = @Schema(implementation = TicketJson.class)))
    public Response takeTicket(@PathParam("id") String id, @Parameter(hidden = true) @Context Peer peer) {
        return created(lobby(id).then(lobby -> {
            if (!rate.admit(peer.address())) {
                return tooMany();
            }
            if (registrations.terms(lobby.key()).asked()) {
                return Outcome.refused(Refusals.REGISTRATION_REQUIRED);
            }
            guests.forgetTheAbsent();
            return Outcome.done(new TicketJson(guests.admit(lobby.key(), Optional.empty())));
        }));
    }

    @POST
    @Open
    @Path("registrations")
    @Operation(summary = "Registers a guest, and gives them their ticket.")
    @ApiResponse(
            responseCode = "201",
            description = "Registered.",
            content = @Content(schema = @Schema(implementation = TicketJson.class)))
    public Response register(
            @PathParam("id") String id, RegisteringJson wanted, @Parameter(hidden = true) @Context Peer peer) {
        return created(lobby(id)
                .then(lobby -> rate.admit(peer.address()) ? Outcome.done(lobby) : tooMany())
                .then(lobby -> sound(wanted, registrations.terms(lobby.key()))
                        .then(registering -> register(lobby, registering))));
    }

    @POST
    @Open
    @Path("confirmations")
    @Operation(summary = "The ticket of who shows the secret of their personal link; confirms their address.")
    @ApiResponse(
            responseCode = "201",
            description = "A ticket; the one before is worth nothing.",
            content = @Content(schema = @Schema(implementation = TicketJson.class)))
    public Response confirm(@PathParam("id") String id, LinkJson link, @Parameter(hidden = true) @Context Peer peer) {
        return created(lobby(id)
                .then(lobby -> rate.admit(peer.address()) ? Outcome.done(lobby) : tooMany())
                .then(lobby -> post.guestOf(lobby.key(), link == null ? null : link.token())
                        .then(guest -> registrations.confirm(lobby.key(), guest.address()))
                        .map(registration -> new TicketJson(guests.readmit(lobby.key(), registration)))));
    }

    private Outcome<TicketJson> register(PublicLobby lobby, RegisteringJson registering) {
        if (registrations.isBarred(lobby.key(), registering.email())) {
            return Outcome.refused(Refusals.REGISTRATION_REFUSED);
        }
        if (registrations.terms(lobby.key()).confirmed()) {
            return await(lobby, registering);
        }
        return registrations
                .add(lobby.key(), registering.name().strip(), registering.email(), registering.answers())
                .map(registration -> {
                    registered.increment();
                    return Outcome.done(new TicketJson(guests.admit(lobby.key(), Optional.of(registration))));
                })
                .orElseGet(() -> Outcome.refused(Refusals.REGISTRATION_FULL));
    }

    private Outcome<TicketJson> await(PublicLobby lobby, RegisteringJson registering) {
        if (!post.isOpen()) {
            return Outcome.refused(Refusals.MAIL_REQUIRED);
        }
        String name = registering.name().strip();
        if (!registrations.await(lobby.key(), name, registering.email(), registering.answers())) {
            return Outcome.refused(Refusals.REGISTRATION_FULL);
        }
        post.send(lobby.key(), new Invitee.Guest(registering.email(), name, registering.locale()));
        registered.increment();
        return Outcome.done(new TicketJson(null));
    }

    private Outcome<RegisteringJson> sound(RegisteringJson wanted, Terms terms) {
        if (!terms.asked() || !terms.isOpen(clock.instant())) {
            return Outcome.refused(Refusals.REGISTRATION_CLOSED);
        }
        if (wanted == null
                || wanted.name() == null
                || !User.isDisplayName(wanted.name().strip())) {
            return Outcome.refused(Refusals.invalid("name: (expected: 1 to 100 visible characters)"));
        }
        if (wanted.email() == null || !Profile.isEmail(wanted.email())) {
            return Outcome.refused(Refusals.invalid("email: (expected: an e-mail address)"));
        }
        if (wanted.language() != null && wanted.locale().isEmpty()) {
            return Outcome.refused(Refusals.invalid("language: (expected: a language tag such as de or en-GB)"));
        }
        if (!terms.agreement().isEmpty() && !wanted.agreed()) {
            return Outcome.refused(Refusals.invalid("agreed: (expected: true)"));
        }
        Map<String, String> answers = wanted.answers() == null ? Map.of() : wanted.answers();
        return terms.complaint(answers)
                .map(name -> Outcome.<RegisteringJson>refused(Refusals.invalid("answers: " + name)))
                .orElseGet(() -> Outcome.done(new RegisteringJson(
                        wanted.name(), wanted.email(), answers, wanted.agreed(), wanted.language())));
    }

    private Outcome<PublicLobby> lobby(String id) {
        try {
            return plans.publicLobby(new ConferenceId(id));
        } catch (IllegalArgumentException notAnId) {
            return Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("There is no such conference."));
        }
    }

    private static <T> Outcome<T> tooMany() {
        return Outcome.refused(Problems.REQUEST_TOO_FREQUENT.because("Too many guests come from your network."));
    }

    private static Response created(Outcome<TicketJson> outcome) {
        return Answers.of(outcome, ticket -> Response.status(
                        ticket.ticket() == null ? Response.Status.ACCEPTED : Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(ticket)
                .build());
    }
}
