package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.signaling.Room.seat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.identity.UserId;
import org.rostrum.wire.Snapshot;
import org.rostrum.wire.Wire;

/** Gina and Gus are guests, Mo is one who was made a moderator; everybody else has an account. */
class VeilTest {

    private static final ParticipantId GINA = seat("gina");
    private static final ParticipantId GUS = seat("gus");
    private static final ParticipantId MO = seat("mo");
    private static final UserId ACCOUNT = new UserId("account-of-carl");
    private static final Event.Arrived CARL = new Event.Arrived(Participant.arriving(new Command.Join(
            seat("carl"),
            Optional.of(ACCOUNT),
            "Carl",
            Role.ATTENDEE,
            Place.AUDITORIUM,
            new Origin.Federated("other.example"),
            Map.of(),
            Set.of(Feature.CONTENT))));

    private final Wire wire = new Wire();
    private final Conference before = Room.withAnnBobAndWaltWaiting()
            .after(Room.guestArrived("gina", Role.ATTENDEE, Place.AUDITORIUM))
            .after(Room.guestArrived("gus", Role.ATTENDEE, Place.AUDITORIUM))
            .after(Room.guestArrived("mo", Role.MODERATOR, Place.PODIUM));
    private final Conference room = before.after(CARL);

    static Stream<ParticipantId> guests() {
        return Stream.of(GINA, GUS, MO);
    }

    @ParameterizedTest
    @MethodSource("guests")
    void guestIsToldNoAccountAndNotWhereAnybodyComesFrom(ParticipantId guest) {
        Snapshot snapshot = Sight.snapshot(room, guest);
        assertThat(snapshot.owner()).isEmpty();
        assertThat(snapshot.participants()).allMatch(seat -> seat.user().isEmpty());
        assertThat(wire.write(snapshot)).doesNotContain(ACCOUNT.value(), "other.example", "\"user\"");
    }

    @ParameterizedTest
    @MethodSource("guests")
    void guestIsToldNoAccountOfThoseWhoArrive(ParticipantId guest) {
        Look look = Sight.look(before, CARL, room, guest);
        String told = wire.write(((Look.As) look).event());
        assertThat(told).contains("Carl").doesNotContain(ACCOUNT.value(), "other.example", "CONTENT\"]");
    }

    @ParameterizedTest
    @MethodSource("guests")
    void guestIsNotToldWhoIsInvitedOrKeptOut(ParticipantId guest) {
        for (Event event : List.of(new Event.Invited(List.of(ACCOUNT)), new Event.Banned(ACCOUNT))) {
            assertThat(Sight.look(room, event, room.after(event), guest)).isEqualTo(new Look.Passed());
        }
    }

    @Test
    void guestSeesTheirOwnSeatWhole() {
        assertThat(Sight.snapshot(room, GINA).participants())
                .contains(room.find(GINA).orElseThrow());
    }

    @Test
    void onlyWhoModeratesSeesThatSomebodyIsAGuest() {
        assertThat(originOfGus(Room.ANN)).isEqualTo(new Origin.Guest());
        assertThat(originOfGus(MO)).isEqualTo(new Origin.Guest());
        assertThat(originOfGus(GINA)).isEqualTo(new Origin.Browser());
    }

    @Test
    void guestWhoModeratesSeesWhoWaitsWithoutTheirAccount() {
        assertThat(Sight.snapshot(room, MO).participants())
                .anyMatch(seat -> seat.waits() && seat.user().isEmpty());
    }

    @Test
    void guestWhoWaitsIsNotToldWhoseConferenceItIs() {
        Conference waiting = room.after(new Event.Moved(GINA, Place.WAITING_ROOM));
        assertThat(Sight.snapshot(waiting, GINA).owner()).isEmpty();
    }

    @Test
    void whoHasAnAccountSeesEverythingAsEver() {
        assertThat(Sight.look(before, CARL, room, Room.BOB)).isEqualTo(new Look.As(CARL));
        assertThat(Sight.snapshot(room, Room.BOB).owner()).isPresent();
    }

    private Origin originOfGus(ParticipantId viewer) {
        return Sight.snapshot(room, viewer).participants().stream()
                .filter(seat -> seat.id().equals(GUS))
                .findAny()
                .orElseThrow()
                .origin();
    }
}
