package org.rostrum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Right;
import org.rostrum.identity.UserId;

class ConferenceTest {

    private static final UserId OWNER = new UserId("owner");
    private static final ParticipantId ANN = new ParticipantId("ann");
    private static final ParticipantId BOB = new ParticipantId("bob");

    private final Conference empty = Conference.open(new Event.Opened(
            new ConferenceKey(new UUID(0, 1)),
            new ConferenceId("room"),
            ConferenceSettings.of("Room", OWNER, new ModeId("all-on-screen"), 2)
                    .moderatedBy(List.of(new UserId("mod"))),
            Instant.EPOCH));

    @Test
    void openingIsTheFirstEvent() {
        assertThat(empty.seq()).isEqualTo(1);
        assertThat(empty.phase()).isEqualTo(Conference.Phase.OPEN);
        assertThat(empty.after(new Event.Arrived(seat(ANN, Place.PODIUM))).seq())
                .isEqualTo(2);
    }

    @Test
    void somebodyInTheWaitingRoomDoesNotMakeItLive() {
        Conference waited = empty.after(new Event.Arrived(seat(ANN, Place.WAITING_ROOM)));
        assertThat(waited.phase()).isEqualTo(Conference.Phase.OPEN);
        assertThat(waited.after(new Event.Arrived(seat(BOB, Place.AUDITORIUM))).phase())
                .isEqualTo(Conference.Phase.LIVE);
    }

    @Test
    void seatsKeepTheOrderOfArrivalWhateverChanges() {
        Conference room = empty.after(new Event.Arrived(seat(BOB, Place.PODIUM)))
                .after(new Event.Arrived(seat(ANN, Place.PODIUM)))
                .after(new Event.HandChanged(BOB, true));
        assertThat(room.participants().keySet()).containsExactly(BOB, ANN);
        assertThat(room.find(BOB)).get().extracting(Participant::handRaised).isEqualTo(true);
        assertThat(room.isFull()).isTrue();
    }

    @Test
    void aSeatThatIsAwayKeepsRolePlaceHandAndSources() {
        Conference room = empty.after(new Event.Arrived(seat(ANN, Place.PODIUM)))
                .after(new Event.HandChanged(ANN, true))
                .after(new Event.SourceSwitched(ANN, Source.CAMERA, Source.State.SILENCED));
        Participant before = room.find(ANN).orElseThrow();
        Participant back = room.after(new Event.Disrupted(ANN))
                .after(new Event.Resumed(ANN))
                .find(ANN)
                .orElseThrow();
        assertThat(back).isEqualTo(before);
    }

    @Test
    void anEventAboutSomebodyWhoIsGoneChangesNothingButTheNumber() {
        Conference after = empty.after(new Event.HandChanged(ANN, true));
        assertThat(after.seq()).isEqualTo(2);
        assertThat(after.participants()).isEmpty();
    }

    @Test
    void aModesMemoryIsWrittenAndTakenOut() {
        Conference written = empty.after(new Event.Remembered("holder", Optional.of("ann")));
        assertThat(written.modeData()).containsExactly(Map.entry("holder", "ann"));
        assertThat(written.after(new Event.Remembered("holder", Optional.empty()))
                        .modeData())
                .isEmpty();
    }

    @Test
    void theEndEmptiesEverySeat() {
        Conference ended =
                empty.after(new Event.Arrived(seat(ANN, Place.PODIUM))).after(new Event.Ended(Event.Ended.Cause.ENDED));
        assertThat(ended.phase()).isEqualTo(Conference.Phase.ENDED);
        assertThat(ended.participants()).isEmpty();
    }

    @Test
    void stateCannotBeChangedFromOutside() {
        Conference room = empty.after(new Event.Arrived(seat(ANN, Place.PODIUM)));
        assertThatThrownBy(() -> room.participants().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> room.find(ANN).orElseThrow().sources().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theRoleComesFromTheSeatTheAccountOrTheHouse() {
        Conference room = empty.after(new Event.Arrived(seat(ANN, Place.PODIUM)));
        assertThat(room.roleOf(new Author.Seat(ANN))).isEqualTo(Role.ATTENDEE);
        assertThat(room.roleOf(new Author.Seat(BOB))).isEqualTo(Role.ATTENDEE);
        assertThat(room.roleOf(new Author.Person(OWNER, Set.of()))).isEqualTo(Role.OWNER);
        assertThat(room.roleOf(new Author.Person(new UserId("mod"), Set.of()))).isEqualTo(Role.MODERATOR);
        assertThat(room.roleOf(new Author.Person(new UserId("eve"), Set.of(Right.CREATE_CONFERENCES))))
                .isEqualTo(Role.ATTENDEE);
        assertThat(room.roleOf(new Author.Person(new UserId("op"), Set.of(Right.OPERATOR))))
                .isEqualTo(Role.MODERATOR);
        assertThat(room.roleOf(new Author.House())).isEqualTo(Role.OWNER);
    }

    private static Participant seat(ParticipantId id, Place place) {
        return Participant.arriving(new Command.Join(
                id, Optional.empty(), id.value(), Role.ATTENDEE, place, new Origin.Browser(), Map.of(), Set.of()));
    }
}
