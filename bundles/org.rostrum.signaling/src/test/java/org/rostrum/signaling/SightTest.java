package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.signaling.Room.ANN;
import static org.rostrum.signaling.Room.BOB;
import static org.rostrum.signaling.Room.WALT;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Audience;
import org.rostrum.conference.ChatMessage;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.conference.Rules;

class SightTest {

    private final Conference room = Room.withAnnBobAndWaltWaiting();

    @Test
    void whoWaitsIsToldNothingOfTheRoom() {
        assertThat(look(new Event.HandChanged(BOB, true), WALT)).isEqualTo(new Look.Nothing());
        assertThat(look(new Event.Remembered("holder", Optional.empty()), WALT)).isEqualTo(new Look.Nothing());
        assertThat(look(Room.arrived("zoe"), WALT)).isEqualTo(new Look.Nothing());
    }

    @Test
    void whoWaitsIsToldOfThemselvesByASnapshot() {
        assertThat(look(new Event.HandChanged(WALT, true), WALT)).isEqualTo(new Look.Anew());
    }

    @Test
    void whoIsLetInOrSentBackNeedsANewSnapshot() {
        assertThat(look(new Event.Moved(WALT, Place.AUDITORIUM), WALT)).isEqualTo(new Look.Anew());
        assertThat(look(new Event.Moved(BOB, Place.WAITING_ROOM), BOB)).isEqualTo(new Look.Anew());
    }

    @Test
    void toThoseInsideSomebodyLetInArrives() {
        Event moved = new Event.Moved(WALT, Place.AUDITORIUM);
        Participant walt = room.after(moved).find(WALT).orElseThrow();
        assertThat(look(moved, BOB)).isEqualTo(new Look.As(new Event.Arrived(walt)));
        assertThat(look(moved, ANN)).isEqualTo(new Look.As(moved));
    }

    @Test
    void toThoseInsideSomebodySentBackLeaves() {
        Conference withZoe = room.after(Room.arrived("zoe"));
        Event back = new Event.Moved(Room.seat("zoe"), Place.WAITING_ROOM);
        Look look = Sight.look(withZoe, back, withZoe.after(back), BOB);
        assertThat(look).isEqualTo(new Look.As(new Event.Departed(Room.seat("zoe"), Event.Departed.Reason.LEFT)));
    }

    @Test
    void ofThoseWhoWaitTheInsideKnowsOnlyThatANumberPassed() {
        assertThat(look(new Event.HandChanged(WALT, true), BOB)).isEqualTo(new Look.Passed());
        assertThat(look(new Event.Departed(WALT, Event.Departed.Reason.LOST), BOB))
                .isEqualTo(new Look.Passed());
        assertThat(look(Room.arrived("zoe", Role.ATTENDEE, Place.WAITING_ROOM), BOB))
                .isEqualTo(new Look.Passed());
    }

    @Test
    void whatHappensInsideIsSeenAsItIs() {
        for (Event event : new Event[] {
            new Event.HandChanged(ANN, true),
            new Event.Departed(ANN, Event.Departed.Reason.LEFT),
            new Event.Remembered("holder", Optional.empty()),
            Room.arrived("zoe")
        }) {
            assertThat(look(event, BOB)).isEqualTo(new Look.As(event));
        }
    }

    @Test
    void whoMayNotReadIsShownNoMessageButTheirOwn() {
        Conference quiet = room.after(new Event.RulesChanged(Rules.OPEN.allowing(Feature.CHAT_READING, false)));
        Event fromAnn = Event.Said.text(ANN, new Audience.Everyone(), "to all");
        Event fromBob = Event.Said.text(BOB, new Audience.Everyone(), "to all");
        Conference after = quiet.after(fromAnn).after(fromBob);

        assertThat(Sight.look(quiet, fromAnn, quiet.after(fromAnn), BOB)).isEqualTo(new Look.Passed());
        assertThat(Sight.look(quiet, fromBob, quiet.after(fromBob), BOB)).isEqualTo(new Look.As(fromBob));
        assertThat(Sight.snapshot(after, BOB).chat())
                .extracting(ChatMessage::from)
                .containsExactly(BOB);
        assertThat(Sight.snapshot(after, ANN).chat()).hasSize(2);
    }

    private Look look(Event event, ParticipantId viewer) {
        return Sight.look(room, event, room.after(event), viewer);
    }
}
