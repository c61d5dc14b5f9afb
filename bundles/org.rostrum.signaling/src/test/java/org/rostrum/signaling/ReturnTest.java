package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Event;
import org.rostrum.conference.Source;
import org.rostrum.media.MediaState;
import org.rostrum.media.Reception;
import org.rostrum.media.SeatKey;
import org.rostrum.problem.Problems;
import org.rostrum.wire.ClientMessage;
import org.rostrum.wire.ServerMessage;

/** Losing the connection and taking the seat again. */
class ReturnTest extends OneConnection {
    @Test
    void aLostConnectionDisruptsAndItsTokenTakesTheSeatAgain() {
        Client ann = new Client("ann").joins("ann");
        ann.connection.closed();
        assertThat(house.commands).containsExactly(new Command.Disrupt(ann.seat()));
        Client again = new Client("ann");
        again.line.messages();
        assertThat(again.returnsTo(ann.joined)).isInstanceOf(ServerMessage.Joined.class);
        assertThat(again.seat()).isEqualTo(ann.seat());
        assertThat(house.commands).last().isEqualTo(new Command.Resume(ann.seat()));
        assertThat(again.joined.token()).isNotEqualTo(ann.joined.token());
    }

    @Test
    void aTokenWorksOnceAndForItsUserOnly() {
        Client ann = new Client("ann").joins("ann");
        ann.connection.closed();
        Client eve = new Client("eve");
        eve.line.messages();
        assertRefused(eve.returnsTo(ann.joined), Problems.SEAT_LOST);
        Client again = new Client("ann");
        again.line.messages();
        again.returnsTo(ann.joined);
        again.connection.closed();
        Client third = new Client("ann");
        third.line.messages();
        assertRefused(third.returnsTo(ann.joined), Problems.SEAT_LOST);
        assertThat(third.returnsTo(again.joined)).isInstanceOf(ServerMessage.Joined.class);
    }

    @Test
    void aSecondConnectionTakesTheSeatOver() {
        Client old = new Client("ann").joins("ann");
        Client fresh = new Client("ann");
        fresh.line.messages();
        assertThat(fresh.returnsTo(old.joined)).isInstanceOf(ServerMessage.Joined.class);
        assertThat(old.line.messages()).last().satisfies(m -> assertBye(m, Problems.SEAT_LOST));
        old.connection.closed();
        assertThat(house.room().find(fresh.seat()).orElseThrow().connection())
                .isEqualTo(org.rostrum.conference.Participant.Connection.SEATED);
        house.happen(Room.arrived("zoe"));
        assertThat(fresh.line.messages()).singleElement().isInstanceOf(ServerMessage.Happened.class);
    }

    @Test
    void anotherIdOfTheConferenceCostsNobodyTheirSeat() {
        Client ann = new Client("ann").joins("ann");
        ConferenceId renamed = new ConferenceId("Village-Hall");
        ann.says(new ClientMessage.Order(3, new Command.ChangeId(renamed)));
        for (ConferenceId id : List.of(Room.HALL, renamed)) {
            ann.connection.closed();
            Client again = new Client("ann");
            again.line.messages();
            ServerMessage answer = again.asks(new ClientMessage.Return(1, id, ann.seat(), ann.joined.token()));
            assertThat(answer).as(id.value()).isInstanceOf(ServerMessage.Joined.class);
            again.joined = (ServerMessage.Joined) answer;
            assertThat(again.joined.snapshot().id()).isEqualTo(renamed);
            ann = again;
        }
    }

    @Test
    void aSeatThatWasNeverGivenCannotBeTaken() {
        Client eve = new Client("eve");
        eve.line.messages();
        assertRefused(
                eve.asks(new ClientMessage.Return(1, Room.HALL, Room.seat("nobody"), "token")), Problems.SEAT_LOST);
        assertThat(eve.joins("eve").joined).isNotNull();
    }

    @Test
    void aReturnThatFailsForAMomentMayBeRepeated() {
        Client ann = new Client("ann").joins("ann");
        ann.connection.closed();
        Client again = new Client("ann");
        again.line.messages();
        house.refusal = Optional.of(Problems.CONFERENCE_BUSY.because("Too much."));
        assertRefused(again.returnsTo(ann.joined), Problems.CONFERENCE_BUSY);
        house.refusal = Optional.empty();
        assertThat(again.returnsTo(ann.joined)).isInstanceOf(ServerMessage.Joined.class);
    }

    @Test
    void aSeatThatTimedOutCannotBeTakenAgain() {
        Client ann = new Client("ann").joins("ann");
        ann.connection.closed();
        house.happen(new Event.Departed(ann.seat(), Event.Departed.Reason.LOST));
        Client again = new Client("ann");
        again.line.messages();
        assertRefused(again.returnsTo(ann.joined), Problems.SEAT_LOST);
        assertThat(again.joins("ann").joined).isNotNull();
    }

    @Test
    void whoGoesWhileAdmissionThinksLeavesNoSeatBehind() {
        house.admissionOpens = new CompletableFuture<>();
        Client ann = new Client("ann").joins("ann");
        ann.connection.closed();
        house.admissionOpens.complete(null);
        assertThat(house.room().participants()).isEmpty();
    }

    @Test
    void whatASeatReceivesIsToldAndToldAgainAfterAReturn() {
        Client ann = new Client("ann").joins("ann");
        Reception reception =
                new Reception(List.of(new Reception.Track("2", Room.BOB, Source.CAMERA, false)), 1, 2, Map.of());
        SeatKey seat = new SeatKey(Room.KEY, ann.seat());
        house.follower.receptionChanged(seat, reception);
        assertThat(ann.line.messages()).containsExactly(ServerMessage.Receiving.of(reception));
        ann.connection.closed();
        Client again = new Client("ann");
        again.line.messages();
        assertThat(again.says(new ClientMessage.Return(1, Room.HALL, ann.seat(), ann.joined.token())))
                .hasSize(2)
                .last()
                .isEqualTo(ServerMessage.Receiving.of(reception));
        house.follower.stateChanged(seat, MediaState.CLOSED);
        assertThat(house.seats.find(seat).orElseThrow().reception()).isEmpty();
    }

    @Test
    void aSeatThatIsGoneIsForgotten() {
        Client ann = new Client("ann").joins("ann");
        SeatKey seat = new SeatKey(Room.KEY, ann.seat());
        ann.connection.closed();
        house.seats.sweep(s -> true);
        assertThat(house.seats.find(seat)).isPresent();
        house.seats.sweep(s -> false);
        assertThat(house.seats.find(seat)).isEmpty();
    }
}
