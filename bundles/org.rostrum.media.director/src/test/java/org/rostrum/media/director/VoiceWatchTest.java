package org.rostrum.media.director;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.conference.Source.CAMERA;
import static org.rostrum.conference.Source.MICROPHONE;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Command.HeardDominating;
import org.rostrum.conference.Command.HeardSpeaking;
import org.rostrum.conference.Command.HeardSpeaking.Heard;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Event;
import org.rostrum.conference.ParticipantId;
import org.rostrum.metrics.MetricSink;
import org.rostrum.problem.Problems;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.conference.FakeConferences;
import org.rostrum.testkit.conference.FakeConferences.Given;

class VoiceWatchTest {

    private final FakeConferences conferences = new FakeConferences(new FakeClock());
    private final VoiceWatch watch = new VoiceWatch(VoiceDefaults.CONFIG);
    private final Conference room = conference()
            .with(
                    owner("anna").offering(MICROPHONE),
                    attendee("ben").offering(MICROPHONE),
                    attendee("cleo").offering(MICROPHONE).inTheWaitingRoom(),
                    attendee("dora").offering(CAMERA).silenced(MICROPHONE),
                    attendee("emil").offering(MICROPHONE).reconnecting())
            .build();
    private VoiceWire wire;

    /** Remembers values by name. */
    private record Sheet(Map<String, Double> values) implements MetricSink {
        @Override
        public void counter(String name, String help, double value, String... labels) {
            values.put(name, value);
        }

        @Override
        public void gauge(String name, String help, double value, String... labels) {
            throw new AssertionError(name + " is no gauge");
        }
    }

    @BeforeEach
    void listen() {
        conferences.add(room);
        wire = new VoiceWire(conferences, watch);
    }

    private void hear(ConferenceKey where, int windows, String... names) {
        Map<ParticipantId, Integer> loudness = new HashMap<>();
        for (String name : names) {
            loudness.put(seatOf(name), 100);
        }
        for (int i = 0; i < windows; i++) {
            watch.heard(where, loudness);
        }
    }

    private Given told(String... voices) {
        List<Heard> heard = List.of(voices).stream()
                .map(voice -> voice.split("=", -1))
                .map(voice -> new Heard(seatOf(voice[0]), Integer.parseInt(voice[1])))
                .toList();
        return new Given(room.key(), byTheHouse(), new HeardSpeaking(heard));
    }

    @Test
    void houseTellsWhoSpeaksWithOneCommand() {
        hear(room.key(), 3, "anna", "ben");
        assertThat(conferences.given()).singleElement().satisfies(given -> {
            assertThat(given.by()).isEqualTo(byTheHouse());
            assertThat(((HeardSpeaking) given.command()).voices())
                    .containsExactlyInAnyOrder(new Heard(seatOf("anna"), 100), new Heard(seatOf("ben"), 100));
        });
    }

    @Test
    void whoMayNotBeHeardIsNotTold() {
        hear(room.key(), 20, "cleo", "dora", "emil", "nobody");
        assertThat(conferences.given()).isEmpty();
    }

    @Test
    void lastReportSilencesWhoSpoke() {
        hear(room.key(), 5, "anna");
        hear(room.key(), 1);
        assertThat(conferences.given()).containsExactly(told("anna=100"), told("anna=0"));
        hear(room.key(), 1);
        assertThat(conferences.given()).hasSize(2);
    }

    @Test
    void conferenceThatDoesNotRunIsToldNothing() {
        hear(ConferenceKey.random(), 20, "anna");
        assertThat(conferences.given()).isEmpty();
    }

    @Test
    void whoSpeaksFallsSilentWhenNobodyWatchesAnyMore() {
        hear(room.key(), 5, "anna");
        wire.close();
        hear(room.key(), 5, "anna");
        assertThat(conferences.given()).containsExactly(told("anna=100"), told("anna=0"));
    }

    @Test
    void houseTellsWhoDominates() {
        dominates("ben");
        assertThat(conferences.given()).containsExactly(led("ben"));
    }

    @Test
    void nobodyIsToldWhatTheConferenceKnows() {
        conferences.add(room.after(new Event.DominantChanged(Optional.of(seatOf("ben")))));
        dominates("ben");
        hear(room.key(), 1);
        assertThat(conferences.given()).isEmpty();
    }

    @Test
    void whoDominatesIsToldAtMostTwiceASecondAndTheLastOneInAnyCase() {
        dominates("ben");
        dominates("anna");
        dominates("ben");
        dominates("anna");
        assertThat(conferences.given()).containsExactly(led("ben"));
        hear(room.key(), Dominance.PAUSE_WINDOWS - 1);
        assertThat(conferences.given()).hasSize(1);
        hear(room.key(), 1);
        assertThat(conferences.given()).containsExactly(led("ben"), led("anna"));
    }

    @Test
    void whatWasRefusedIsToldAgain() {
        conferences.refuse(Problems.REQUEST_TOO_FREQUENT.because("Later."));
        dominates("ben");
        hear(room.key(), Dominance.PAUSE_WINDOWS);
        assertThat(conferences.given()).containsExactly(led("ben"), led("ben"));
    }

    @Test
    void thatNobodyDominatesAnyMoreIsToldAtOnce() {
        dominates("ben");
        conferences.add(room.after(new Event.DominantChanged(Optional.of(seatOf("ben")))));
        watch.dominates(room.key(), Optional.empty());
        assertThat(conferences.given().get(1).command()).isEqualTo(new HeardDominating(Optional.empty()));
    }

    @Test
    void whoMayNotBeHeardDoesNotDominate() {
        for (String name : List.of("cleo", "dora", "emil", "nobody")) {
            dominates(name);
        }
        assertThat(conferences.given()).isEmpty();
    }

    @Test
    void nobodyDominatesWhenNobodyWatchesAnyMore() {
        dominates("ben");
        conferences.add(room.after(new Event.DominantChanged(Optional.of(seatOf("ben")))));
        wire.close();
        assertThat(conferences.given().get(1).command()).isEqualTo(new HeardDominating(Optional.empty()));
    }

    private void dominates(String name) {
        watch.dominates(room.key(), Optional.of(seatOf(name)));
    }

    private Given led(String name) {
        return new Given(room.key(), byTheHouse(), new HeardDominating(Optional.of(seatOf(name))));
    }

    @Test
    void commandsAreCounted() {
        hear(room.key(), 5, "anna");
        Map<String, Double> values = new HashMap<>();
        watch.report(new Sheet(values));
        assertThat(values).isEqualTo(Map.of("rostrum_media_voice_commands_total", 1.0));
    }
}
