package org.rostrum.mode.smartmeeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.mode.smartmeeting.Meeting.full;
import static org.rostrum.mode.smartmeeting.Meeting.listening;
import static org.rostrum.mode.smartmeeting.Meeting.meeting;
import static org.rostrum.mode.smartmeeting.Meeting.refusal;
import static org.rostrum.mode.smartmeeting.Meeting.speaker;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command;
import org.rostrum.conference.Source;
import org.rostrum.conference.Source.State;
import org.rostrum.conference.mode.Ruling;

/** Pinning, and stepping down. */
class OrdersTest {

    @Test
    void pinnedSeatComesUpWithoutAnOpenMicrophone() {
        Meeting room = meeting(owner("anna"), attendee("ben"));
        room.pins("ben");
        assertThat(room.podium()).containsExactly("ben");
        assertThat(room.seat("ben").state(Source.MICROPHONE)).isEqualTo(State.OFF);
    }

    @Test
    void pinnedSeatMakesNoRoomWhenSilent() {
        Meeting room = full(listening("eva"));
        room.pins("a");
        Stream.of("a", "b").forEach(name -> room.heard(name, 0));
        room.heard("eva", 30);
        assertThat(room.podium()).containsExactly("a", "c", "d", "eva");
    }

    @Test
    void pinningEvictsWhoHasBeenSilentLongest() {
        Meeting room = full(attendee("eva"));
        room.heard("c", 0);
        room.pins("eva");
        assertThat(room.podium()).containsExactly("a", "b", "d", "eva");
    }

    @Test
    void pinningIsRefusedWhenNobodyCanGo() {
        Meeting room = full(attendee("eva"));
        assertThat(refusal(room.pins("eva"))).isEqualTo("podium.full");
        assertThat(room.podium()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void twoSlotsAreNeverPinned() {
        Meeting room = full();
        room.pins("a");
        room.pins("b");
        assertThat(refusal(room.pins("c"))).isEqualTo("podium.full");
        assertThat(room.pins("a")).isEqualTo(Ruling.of());
    }

    @Test
    void unpinnedSeatWithMicrophoneOffLeavesThePodium() {
        Meeting room = meeting(owner("anna"), attendee("ben"));
        room.pins("ben");
        room.give(by("anna"), new Command.PinToPodium(seatOf("ben"), false));
        assertThat(room.podium()).isEmpty();
        assertThat(room.give(by("anna"), new Command.PinToPodium(seatOf("ben"), false)))
                .isEqualTo(Ruling.of());
    }

    @Test
    void whoStepsDownInMidSentenceComesBackWithTheNext() {
        Meeting room = meeting(speaker("ben", 60));
        room.give(by("ben"), new Command.StepDown(seatOf("ben")));
        room.heard("ben", 80);
        assertThat(room.podium()).isEmpty();
        room.heard("ben", 0);
        assertThat(room.memory()).isEmpty();
        room.heard("ben", 60);
        assertThat(room.podium()).containsExactly("ben");
    }

    @Test
    void whoStepsDownWhileSharingComesBackBySpeaking() {
        Meeting room = meeting(listening("ben").offering(Source.CONTENT));
        room.give(by("ben"), new Command.StepDown(seatOf("ben")));
        assertThat(room.podium()).isEmpty();
        room.heard("ben", 60);
        assertThat(room.podium()).containsExactly("ben");
        assertThat(room.memory()).isEmpty();
    }

    @Test
    void whoStepsDownIsForgottenWhenTheyLeave() {
        Meeting room = meeting(speaker("ben", 60));
        room.give(by("ben"), new Command.StepDown(seatOf("ben")));
        assertThat(room.memory()).containsOnlyKeys("left:ben");
        room.give(by("ben"), new Command.Leave(seatOf("ben")));
        assertThat(room.memory()).isEmpty();
    }

    @Test
    void moderatorTakesAPinnedSeatDown() {
        Meeting room = meeting(owner("anna"), attendee("ben"));
        room.pins("ben");
        room.give(by("anna"), new Command.StepDown(seatOf("ben")));
        assertThat(room.podium()).isEmpty();
        assertThat(room.seat("ben").pinned()).isFalse();
    }

    @Test
    void whoIsNotOnThePodiumNeedNotStepDown() {
        Meeting room = meeting(attendee("ben"));
        assertThat(room.give(by("ben"), new Command.StepDown(seatOf("ben")))).isEqualTo(Ruling.of());
    }
}
