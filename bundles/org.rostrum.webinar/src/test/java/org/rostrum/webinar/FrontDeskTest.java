package org.rostrum.webinar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.Event.Departed.Reason;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.persistence.Rows;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.FakeConferences;

/** The conference is Anna's; Ben is inside with an account. */
class FrontDeskTest {

    private static final ParticipantId SEAT = new ParticipantId("seat-1");

    private final FakeClock clock = new FakeClock();
    private final Rows rows = Memory.rows();
    private final GuestBook guests = new GuestBook(rows, clock);
    private final RegistrationBook registrations = new RegistrationBook(rows, clock);
    private final FakeConferences conferences = new FakeConferences(clock);
    private final FrontDesk desk = new FrontDesk(rows, conferences, FrontDeskTest::onlyAnna, clock);
    private final Conference room = conference("open-day")
            .ownedBy("anna")
            .openToGuests()
            .with(attendee("ben"))
            .build();

    @BeforeEach
    void open() {
        conferences.add(room);
    }

    @Test
    void ticketLetsItsGuestIn() {
        assertThat(judge("Gina", ticket(), room, SEAT)).isEqualTo(Verdict.admit());
        assertThat(guests.list(room.key(), 0, 10)).singleElement().satisfies(guest -> {
            assertThat(guest.name()).contains("Gina");
            assertThat(guest.seat()).contains(SEAT);
        });
    }

    @Test
    void guestComesBackWithTheSameTicketAndIsTheSame() {
        String ticket = ticket();
        judge("Gina", ticket, room, SEAT);
        assertThat(judge("Gina", ticket, room, new ParticipantId("seat-2"))).isEqualTo(Verdict.admit());
        assertThat(guests.list(room.key(), 0, 10)).hasSize(1);
    }

    @Test
    void oneTicketHoldsOneSeatAtATime() {
        String ticket = ticket();
        judge("Gina", ticket, room, SEAT);
        Conference inside = room.after(new Event.Arrived(Participant.arriving(new Command.Join(
                SEAT,
                Optional.empty(),
                "Gina",
                Role.ATTENDEE,
                Place.AUDITORIUM,
                new Origin.Guest(),
                Map.of(),
                Set.of()))));
        conferences.add(inside);
        judge("Gina", ticket, inside, new ParticipantId("seat-2"));
        assertThat(conferences.given())
                .anyMatch(given -> given.command().equals(new Command.Leave(SEAT))
                        && given.by().equals(new Author.House()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "made-up", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoTicketLetsNobodyIn(String shown) {
        assertThat(refusal(judge("Gina", shown, room, SEAT))).isEqualTo("ticket.refused");
    }

    @Test
    void ticketOfAnotherConferenceLetsNobodyIn() {
        String elsewhere = guests.admit(ConferenceKey.random(), Optional.empty());
        assertThat(refusal(judge("Gina", elsewhere, room, SEAT))).isEqualTo("ticket.refused");
    }

    @Test
    void whoWasRemovedStaysOutWithThisTicket() {
        String ticket = ticket();
        judge("Gina", ticket, room, SEAT);
        departs(SEAT, Reason.REMOVED);
        assertThat(refusal(judge("Gina", ticket, room, SEAT))).isEqualTo("participant.banned");
    }

    @Test
    void whoWasRemovedAndTakesAnotherTicketWaitsForAModerator() {
        judge("Gina", ticket(), room, SEAT);
        departs(SEAT, Reason.REMOVED);
        assertThat(judge("Another", ticket(), room, new ParticipantId("seat-2")))
                .isInstanceOf(Verdict.Wait.class);
        assertThat(judge("Gus", ticket(), room, new ParticipantId("seat-3"), "192.0.2.77"))
                .isEqualTo(Verdict.admit());
        clock.advance(GuestBook.SUSPICION);
        assertThat(judge("Later", ticket(), room, new ParticipantId("seat-4"))).isEqualTo(Verdict.admit());
    }

    @Test
    void whoWasInsideBeforeANeighbourWasRemovedComesBackAtOnce() {
        String ticket = ticket();
        judge("Gus", ticket, room, new ParticipantId("seat-2"));
        judge("Gina", ticket(), room, SEAT);
        departs(SEAT, Reason.REMOVED);
        assertThat(judge("Gus", ticket, room, new ParticipantId("seat-3"))).isEqualTo(Verdict.admit());
    }

    @Test
    void networksAreForgottenAfterADay() {
        judge("Gus", ticket(), room, SEAT);
        clock.advance(GuestBook.SUSPICION.plus(Duration.ofSeconds(1)));
        guests.forgetTheAbsent();
        assertThat(rows.read(row -> row.getString("network"), "SELECT network FROM webinar_guest"))
                .containsOnlyNulls();
    }

    @Test
    void registrationOfWhoWasRemovedIsWorthNothingAndItsAddressRegistersNoMore() {
        ask();
        String registration = registrations
                .add(room.key(), "Gina", "gina@example.com", Map.of())
                .orElseThrow();
        String ticket = guests.admit(room.key(), Optional.of(registration));
        judge("Gina", ticket, room, SEAT);
        departs(SEAT, Reason.REMOVED);
        assertThat(refusal(judge("Gina", ticket, room, SEAT))).isEqualTo("participant.banned");
        assertThat(registrations.holds(registration)).isFalse();
        assertThat(registrations.taken(room.key())).isZero();
        assertThat(registrations.isBarred(room.key(), "Gina@Example.com")).isTrue();
        assertThat(registrations.isBarred(room.key(), "gus@example.com")).isFalse();
    }

    @Test
    void whereGuestsMustRegisterNobodySetsAPin() {
        assertThat(desk.objectToPin(room.key())).isEmpty();
        ask();
        assertThat(desk.objectToPin(room.key()).orElseThrow().code()).isEqualTo("plan.invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEFT", "LOST"})
    void whoLeftOrLostTheLineComesBack(Reason reason) {
        String ticket = ticket();
        judge("Gina", ticket, room, SEAT);
        departs(SEAT, reason);
        assertThat(judge("Gina", ticket, room, SEAT)).isEqualTo(Verdict.admit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna Owner", "anna  owner", "\uff21nna Owner", "ben", "b\u00e9n"})
    void nobodyComesUnderTheNameOfTheOwnerOrOfSomebodyInside(String name) {
        assertThat(refusal(judge(name, ticket(), room, SEAT))).isEqualTo("guest-name.taken");
    }

    @Test
    void whereRegistrationIsAskedForATicketByLinkIsNotEnough() {
        String byLink = ticket();
        ask();
        assertThat(refusal(judge("Gina", byLink, room, SEAT))).isEqualTo("registration.required");
        assertThat(refusal(judge("Gina", "", room, SEAT))).isEqualTo("registration.required");
    }

    @Test
    void registrationLetsInUntilItIsCancelled() {
        ask();
        String registration = registrations
                .add(room.key(), "Gina", "gina@example.com", Map.of())
                .orElseThrow();
        String ticket = guests.admit(room.key(), Optional.of(registration));
        assertThat(judge("Gina", ticket, room, SEAT)).isEqualTo(Verdict.admit());
        assertThat(registrations.cancel(room.key(), registration)).isTrue();
        assertThat(refusal(judge("Gina", ticket, room, SEAT))).isEqualTo("registration.required");
    }

    @Test
    void ticketThatNobodyUsedIsForgotten() {
        String unused = ticket();
        String used = ticket();
        judge("Gina", used, room, SEAT);
        clock.advance(GuestBook.UNUSED.plus(Duration.ofSeconds(1)));
        assertThat(guests.forgetTheAbsent()).isEqualTo(1);
        assertThat(refusal(judge("Gus", unused, room, SEAT))).isEqualTo("ticket.refused");
        assertThat(judge("Gina", used, room, SEAT)).isEqualTo(Verdict.admit());
    }

    @Test
    void noTicketIsKeptAsItIs() {
        String ticket = ticket();
        assertThat(rows.read(row -> row.getString("ticket"), "SELECT ticket FROM webinar_guest"))
                .doesNotContain(ticket);
    }

    private String ticket() {
        return guests.admit(room.key(), Optional.empty());
    }

    private void ask() {
        registrations.change(room.key(), new Terms(true, Optional.empty(), Optional.empty(), 10, List.of(), false, ""));
    }

    private void departs(ParticipantId who, Reason reason) {
        Event event = new Event.Departed(who, reason);
        desk.on(new Envelope(room.key(), room.seq(), FakeClock.START, new Author.House(), event, room));
    }

    private Verdict judge(String name, String ticket, Conference where, ParticipantId seat) {
        return judge(name, ticket, where, seat, "192.0.2.2");
    }

    private Verdict judge(String name, String ticket, Conference where, ParticipantId seat, String peer) {
        JoinRequest request = new JoinRequest(
                where.id(),
                Optional.empty(),
                name,
                new Origin.Guest(),
                Map.of(),
                Optional.empty(),
                Optional.of(ticket),
                peer);
        return desk.judge(request, where, seat).toCompletableFuture().join();
    }

    private static String refusal(Verdict verdict) {
        return ((Verdict.Refuse) verdict).why().code();
    }

    private static Optional<User> onlyAnna(UserId id) {
        return id.value().equals("anna") ? Optional.of(new User(id, "Anna Owner", Set.of(), true)) : Optional.empty();
    }
}
