package org.rostrum.admission.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.admission.RequestFixture.guestRequest;
import static org.rostrum.testkit.admission.RequestFixture.request;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Pin;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.conference.admission.GuestDesk;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Seating;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.Plans;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.FakeConferences;

class GuestsAtTheDoorTest {

    private static final GuestDesk WELCOMING = (request, room, seat) -> said(Verdict.admit());

    private final FakeConferences conferences = new FakeConferences(new FakeClock());
    private Conference room = open(conference("webinar").openToGuests());
    private Optional<Pin> pin = Optional.empty();
    private final Plans plans = new FakePlans(() -> Outcome.done(room), () -> pin);
    private final PinPolicy pins =
            new PinPolicy(plans, new PinLimits(5, 20, 100, Duration.ofMinutes(10)), new FakeClock());
    private final Door door = new Door(plans, conferences, List.of(pins, new RolePolicy()), Duration.ofMillis(200));

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void guestEntersPublicConferenceWithoutAccount() {
        door.bindDesk(WELCOMING);
        Participant gina = enter(guestRequest("Gina", room.id()));
        assertThat(gina.origin()).isEqualTo(new Origin.Guest());
        assertThat(gina.user()).isEmpty();
        assertThat(gina.role()).isEqualTo(Role.ATTENDEE);
    }

    @Test
    void guestEntersNoPrivateConference() {
        door.bindDesk(WELCOMING);
        room = open(conference("board"));
        assertThat(refusal(guestRequest("Gina", room.id())).code()).isEqualTo("login.required");
    }

    @Test
    void withoutDeskTheRefusalNamesTheExtension() {
        Problem why = refusal(guestRequest("Gina", room.id()));
        assertThat(why.code()).isEqualTo("extension.required");
        assertThat(why.detail()).contains("rostrum-webinar");
    }

    @Test
    void deskThatIsGoneIsNotAsked() {
        door.bindDesk(WELCOMING);
        door.unbindDesk(WELCOMING);
        assertThat(refusal(guestRequest("Gina", room.id())).code()).isEqualTo("extension.required");
    }

    @Test
    void deskIsToldWhichSeatTheGuestTakes() {
        CompletableFuture<ParticipantId> told = new CompletableFuture<>();
        door.bindDesk((request, where, seat) -> {
            told.complete(seat);
            return said(Verdict.admit());
        });
        assertThat(enter(guestRequest("Gina", room.id())).id()).isEqualTo(told.join());
    }

    @Test
    void deskSaysTheRoleAndWhoWaits() {
        door.bindDesk((request, where, seat) -> said(new Verdict.Admit(Role.MODERATOR)));
        assertThat(enter(guestRequest("Gina", room.id())).role()).isEqualTo(Role.MODERATOR);
        door.bindDesk((request, where, seat) -> said(new Verdict.Wait("The host lets you in.")));
        assertThat(enter(guestRequest("Gus", room.id())).place()).isEqualTo(Place.WAITING_ROOM);
    }

    @Test
    void whomTheDeskRefusesIsAskedForNoPin() {
        pin = Optional.of(new Pin("2580"));
        door.bindDesk((request, where, seat) -> said(Verdict.refuse(Problems.RIGHT_REQUIRED.because("Not you."))));
        assertThat(refusal(guestRequest("Gina", room.id())).code()).isEqualTo("right.required");
    }

    @Test
    void guestTypesThePinLikeEverybody() {
        pin = Optional.of(new Pin("2580"));
        door.bindDesk(WELCOMING);
        assertThat(refusal(guestRequest("Gina", room.id())).code()).isEqualTo("pin.required");
    }

    @Test
    void brokenOrSilentDeskLetsNobodyIn() {
        door.bindDesk((request, where, seat) -> {
            throw new IllegalStateException("the database is away");
        });
        assertThat(refusal(guestRequest("Gina", room.id())).code()).isEqualTo("admission.unavailable");
        door.bindDesk((request, where, seat) -> new CompletableFuture<>());
        assertThat(refusal(guestRequest("Gina", room.id())).code()).isEqualTo("admission.unavailable");
    }

    @Test
    void whoHasAnAccountNeedsNoDesk() {
        assertThat(enter(request("ben", room.id())).user()).isPresent();
    }

    private Conference open(ConferenceFixture wanted) {
        Conference built = wanted.build();
        conferences.add(built);
        return built;
    }

    private static CompletableFuture<Verdict> said(Verdict verdict) {
        return CompletableFuture.completedFuture(verdict);
    }

    private Participant enter(JoinRequest request) {
        Seating seating = ask(request).value().orElseThrow();
        return conferences
                .find(seating.conference())
                .orElseThrow()
                .find(seating.seat())
                .orElseThrow();
    }

    private Problem refusal(JoinRequest request) {
        return ask(request).problem().orElseThrow();
    }

    private Outcome<Seating> ask(JoinRequest request) {
        return door.enter(request)
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
