package org.rostrum.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command;
import org.rostrum.conference.Event;
import org.rostrum.conference.Place;
import org.rostrum.conference.Source;
import org.rostrum.media.Reception;
import org.rostrum.media.SeatKey;
import org.rostrum.problem.Problems;
import org.rostrum.wire.ClientMessage;
import org.rostrum.wire.ServerMessage;
import org.rostrum.wire.Snapshot;

/** Sent back to the waiting room, and let in again. */
class WaitingTest extends OneConnection {

    private Client mod;
    private Client bob;

    @BeforeEach
    void modSendsBobBack() {
        mod = new Client("mod").joins("mod");
        bob = new Client("bob").joins("bob");
        bob.line.messages();
        assertThat(mod.says(new ClientMessage.Order(7, new Command.SendBack(bob.seat()))))
                .last()
                .isInstanceOf(ServerMessage.Accepted.class);
    }

    @Test
    void whoIsSentBackIsLeftAlone() {
        assertThat(bob.line.messages()).singleElement().satisfies(message -> {
            Snapshot snapshot = ((ServerMessage.Resynced) message).snapshot();
            assertThat(snapshot.participants()).singleElement().satisfies(self -> {
                assertThat(self.id()).isEqualTo(bob.seat());
                assertThat(self.waits()).isTrue();
            });
        });
        house.happen(new Event.HandChanged(mod.seat(), true));
        assertThat(bob.line.messages()).isEmpty();
    }

    @Test
    void whatTheyOrderAndOfferIsRefused() {
        bob.line.messages();

        assertRefused(bob.asks(new ClientMessage.Order(8, new Command.RaiseHand(true))), Problems.SEAT_WAITING);
        assertRefused(bob.asks(new ClientMessage.Offer(9, "v=0", Map.of())), Problems.ROLE_REQUIRED);
        assertThat(house.room().find(bob.seat()).orElseThrow().handRaised()).isFalse();
    }

    @Test
    void whatTheyAskForHoldsThemselvesAlone() {
        bob.line.messages();

        ServerMessage answer = bob.asks(new ClientMessage.Sync(10));

        assertThat(((ServerMessage.Resynced) answer).snapshot().participants()).hasSize(1);
    }

    @Test
    void whomTheyReceiveTheyLearnWhenTheyAreLetInAgain() {
        bob.line.messages();
        Reception reception =
                new Reception(List.of(new Reception.Track("2", mod.seat(), Source.CAMERA, false)), 1, 2, Map.of());
        house.follower.receptionChanged(new SeatKey(Room.KEY, bob.seat()), reception);
        assertThat(bob.line.messages()).isEmpty();

        house.happen(new Event.Moved(bob.seat(), Place.AUDITORIUM));

        List<ServerMessage> messages = bob.line.messages();
        assertThat(messages).hasSize(2).last().isEqualTo(ServerMessage.Receiving.of(reception));
        assertThat(((ServerMessage.Resynced) messages.get(0)).snapshot().participants())
                .hasSize(2);
    }

    @Test
    void whoComesBackToASeatInTheWaitingRoomStillWaits() {
        bob.connection.closed();
        Client again = new Client("bob");
        again.line.messages();

        assertThat(again.returnsTo(bob.joined)).isInstanceOf(ServerMessage.Joined.class);

        assertThat(again.joined.snapshot().participants()).singleElement().satisfies(self -> assertThat(self.waits())
                .isTrue());
    }

    @Test
    void whoIsRemovedAndKeptOutIsToldAsBeforeAndTheDoorStaysShut() {
        Client eve = new Client("eve").joins("eve");
        eve.line.messages();

        List<ServerMessage> told = mod.says(new ClientMessage.Order(11, new Command.Remove(eve.seat(), true)));

        assertThat(eve.line.messages()).hasSize(2).satisfies(messages -> {
            assertThat(messages.get(0)).isInstanceOf(ServerMessage.Passed.class);
            assertBye(messages.get(1), Problems.PARTICIPANT_REMOVED);
        });
        assertThat(eve.line.closedWith).contains(Line.DONE);
        assertThat(told)
                .filteredOn(ServerMessage.Happened.class::isInstance)
                .extracting(message ->
                        ((ServerMessage.Happened) message).event().getClass().getSimpleName())
                .endsWith("Banned", "Departed");
        Client again = new Client("eve");
        again.line.messages();
        house.refusal = Optional.of(Problems.PARTICIPANT_BANNED.because("A moderator keeps you out."));
        assertRefused(
                again.asks(new ClientMessage.Join(1, Room.HALL, "eve", Map.of(), Optional.empty(), Optional.empty())),
                Problems.PARTICIPANT_BANNED);
    }
}
