package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.conference.Source.CAMERA;
import static org.rostrum.conference.Source.CONTENT;
import static org.rostrum.conference.Source.CONTENT_SOUND;
import static org.rostrum.conference.Source.MICROPHONE;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Source.State;

/** Microphones, cameras, content and its sound. */
class SourceLawsTest {

    private final LawFixture house = new LawFixture();
    private final Conference room = LawFixture.talk();

    @Test
    void silencingAllSparesThoseWhoModerateAndThoseWhoWait() {
        Conference after = house.after(room, by("mia"), new Command.SwitchAll(MICROPHONE, State.SILENCED));
        assertThat(states(after))
                .isEqualTo(Map.of(
                        seatOf("anna"), State.ON,
                        seatOf("ben"), State.SILENCED,
                        seatOf("cleo"), State.SILENCED,
                        seatOf("dora"), State.SILENCED,
                        seatOf("walt"), State.ON,
                        seatOf("mia"), State.ON));
        assertThat(after.find(seatOf("ben")).orElseThrow().voice().speaks()).isFalse();
    }

    @Test
    void switchingAllOffLiftsASilenceToo() {
        Conference after = house.after(room, by("mia"), new Command.SwitchAll(MICROPHONE, State.OFF));
        assertThat(states(after)).containsEntry(seatOf("ben"), State.OFF).containsEntry(seatOf("cleo"), State.OFF);
    }

    private static Map<ParticipantId, State> states(Conference room) {
        return room.participants().values().stream().collect(Collectors.toMap(p -> p.id(), p -> p.state(MICROPHONE)));
    }

    @Test
    void nobodySwitchesOnEverybody() {
        assertThat(house.refusal(room, by("anna"), new Command.SwitchAll(CAMERA, State.ON)))
                .isEqualTo("role.required");
    }

    @Test
    void whatIsSoForAllHappensNotAgain() {
        assertThat(house.events(room, by("anna"), new Command.SwitchAll(CAMERA, State.OFF)))
                .isEmpty();
    }

    @Test
    void openingAMicrophoneAsksThePersonAndLiftsTheSilence() {
        assertThat(house.events(room, by("mia"), new Command.AskToSwitchOn(seatOf("cleo"), MICROPHONE)))
                .containsExactly(
                        new Event.SourceSwitched(seatOf("cleo"), MICROPHONE, State.OFF),
                        new Event.AskedToSwitchOn(seatOf("cleo"), MICROPHONE));
        assertThat(house.events(room, by("mia"), new Command.AskToSwitchOn(seatOf("ben"), CAMERA)))
                .containsExactly(new Event.AskedToSwitchOn(seatOf("ben"), CAMERA));
        assertThat(house.events(room, by("mia"), new Command.AskToSwitchOn(seatOf("ben"), MICROPHONE)))
                .isEmpty();
        assertThat(house.refusal(room, by("mia"), new Command.AskToSwitchOn(seatOf("walt"), MICROPHONE)))
                .isEqualTo("participant.unknown");
    }

    @Test
    void contentOfOthersIsStoppedAtOnce() {
        assertThat(house.events(room, by("mia"), new Command.SwitchSource(seatOf("ben"), CONTENT, State.OFF)))
                .containsExactly(new Event.SourceSwitched(seatOf("ben"), CONTENT, State.OFF));
    }

    @Test
    void theSoundOfContentEndsWithIt() {
        Conference loud = sharing(State.ON, State.ON);
        assertThat(house.events(loud, by("ben"), new Command.SwitchSource(seatOf("ben"), CONTENT, State.OFF)))
                .containsExactly(
                        new Event.SourceSwitched(seatOf("ben"), CONTENT, State.OFF),
                        new Event.SourceSwitched(seatOf("ben"), CONTENT_SOUND, State.OFF));
        assertThat(house.events(loud, by("mia"), new Command.SwitchAll(CONTENT, State.SILENCED)))
                .containsExactly(
                        new Event.AllSwitched(CONTENT, State.SILENCED),
                        new Event.AllSwitched(CONTENT_SOUND, State.SILENCED));
    }

    @Test
    void whoSharesSwitchesOffTheSoundAlone() {
        Conference loud = sharing(State.ON, State.ON);
        assertThat(house.events(loud, by("ben"), new Command.SwitchSource(seatOf("ben"), CONTENT_SOUND, State.OFF)))
                .containsExactly(new Event.SourceSwitched(seatOf("ben"), CONTENT_SOUND, State.OFF));
    }

    @Test
    void endingOnesContentLiftsNoSilenceOfItsSound() {
        Conference silenced = sharing(State.ON, State.SILENCED);
        Conference after =
                house.after(silenced, by("ben"), new Command.SwitchSource(seatOf("ben"), CONTENT, State.OFF));
        assertThat(after.find(seatOf("ben")).orElseThrow().state(CONTENT_SOUND)).isEqualTo(State.SILENCED);
        assertThat(house.refusal(after, by("ben"), new Command.SwitchSource(seatOf("ben"), CONTENT_SOUND, State.ON)))
                .isEqualTo("source.silenced");
    }

    @Test
    void contentIsSilencedAndHeardAgainTogetherWithItsSound() {
        Conference silenced = house.after(
                sharing(State.ON, State.ON),
                by("mia"),
                new Command.SwitchSource(seatOf("ben"), CONTENT, State.SILENCED));
        assertThat(silenced.find(seatOf("ben")).orElseThrow().state(CONTENT_SOUND))
                .isEqualTo(State.SILENCED);
        Conference lifted =
                house.after(silenced, by("mia"), new Command.SwitchSource(seatOf("ben"), CONTENT, State.OFF));
        assertThat(lifted.find(seatOf("ben")).orElseThrow().state(CONTENT_SOUND))
                .isEqualTo(State.OFF);
    }

    private Conference sharing(State content, State sound) {
        return room.after(new Event.SourceSwitched(seatOf("ben"), CONTENT, content))
                .after(new Event.SourceSwitched(seatOf("ben"), CONTENT_SOUND, sound));
    }

    @Test
    void nothingIsSharedFromTheWaitingRoom() {
        assertThat(house.refusal(room, by("walt"), new Command.SwitchSource(seatOf("walt"), CONTENT_SOUND, State.ON)))
                .isEqualTo("seat.waiting");
        assertThat(house.refusal(room, by("walt"), new Command.SwitchSource(seatOf("walt"), CONTENT, State.ON)))
                .isEqualTo("seat.waiting");
        assertThat(house.events(room, by("walt"), new Command.SwitchSource(seatOf("walt"), MICROPHONE, State.OFF)))
                .hasSize(1);
    }

    @Test
    void deniedContentStopsAndCannotBegin() {
        Conference strict = house.after(room, by("mia"), new Command.Allow(Feature.CONTENT, false));
        assertThat(strict.find(seatOf("ben")).orElseThrow().offers(CONTENT)).isFalse();
        assertThat(house.refusal(strict, by("ben"), new Command.SwitchSource(seatOf("ben"), CONTENT, State.ON)))
                .isEqualTo("feature.denied");
        assertThat(house.refusal(strict, by("ben"), new Command.SwitchSource(seatOf("ben"), CONTENT_SOUND, State.ON)))
                .isEqualTo("feature.denied");
        assertThat(house.events(strict, by("mia"), new Command.SwitchSource(seatOf("mia"), CONTENT, State.ON)))
                .hasSize(1);
    }

    @Test
    void waitingSeatsDoNothingButLeaveAndMute() {
        assertThat(room.count(Place.WAITING_ROOM)).isEqualTo(1);
        Commands.about(seatOf("walt")).forEach((name, command) -> {
            boolean allowed = List.of("Leave", "SwitchSource").contains(name);
            if (allowed) {
                assertThat(house.events(room, by("walt"), command)).as(name).hasSize(1);
            } else {
                assertThat(house.refusal(room, by("walt"), command)).as(name).isIn("seat.waiting", "role.required");
            }
        });
    }
}
