package org.rostrum.mode.smartmeeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.mode.smartmeeting.Meeting.full;
import static org.rostrum.mode.smartmeeting.Meeting.fullButOne;
import static org.rostrum.mode.smartmeeting.Meeting.listening;
import static org.rostrum.mode.smartmeeting.Meeting.meeting;
import static org.rostrum.mode.smartmeeting.Meeting.speaker;
import static org.rostrum.mode.smartmeeting.Meeting.voice;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command;
import org.rostrum.conference.Event;
import org.rostrum.conference.Source;
import org.rostrum.conference.Source.State;

/** Who gets a slot on the podium, and who loses it. */
class SlotsTest {

    @Test
    void whoSpeaksTakesThePodium() {
        Meeting room = meeting(listening("anna"), listening("ben"));
        room.heard("ben", 60);
        assertThat(room.podium()).containsExactly("ben");
    }

    @Test
    void openMicrophoneAloneTakesNoSlot() {
        assertThat(meeting(listening("anna").offering(Source.CAMERA)).podium()).isEmpty();
    }

    @Test
    void whoSharesContentTakesThePodiumWithoutAWord() {
        Meeting room = meeting(attendee("ben"));
        room.switches("ben", Source.CONTENT, State.ON);
        assertThat(room.podium()).containsExactly("ben");
    }

    @Test
    void admittedPeopleTakeThePodiumOnlyWhenTheySpeak() {
        Meeting room = meeting(owner("anna"), listening("ben").inTheWaitingRoom());
        room.give(by("anna"), new Command.AdmitAll());
        assertThat(room.podium()).isEmpty();
        room.heard("ben", 60);
        assertThat(room.podium()).containsExactly("ben");
    }

    @Test
    void loudestTakesTheLastSlot() {
        Meeting room = fullButOne(listening("quiet"), listening("loud"));
        room.give(byTheHouse(), new Command.HeardSpeaking(List.of(voice("quiet", 40), voice("loud", 90))));
        assertThat(room.podium()).contains("loud").doesNotContain("quiet");
    }

    @Test
    void ofEquallyLoudTheOneWhoArrivedFirstTakesTheLastSlot() {
        Meeting room = fullButOne(listening("first"), listening("second"));
        room.give(byTheHouse(), new Command.HeardSpeaking(List.of(voice("second", 50), voice("first", 50))));
        assertThat(room.podium()).contains("first").doesNotContain("second");
    }

    @Test
    void whoSharesComesBeforeWhoShouts() {
        Meeting room = fullButOne(listening("shouting"), attendee("sharing"));
        room.happened(
                new Event.VoiceChanged(seatOf("shouting"), 127),
                new Event.SourceSwitched(seatOf("sharing"), Source.CONTENT, State.ON));
        assertThat(room.podium()).contains("sharing").doesNotContain("shouting");
    }

    @Test
    void silenceAloneEvictsNobody() {
        Meeting room = meeting(speaker("ben", 60));
        room.heard("ben", 0);
        room.give(byTheHouse(), listening("cleo").join());
        assertThat(room.podium()).containsExactly("ben");
    }

    @Test
    void whoSwitchesOffTheMicrophoneLeavesThePodium() {
        Meeting room = meeting(speaker("ben", 60));
        room.switches("ben", Source.MICROPHONE, State.OFF);
        assertThat(room.podium()).isEmpty();
    }

    @Test
    void whoIsSilencedLeavesThePodium() {
        Meeting room = meeting(speaker("ben", 60));
        room.give(byTheHouse(), new Command.SwitchAll(Source.MICROPHONE, State.SILENCED));
        assertThat(room.podium()).isEmpty();
    }

    @Test
    void whoStillSharesStaysWithTheMicrophoneOff() {
        Meeting room = meeting(speaker("ben", 60).offering(Source.CONTENT));
        room.switches("ben", Source.MICROPHONE, State.OFF);
        assertThat(room.podium()).containsExactly("ben");
        room.switches("ben", Source.CONTENT, State.OFF);
        assertThat(room.podium()).isEmpty();
    }

    @Test
    void whoHasBeenSilentLongestMakesRoom() {
        Meeting room = full(listening("eva"));
        Stream.of("b", "a", "c", "d").forEach(name -> room.heard(name, 0));
        room.heard("eva", 30);
        assertThat(room.podium()).containsExactly("a", "c", "d", "eva");
    }

    @Test
    void whoSpeaksOrSharesMakesNoRoomHoweverLoudTheOther() {
        Meeting room = full(listening("eva"));
        room.switches("a", Source.CONTENT, State.ON);
        room.heard("a", 0);
        room.heard("eva", 127);
        assertThat(room.podium()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void whoWaitedTakesTheNextFreeSlot() {
        Meeting room = full(listening("eva"));
        room.heard("eva", 100);
        room.give(by("c"), new Command.Leave(seatOf("c")));
        assertThat(room.podium()).containsExactly("a", "b", "d", "eva");
    }

    @Test
    void whoIsReconnectingKeepsTheirSlot() {
        Meeting room = full(listening("eva"));
        room.give(byTheHouse(), new Command.Disrupt(seatOf("a")));
        room.heard("eva", 100);
        assertThat(room.podium()).containsExactly("a", "b", "c", "d");
        room.give(byTheHouse(), new Command.Leave(seatOf("a")));
        assertThat(room.podium()).containsExactly("b", "c", "d", "eva");
    }

    @Test
    void whoIsNotThereTakesNoSlot() {
        Meeting room = full(attendee("eva").offering(Source.CONTENT));
        room.give(byTheHouse(), new Command.Disrupt(seatOf("eva")));
        room.give(by("a"), new Command.Leave(seatOf("a")));
        assertThat(room.podium()).doesNotContain("eva");
        room.give(byTheHouse(), new Command.Resume(seatOf("eva")));
        assertThat(room.podium()).contains("eva");
    }

    @Test
    void afterAChangeOfModeWhoSpeaksStaysThenWhoModeratesThenWhoArrivedFirst() {
        assertThat(meeting(
                                listening("a").onThePodium(),
                                listening("b").onThePodium(),
                                moderator("mia").offering(Source.MICROPHONE).onThePodium(),
                                listening("c").onThePodium(),
                                attendee("d").offering(Source.CONTENT).onThePodium(),
                                speaker("e", 20).onThePodium())
                        .podium())
                .containsExactly("a", "mia", "d", "e");
    }

    @Test
    void afterAChangeOfModeWhoHasNeitherMicrophoneNorContentLeavesThePodium() {
        assertThat(meeting(
                                owner("anna").offering(Source.CAMERA).onThePodium(),
                                listening("ben").onThePodium())
                        .podium())
                .containsExactly("ben");
    }

    @Test
    void afterAChangeOfModeWhoSpeaksInTheAuditoriumComesUp() {
        assertThat(meeting(
                                speaker("eva", 20),
                                listening("a").onThePodium(),
                                listening("b").onThePodium(),
                                listening("c").onThePodium(),
                                listening("d").onThePodium())
                        .podium())
                .containsExactly("eva", "b", "c", "d");
    }
}
