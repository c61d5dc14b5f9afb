package org.rostrum.media.sfu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Source;
import org.rostrum.media.MediaState;
import org.rostrum.testkit.rtc.Bot;

class CrewTest {

    @Test
    void roomsAreSpreadOverWorkersEachBehindItsOwnPort() throws Exception {
        try (House house = new House()) {
            Set<String> candidates = new HashSet<>();
            ConferenceKey first = house.conference;
            for (int i = 0; i < 64; i++) {
                house.conference = ConferenceKey.random();
                String answer = house.answer("ann", house.bot(0)).value().orElseThrow();
                answer.lines()
                        .filter(line -> line.startsWith("a=candidate:udp1"))
                        .forEach(candidates::add);
            }
            house.conference = first;
            assertThat(candidates).hasSize(2);
        }
    }

    @Test
    void aRoomWorksOnWhicheverWorkerItIs() throws Exception {
        try (House house = new House()) {
            for (int i = 0; i < 4; i++) {
                house.conference = ConferenceKey.random();
                house.draw(House.arrow("ann", "bob", Source.MICROPHONE));
                Bot ann = house.connected("ann", 1);
                Bot bob = house.connected("bob", 1);
                ann.camera().speak("hello");
                assertThat(bob.await(packet -> true).audioText()).isEqualTo("hello");
                house.engine.close(house.conference);
                house.awaitState("bob", MediaState.CLOSED);
            }
        }
    }
}
