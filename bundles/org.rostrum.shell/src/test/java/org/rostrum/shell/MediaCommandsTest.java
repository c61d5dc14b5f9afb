package org.rostrum.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.console.Listing;
import org.rostrum.identity.UserId;
import org.rostrum.media.MediaConsole;
import org.rostrum.media.MediaDrain;
import org.rostrum.media.MediaState;
import org.rostrum.media.SeatKey;
import org.rostrum.testkit.console.Console;

class MediaCommandsTest {

    private static final ConferenceKey KEY = ConferenceKey.random();

    private final Console console = new Console();

    private EngineDesk deskOf(String typist) {
        return new EngineDesk(new Registry().typist(typist));
    }

    private EngineDesk desk() {
        EngineDesk desk = deskOf("anna");
        desk.bindConsole(new OneSession());
        return desk;
    }

    private String shown(Listing command) throws Exception {
        console.attach(command);
        Console.type(command, "--json");
        command.execute();
        return console.text();
    }

    @Test
    void workersAreListed() throws Exception {
        MediaWorkers command = new MediaWorkers();
        command.engine = desk();
        assertThat(shown(command))
                .contains("[{\"worker\":1,\"port\":7700,\"backend\":\"jna\",\"sessions\":1,\"packetsIn\":10,");
    }

    @Test
    void roomsAreListed() throws Exception {
        MediaRooms command = new MediaRooms();
        command.engine = desk();
        assertThat(shown(command)).contains("\"sessions\":1,\"arrows\":2,\"dominant\":\"ben\"");
    }

    @Test
    void sessionsAreListed() throws Exception {
        MediaSessions command = new MediaSessions();
        command.engine = desk();
        assertThat(shown(command))
                .contains("\"participant\":\"ann\"", "\"state\":\"CONNECTED\"", "\"estimate\":800000", "\"arrows\":2");
    }

    @Test
    void sessionIsShownWithWhatComesAndGoes() throws Exception {
        MediaSession command = new MediaSession();
        command.engine = desk();
        command.participant = "ann";
        assertThat(shown(command))
                .contains("\"sends\":[\"CAMERA.2:1200000\"]")
                .contains("\"receives\":[\"v0=ben.CAMERA.1:450000\",\"v1=cem.CAMERA.paused:0\"]");
    }

    @Test
    void unknownSessionIsRefused() {
        MediaSession command = new MediaSession();
        command.engine = desk();
        command.participant = "nobody";
        assertThatThrownBy(() -> shown(command)).hasMessageStartingWith("participant.unknown:");
    }

    @Test
    void drainIsBegunAndEndedByAnAdministrator() throws Exception {
        Plug plug = new Plug();
        MediaDrainSwitch command = new MediaDrainSwitch();
        console.attach(command);
        command.engine = desk();
        command.engine.bindDrain(plug);
        command.wanted = "on";
        command.execute();
        assertThat(plug.on).isTrue();
        assertThat(console.text()).contains("Draining: 3 conferences go on");
        command.wanted = "off";
        command.execute();
        assertThat(console.text()).contains("Not draining");
        command.wanted = "maybe";
        assertThatThrownBy(command::execute).hasMessageStartingWith("request.invalid:");
    }

    @Test
    void othersSeeAndSwitchNothing() {
        Plug plug = new Plug();
        for (String typist : new String[] {"otto", "ines", null}) {
            EngineDesk desk = deskOf(typist);
            desk.bindConsole(new OneSession());
            desk.bindDrain(plug);
            assertThat(desk.workers().problem()).isPresent();
            assertThat(desk.rooms().problem()).isPresent();
            assertThat(desk.sessions().problem()).isPresent();
            assertThat(desk.drain(true).problem()).isPresent();
        }
        assertThat(plug.on).isFalse();
    }

    @Test
    void withoutAnEngineThereIsAProblem() {
        EngineDesk desk = deskOf("anna");
        assertThat(desk.workers().problem().orElseThrow().code()).isEqualTo("media.unavailable");
        assertThat(desk.drain(true).problem().orElseThrow().code()).isEqualTo("media.unavailable");
    }

    /** An engine with one worker and one session. */
    private static final class OneSession implements MediaConsole {
        @Override
        public CompletionStage<List<Worker>> workers() {
            return CompletableFuture.completedStage(List.of(new Worker(1, 7700, "jna", 1, 10, 20, 0, 3)));
        }

        @Override
        public CompletionStage<List<Room>> rooms() {
            return CompletableFuture.completedStage(
                    List.of(new Room(KEY, 1, 1, 2, Optional.of(new ParticipantId("ben")))));
        }

        @Override
        public CompletionStage<List<Session>> sessions() {
            return CompletableFuture.completedStage(List.of(new Session(
                    new SeatKey(KEY, new ParticipantId("ann")),
                    1,
                    MediaState.CONNECTED,
                    Optional.of("udp 192.0.2.1:5000"),
                    "jna",
                    Optional.of(800_000L),
                    0.01,
                    Optional.of(40L),
                    List.of(new Sent(Source.CAMERA, 2, 1_200_000)),
                    List.of(
                            new Arrow("v0", new ParticipantId("ben"), Source.CAMERA, Optional.of(1), 450_000),
                            new Arrow("v1", new ParticipantId("cem"), Source.CAMERA, Optional.empty(), 0)))));
        }
    }

    /** Three conferences run. */
    private static final class Plug implements MediaDrain {
        private boolean on;

        @Override
        public Draining set(boolean wanted, UserId by) {
            on = wanted;
            return state();
        }

        @Override
        public Draining state() {
            return new Draining(on, 3);
        }
    }
}
