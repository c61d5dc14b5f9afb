package org.rostrum.media.sfu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.media.sfu.House.arrow;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.media.SeatKey;
import org.rostrum.media.Tile;
import org.rostrum.testkit.rtc.Bot;
import org.rostrum.testkit.rtc.BotPacket;

/** What changes in the middle of a call: where a client is, and what is on its screen. */
class ChangesTest {
    private House house;

    @BeforeEach
    void open() throws Exception {
        house = new House();
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    private void bobShows(Tile... tiles) {
        house.engine.show(new SeatKey(house.conference, new ParticipantId("bob")), List.of(tiles));
    }

    private static boolean isPicture(BotPacket packet) {
        return packet.mid().startsWith("v");
    }

    @Test
    void whoGoesOnFromAnotherAddressIsServedThere() throws Exception {
        house.draw(arrow("ann", "bob", Source.MICROPHONE), arrow("bob", "ann", Source.MICROPHONE));
        Bot ann = house.connected("ann", 1);
        Bot bob = house.connected("bob", 1);
        bob.move();
        ann.camera().speak("still there?");
        assertThat(bob.await(packet -> true).audioText()).isEqualTo("still there?");
        bob.camera().speak("somewhere else");
        assertThat(ann.await(packet -> true).audioText()).isEqualTo("somewhere else");
        assertThat(house.count(Counter.HANDSHAKES)).as("the keys stay").isEqualTo(2);
    }

    @Test
    void anIceRestartFromAnotherAddressKeepsTheCall() throws Exception {
        house.draw(arrow("ann", "bob", Source.MICROPHONE));
        Bot ann = house.connected("ann", 0);
        Bot bob = house.connected("bob", 1);
        bob.offer(bob.offer().restarted());
        bob.accept(house.answer("bob", bob).value().orElseThrow()).move();
        ann.camera().speak("still there?");
        assertThat(bob.await(packet -> true).audioText()).isEqualTo("still there?");
    }

    @Test
    void whatComesIntoSightStartsWithAKeyFrame() throws Exception {
        house.draw(arrow("ann", "bob", Source.CAMERA), arrow("ann", "bob", Source.MICROPHONE));
        Bot ann = house.connected("ann", 0);
        Bot bob = house.connected("bob", 1);
        ann.camera().show(true, "first");
        assertThat(bob.await(packet -> true).videoText()).isEqualTo("first");
        bobShows();
        for (boolean seen = true; seen; ) {
            ann.camera().show(false, "unseen");
            ann.camera().speak("heard");
            seen = isPicture(bob.await(packet -> true));
            if (seen) {
                bob.await(packet -> !isPicture(packet));
            }
        }
        bobShows(new Tile(new ParticipantId("ann"), Source.CAMERA, 360));
        ann.feedback().awaitKeyFrameRequest();
        ann.camera().show(true, "again");
        assertThat(bob.await(ChangesTest::isPicture).videoText()).isEqualTo("again");
    }
}
