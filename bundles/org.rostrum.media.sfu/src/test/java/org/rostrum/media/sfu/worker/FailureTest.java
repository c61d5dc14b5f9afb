package org.rostrum.media.sfu.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.media.MediaState;
import org.rostrum.media.Offer;
import org.rostrum.media.Reception;
import org.rostrum.media.SeatKey;
import org.rostrum.media.Subscription;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;
import org.rostrum.media.sfu.dtls.DtlsIdentity;
import org.rostrum.media.sfu.dtls.Handshakes;
import org.rostrum.media.sfu.negotiation.Agreement;
import org.rostrum.media.sfu.negotiation.OfferReader;
import org.rostrum.media.sfu.negotiation.Preferences;
import org.rostrum.media.sfu.negotiation.Reply;
import org.rostrum.media.sfu.net.FakePath;
import org.rostrum.media.sfu.stream.WallClock;
import org.rostrum.rtp.stun.StunIntegrity;
import org.rostrum.rtp.stun.StunMessage;
import org.rostrum.rtp.stun.StunWriter;
import org.rostrum.testkit.rtc.BotIdentity;
import org.rostrum.testkit.rtc.BotOffer;

/** A bug that shows up at one session: that one is closed, and no other. */
class FailureTest {
    private final ConferenceKey conference = ConferenceKey.random();
    private final Counters counters = new Counters();
    private final IceLite ice = new IceLite(counters);
    private final Handshakes handshakes = new Handshakes(DtlsIdentity.fresh());
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<String> news = new ArrayList<>();
    private Rooms rooms;
    private int port = 1000;

    /** Writes down who is closed. */
    private final class Closings implements Herald {
        @Override
        public void stateChanged(SeatKey seat, MediaState state) {
            if (state == MediaState.CLOSED) {
                news.add(seat.participant().toString());
            }
        }

        @Override
        public void receptionChanged(SeatKey seat, Reception reception) {}

        @Override
        public void heard(ConferenceKey where, Map<ParticipantId, Integer> loudness) {}

        @Override
        public void dominates(ConferenceKey where, Optional<ParticipantId> who) {}
    }

    /** One participant as the worker sees it. */
    private final class Guest {
        final SeatKey seat;
        final BotOffer offer;
        final Reply reply;
        final FakePath path;

        Guest(String name) throws Exception {
            seat = new SeatKey(conference, new ParticipantId(name));
            offer = BotOffer.of(BotIdentity.fresh().fingerprint(), 1);
            Agreement agreement = OfferReader.read(
                            new Offer(offer.sdp(), Map.of("mic", Source.MICROPHONE, "cam", Source.CAMERA)),
                            Preferences.DEFAULT)
                    .value()
                    .orElseThrow();
            reply = rooms.negotiate(seat, agreement).value().orElseThrow();
            path = new FakePath(new InetSocketAddress(InetAddress.getLoopbackAddress(), port++));
        }

        /** Sends a connectivity check; answers whether it was answered. */
        boolean check() {
            byte[] message = new byte[200];
            int length = new StunWriter()
                    .begin(message, 0, StunMessage.BINDING_REQUEST, new byte[12], 0)
                    .username((reply.server().ufrag() + ":" + offer.ufrag()).getBytes(StandardCharsets.UTF_8))
                    .controlling(1)
                    .finish(new StunIntegrity(reply.server().password()));
            int before = path.sent().size();
            if (path.owner() == null) {
                ice.received(path, message, 0, length, 1);
            } else {
                path.owner().received(path, message, 0, length);
            }
            return path.sent().size() > before;
        }
    }

    @BeforeEach
    void open() {
        Workshop shop = new Workshop(
                () -> 1,
                new WallClock(0, 0),
                new SecureRandom(),
                counters,
                ice,
                handshakes,
                tasks::add,
                new Closings(),
                4000,
                false,
                new Envelope());
        rooms = new Rooms(shop, 8, 0, new Neighbour(counters));
    }

    @AfterEach
    void close() {
        handshakes.close();
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    /** A bug of ours, of a library, of its packaging, of a deep recursion, and what a JVM says that is short of something. */
    static Stream<Throwable> bugs() {
        return Stream.of(
                new IllegalStateException("a bug"),
                new AssertionError("a bug"),
                new NoClassDefFoundError("org/example/Gone"),
                new StackOverflowError(),
                new OutOfMemoryError("made up"));
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void bugAtOneSessionClosesThatOneAndNoOther(Throwable bug) throws Exception {
        Guest ann = new Guest("ann");
        Guest bob = new Guest("bob");
        Guest cem = new Guest("cem");
        rooms.redraw(
                conference,
                List.of(),
                List.of(
                        new Subscription(ann.seat.participant(), bob.seat.participant(), Source.MICROPHONE),
                        new Subscription(bob.seat.participant(), cem.seat.participant(), Source.MICROPHONE)));
        assertThat(List.of(ann.check(), bob.check(), cem.check())).containsOnly(true);

        bob.path.breakDown(bug);
        bob.check();
        assertThat(news).as("not in the middle of its packet").isEmpty();
        runTasks();

        assertThat(news).containsExactly("bob");
        assertThat(counters.get(Counter.SESSION_FAILURES)).isEqualTo(1);
        assertThat(rooms.sessions()).isEqualTo(2);
        rooms.tick(2);
        assertThat(List.of(ann.check(), cem.check())).containsOnly(true);
        assertThat(new Guest("bob").check()).as("and it may come back").isTrue();
    }

    @Test
    void bugThatShowsUpTwiceClosesOnce() throws Exception {
        Guest bob = new Guest("bob");
        bob.check();
        bob.path.breakDown(new IllegalStateException("a bug"));
        bob.check();
        bob.check();
        runTasks();
        assertThat(news).containsExactly("bob");
        assertThat(rooms.sessions()).isZero();
    }
}
