package org.rostrum.media.sfu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.media.sfu.House.arrow;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.media.MediaConsole;
import org.rostrum.media.MediaState;
import org.rostrum.testkit.rtc.Bot;

/** What operators see of an engine with real clients. */
class InspectionTest {
    private House house;

    @BeforeEach
    void open() throws Exception {
        house = new House();
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    private static <T> List<T> now(CompletionStage<List<T>> report) throws Exception {
        return report.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void everyWorkerIsThereAndAlive() throws Exception {
        assertThat(now(house.engine.workers())).hasSize(2).allSatisfy(worker -> {
            assertThat(worker.port()).isPositive();
            assertThat(worker.silentMillis()).isLessThan(5000);
        });
    }

    @Test
    void aSessionIsSeenWithItsPathAndItsArrows() throws Exception {
        house.draw(arrow("ann", "bob", Source.MICROPHONE), arrow("ann", "bob", Source.CAMERA));
        Bot ann = house.connected("ann", 0);
        Bot bob = house.connected("bob", 1);
        ann.camera().show(true, "a face");
        bob.await(packet -> packet.mid().equals("v0"));

        MediaConsole.Room room = now(house.engine.rooms()).get(0);
        assertThat(room.conference()).isEqualTo(house.conference);
        assertThat(room.sessions()).isEqualTo(2);
        assertThat(room.arrows()).isEqualTo(2);

        MediaConsole.Session seen = now(house.engine.sessions()).stream()
                .filter(session -> session.seat().equals(house.seat("bob")))
                .findFirst()
                .orElseThrow();
        assertThat(seen.state()).isEqualTo(MediaState.CONNECTED);
        assertThat(seen.path().orElseThrow()).startsWith("udp 127.0.0.1:");
        assertThat(seen.receives())
                .extracting(MediaConsole.Arrow::mid, MediaConsole.Arrow::from, MediaConsole.Arrow::source)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("a0", new ParticipantId("ann"), Source.MICROPHONE),
                        org.assertj.core.groups.Tuple.tuple("v0", new ParticipantId("ann"), Source.CAMERA));
    }

    @Test
    void anEmptyHouseHasNoRooms() throws Exception {
        assertThat(now(house.engine.rooms())).isEmpty();
        assertThat(now(house.engine.sessions())).isEmpty();
    }
}
