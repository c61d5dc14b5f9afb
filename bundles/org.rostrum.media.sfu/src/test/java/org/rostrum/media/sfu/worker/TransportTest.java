package org.rostrum.media.sfu.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;
import org.rostrum.media.sfu.dtls.DtlsIdentity;
import org.rostrum.media.sfu.dtls.Fingerprint;
import org.rostrum.media.sfu.dtls.Handshakes;
import org.rostrum.media.sfu.negotiation.IceCredentials;
import org.rostrum.media.sfu.net.FakePath;
import org.rostrum.media.sfu.stream.WallClock;
import org.rostrum.rtp.stun.StunIntegrity;
import org.rostrum.rtp.stun.StunMessage;
import org.rostrum.rtp.stun.StunWriter;

/** Checks, paths and consent, with a clock that is moved by hand and no socket. */
class TransportTest {
    private final AtomicLong clock = new AtomicLong(1);
    private final Counters counters = new Counters();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final IceLite ice = new IceLite(counters);
    private final Handshakes handshakes = new Handshakes(DtlsIdentity.fresh());
    private final IceCredentials client = new IceCredentials("client", "0123456789012345678901");
    private final Diary diary = new Diary();
    private Transport transport;

    /** Writes down what the transport tells. */
    private static final class Diary implements Transport.Guest {
        final List<String> lines = new ArrayList<>();

        @Override
        public void rtp(byte[] buffer, int offset, int length, long now) {
            lines.add("rtp");
        }

        @Override
        public void rtcp(byte[] buffer, int offset, int length, long now) {
            lines.add("rtcp");
        }

        @Override
        public void connected() {
            lines.add("connected");
        }

        @Override
        public void disrupted() {
            lines.add("disrupted");
        }

        @Override
        public void ended(String why) {
            lines.add("ended");
        }

        @Override
        public void failed(Throwable bug) {
            lines.add("failed");
        }
    }

    @BeforeEach
    void open() {
        Workshop shop = new Workshop(
                clock::get,
                new WallClock(0, 0),
                new SecureRandom(),
                counters,
                ice,
                handshakes,
                tasks::add,
                new SilentHerald(),
                4000,
                false,
                new Envelope());
        transport = new Transport(shop, diary, client, Fingerprint.sha256(new byte[1]));
    }

    @AfterEach
    void close() {
        handshakes.close();
    }

    private static FakePath path(int port) {
        return new FakePath(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private void check(FakePath path, IceCredentials server, String password, boolean nominates) {
        byte[] message = new byte[200];
        StunWriter writer = new StunWriter()
                .begin(message, 0, StunMessage.BINDING_REQUEST, new byte[12], 0)
                .username((server.ufrag() + ":client").getBytes(StandardCharsets.UTF_8))
                .controlling(1);
        if (nominates) {
            writer.useCandidate();
        }
        int length = writer.finish(new StunIntegrity(password));
        ice.received(path, message, 0, length, clock.get());
    }

    private void check(FakePath path, boolean nominates) {
        check(path, transport.server(), transport.server().password(), nominates);
    }

    @Test
    void aGoodCheckIsAnsweredAndItsPathAdopted() {
        FakePath path = path(1000);
        check(path, true);
        assertThat(path.owner()).isSameAs(transport);
        assertThat(path.sent()).hasSize(1);
    }

    @Test
    void aWrongPasswordGetsNoAnswer() {
        FakePath path = path(1000);
        check(path, transport.server(), "guessed", true);
        assertThat(path.owner()).isNull();
        assertThat(path.sent()).isEmpty();
        assertThat(counters.get(Counter.AUTH_FAILURES)).isEqualTo(1);
    }

    @Test
    void silenceOfThirtySecondsIsADisruptionAndIsToldOnce() {
        check(path(1000), true);
        clock.addAndGet(Transport.CONSENT_NANOS);
        transport.tick(clock.get());
        assertThat(diary.lines).isEmpty();
        clock.addAndGet(1);
        transport.tick(clock.get());
        transport.tick(clock.get());
        assertThat(diary.lines).containsExactly("disrupted");
    }

    @Test
    void aCheckAfterADisruptionRevives() {
        FakePath path = path(1000);
        check(path, true);
        clock.addAndGet(Transport.CONSENT_NANOS + 1);
        transport.tick(clock.get());
        check(path, true);
        clock.addAndGet(Transport.CONSENT_NANOS);
        transport.tick(clock.get());
        assertThat(diary.lines).containsExactly("disrupted");
    }

    @Test
    void restartedCredentialsAreGoodBesideTheOldOnes() {
        IceCredentials before = transport.server();
        transport.restart(client);
        check(path(1000), before, before.password(), true);
        check(path(1001), true);
        assertThat(counters.get(Counter.AUTH_FAILURES)).isZero();
        transport.restart(client);
        check(path(1002), before, before.password(), true);
        assertThat(counters.get(Counter.AUTH_FAILURES)).isEqualTo(1);
    }

    @Test
    void pathsAreBoundedAndTheNominatedOneStays() {
        FakePath nominated = path(1000);
        check(nominated, true);
        for (int port = 1001; port < 1020; port++) {
            check(path(port), false);
        }
        assertThat(nominated.owner()).isSameAs(transport);
    }

    @Test
    void oneAddressBelongsToOneSession() {
        FakePath path = path(1000);
        check(path, true);
        Transport other = new Transport(
                new Workshop(
                        clock::get,
                        new WallClock(0, 0),
                        new SecureRandom(),
                        counters,
                        ice,
                        handshakes,
                        tasks::add,
                        new SilentHerald(),
                        4000,
                        false,
                        new Envelope()),
                diary,
                client,
                Fingerprint.sha256(new byte[1]));
        check(path, other.server(), other.server().password(), true);
        assertThat(path.owner()).isSameAs(transport);
        assertThat(path.sent()).hasSize(1);
    }

    @Test
    void mediaBeforeTheKeysIsDropped() {
        FakePath path = path(1000);
        check(path, true);
        byte[] rtp = new byte[50];
        rtp[0] = (byte) 0x80;
        transport.received(path, rtp, 0, rtp.length);
        assertThat(counters.get(Counter.DROP_NO_KEYS)).isEqualTo(1);
        assertThat(diary.lines).isEmpty();
    }

    @Test
    void aClosedTransportAnswersNoMore() {
        FakePath path = path(1000);
        check(path, true);
        transport.close();
        assertThat(path.owner()).isNull();
        check(path(1001), true);
        assertThat(counters.get(Counter.AUTH_FAILURES)).isEqualTo(1);
    }
}
