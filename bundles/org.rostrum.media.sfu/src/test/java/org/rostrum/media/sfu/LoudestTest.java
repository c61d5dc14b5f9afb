package org.rostrum.media.sfu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.media.sfu.House.arrow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.media.LoudnessListener;
import org.rostrum.media.Subscription;
import org.rostrum.testkit.rtc.Bot;
import org.rostrum.testkit.rtc.BotPacket;

/** Real clients in a room of more microphones than anybody can listen to. Four are many in this house. */
class LoudestTest {
    private static final int LOUD = 105;

    private final BlockingQueue<Optional<ParticipantId>> dominant = new LinkedBlockingQueue<>();
    private House house;
    private final List<Bot> speakers = new ArrayList<>();
    private Bot ear;

    @BeforeEach
    void open() throws Exception {
        house = house();
        house.engine.addLoudnessListener(new LoudnessListener() {
            @Override
            public void heard(ConferenceKey conference, java.util.Map<ParticipantId, Integer> loudness) {}

            @Override
            public void dominates(ConferenceKey conference, Optional<ParticipantId> who) {
                dominant.add(who);
            }
        });
        List<Subscription> arrows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            arrows.add(arrow("p" + i, "ear", Source.MICROPHONE));
        }
        house.draw(arrows.toArray(Subscription[]::new));
        ear = house.connected("ear", 5);
        for (int i = 0; i < 5; i++) {
            speakers.add(house.connected("p" + i, 0));
        }
    }

    House house() throws Exception {
        return new House();
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    /** So long do these speak and all others breathe, at the pace of real microphones. */
    private void talk(int millis, Integer... who) {
        long next = System.nanoTime();
        for (int i = 0; i < millis / 20; i++) {
            for (int each = 0; each < speakers.size(); each++) {
                boolean speaks = List.of(who).contains(each);
                speakers.get(each).camera().tellLoudness(speaks ? LOUD - i % 5 : 45);
                speakers.get(each).camera().speak("p" + each);
            }
            next += TimeUnit.MILLISECONDS.toNanos(20);
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    @Test
    void threeSlotsAreEnoughAndGoToWhoSpeaks() throws Exception {
        talk(2000, 4);
        assertThat(dominant.poll(10, TimeUnit.SECONDS)).contains(new ParticipantId("p4"));
        String told = house.awaitNews(line -> line.startsWith("ear receives") && line.contains("=p4.MICROPHONE"));
        assertThat(told).endsWith("needs 3+0");
        assertThat(told.split("MICROPHONE", -1)).as(told).hasSize(4);
    }

    @Test
    void aSlotKeepsItsNumbersWhenAnotherOneSpeaksInIt() throws Exception {
        talk(600, 0, 1, 2);
        talk(400);
        talk(1500, 4);
        BotPacket first = ear.await(packet -> packet.audioText().equals("p4"));
        BotPacket last = null;
        for (BotPacket each = first; ear.waiting() > 0; ) {
            each = ear.await(packet -> true);
            if (each.ssrc() == first.ssrc()) {
                assertThat(each.sequence()).isEqualTo((last == null ? first : last).sequence() + 1 & 0xffff);
                last = each;
            }
        }
        assertThat(last).isNotNull();
        assertThat(house.count(Counter.SESSION_FAILURES)).isZero();
    }
}
