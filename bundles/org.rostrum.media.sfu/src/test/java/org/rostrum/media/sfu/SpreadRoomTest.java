package org.rostrum.media.sfu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.media.sfu.House.arrow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.media.MediaConsole;
import org.rostrum.media.MediaState;
import org.rostrum.media.Subscription;
import org.rostrum.testkit.rtc.Bot;
import org.rostrum.testkit.rtc.BotPacket;

/** Real clients in one room on two workers. */
class SpreadRoomTest {
    private static final int SEATS = 6;
    private static final int FRAMES = 30;

    private final Map<String, Bot> bots = new LinkedHashMap<>();

    private static String port(Bot bot) {
        return bot.section("mic").value("candidate").orElseThrow().split(" ", -1)[5];
    }

    private void fill(House house) throws Exception {
        List<Subscription> arrows = new ArrayList<>();
        for (int to = 0; to < SEATS; to++) {
            for (int from = 0; from < SEATS; from++) {
                if (from != to) {
                    arrows.add(arrow("p" + from, "p" + to, Source.CAMERA));
                }
            }
        }
        house.draw(arrows.toArray(Subscription[]::new));
        for (int i = 0; i < SEATS; i++) {
            bots.put("p" + i, house.connected("p" + i, SEATS - 1));
        }
    }

    private long ports() {
        return bots.values().stream().map(SpreadRoomTest::port).distinct().count();
    }

    /** Every camera sends so many pictures; answers what each receiver got, by slot. */
    private Map<String, Map<String, List<BotPacket>>> filmEverybody() throws Exception {
        for (int frame = 0; frame < FRAMES; frame++) {
            for (Map.Entry<String, Bot> each : bots.entrySet()) {
                each.getValue().camera().show(frame == 0, each.getKey() + " " + frame);
            }
        }
        Map<String, Map<String, List<BotPacket>>> got = new LinkedHashMap<>();
        for (Map.Entry<String, Bot> each : bots.entrySet()) {
            Map<String, List<BotPacket>> slots = new LinkedHashMap<>();
            for (int i = 0; i < (SEATS - 1) * FRAMES; i++) {
                BotPacket packet = each.getValue().await(any -> true);
                slots.computeIfAbsent(packet.mid(), mid -> new ArrayList<>()).add(packet);
            }
            got.put(each.getKey(), slots);
        }
        return got;
    }

    @Test
    void everybodyGetsEveryStreamWholeFromBothWorkers() throws Exception {
        try (House house = House.spreadFrom(2)) {
            fill(house);
            assertThat(ports()).isEqualTo(2);
            filmEverybody().forEach((who, slots) -> {
                assertThat(slots).as(who).hasSize(SEATS - 1);
                slots.values().forEach(SpreadRoomTest::assertWhole);
            });
            assertThat(house.count(Counter.PASSED_ON)).isGreaterThanOrEqualTo((long) SEATS * FRAMES);
            assertThat(house.count(Counter.DROP_RELAY)).isZero();
            List<MediaConsole.Room> parts =
                    house.engine.rooms().toCompletableFuture().get(10, TimeUnit.SECONDS);
            assertThat(parts).extracting(MediaConsole.Room::sessions).containsExactlyInAnyOrder(3, 3);
            assertThat(house.engine.sessions().toCompletableFuture().get(10, TimeUnit.SECONDS))
                    .hasSize(SEATS);
        }
    }

    private static void assertWhole(List<BotPacket> stream) {
        assertThat(stream).hasSize(FRAMES);
        String from = stream.get(0).videoText().split(" ", -1)[0];
        for (int i = 0; i < FRAMES; i++) {
            assertThat(stream.get(i).videoText()).isEqualTo(from + " " + i);
            assertThat(stream.get(i).sequence()).isEqualTo(stream.get(0).sequence() + i & 0xffff);
            assertThat(stream.get(i).ssrc()).isEqualTo(stream.get(0).ssrc());
        }
    }

    @Test
    void aRoomThatIsNotLargeIsOnOneWorkerAndPassesNothingOn() throws Exception {
        try (House house = House.spreadFrom(SEATS)) {
            fill(house);
            assertThat(ports()).isEqualTo(1);
            filmEverybody().values().forEach(slots -> slots.values().forEach(SpreadRoomTest::assertWhole));
            assertThat(house.count(Counter.PASSED_ON)).isZero();
        }
    }

    @Test
    void microphonesOfBothWorkersAreToldTogether() throws Exception {
        try (House house = House.spreadFrom(1)) {
            BlockingQueue<Map<ParticipantId, Integer>> heard = new LinkedBlockingQueue<>();
            house.engine.addLoudnessListener((conference, loudness) -> heard.add(loudness));
            Bot ann = house.connected("ann", 0);
            Bot bob = house.connected("bob", 0);
            assertThat(port(bob)).isNotEqualTo(port(ann));
            ann.camera().tellLoudness(90);
            bob.camera().tellLoudness(100);
            Map<ParticipantId, Integer> all = new LinkedHashMap<>();
            while (all.size() < 2) {
                ann.camera().speak("hello");
                bob.camera().speak("hello");
                Map<ParticipantId, Integer> window = heard.poll(10, TimeUnit.SECONDS);
                assertThat(window).isNotNull();
                all.putAll(window);
            }
            assertThat(all).isEqualTo(Map.of(new ParticipantId("ann"), 90, new ParticipantId("bob"), 100));
        }
    }

    @Test
    void closingTheRoomClosesItOnBothAndItMayBeginAnew() throws Exception {
        try (House house = House.spreadFrom(1)) {
            house.draw(arrow("ann", "bob", Source.MICROPHONE));
            house.connected("ann", 0);
            house.connected("bob", 1);
            house.engine.close(house.conference);
            List<String> closed = List.of(
                    house.awaitNews(line -> line.endsWith("CLOSED")), house.awaitNews(line -> line.endsWith("CLOSED")));
            assertThat(closed).containsExactlyInAnyOrder("ann CLOSED", "bob CLOSED");
            house.draw(arrow("ann", "bob", Source.MICROPHONE));
            Bot ann = house.connected("ann", 0);
            Bot bob = house.connected("bob", 1);
            ann.camera().speak("again");
            assertThat(bob.await(packet -> true).audioText()).isEqualTo("again");
        }
    }

    @Test
    void aSeatIsClosedWhereItWasPlaced() throws Exception {
        try (House house = House.spreadFrom(1)) {
            house.connected("ann", 0);
            Bot bob = house.connected("bob", 1);
            house.engine.close(house.seat("bob"));
            house.awaitState("bob", MediaState.CLOSED);
            assertThat(bob.feedback().awaitGoodbye()).isEqualTo(bob.slotSsrc("a0"));
        }
    }
}
