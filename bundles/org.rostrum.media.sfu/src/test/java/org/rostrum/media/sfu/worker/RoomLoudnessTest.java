package org.rostrum.media.sfu.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.media.Offer;
import org.rostrum.media.SeatKey;
import org.rostrum.media.sfu.Counters;
import org.rostrum.media.sfu.dtls.DtlsIdentity;
import org.rostrum.media.sfu.dtls.Handshakes;
import org.rostrum.media.sfu.negotiation.Agreement;
import org.rostrum.media.sfu.negotiation.OfferReader;
import org.rostrum.media.sfu.negotiation.Preferences;
import org.rostrum.media.sfu.stream.WallClock;
import org.rostrum.rtp.RtpHeaderWriter;
import org.rostrum.rtp.bytes.BigEndian;
import org.rostrum.testkit.rtc.BotIdentity;
import org.rostrum.testkit.rtc.BotOffer;

/** Plain packets, as they come out of SRTP, and what a room makes of them. */
class RoomLoudnessTest {
    private static final Map<String, Source> SENDS = Map.of("mic", Source.MICROPHONE, "cam", Source.CAMERA);
    private static final int WINDOWS = 10;

    private final ConferenceKey conference = ConferenceKey.random();
    private final Counters counters = new Counters();
    private final Handshakes handshakes = new Handshakes(DtlsIdentity.fresh());
    private final Room room = new Room(8, 0);
    private final byte[] packet = new byte[200];
    private Workshop shop;
    private BotOffer offer;
    private int sequence;

    @BeforeEach
    void open() throws Exception {
        offer = BotOffer.of(BotIdentity.fresh().fingerprint(), 0);
        shop = new Workshop(
                () -> 1,
                new WallClock(0, 0),
                new SecureRandom(),
                counters,
                new IceLite(counters),
                handshakes,
                Runnable::run,
                new SilentHerald(),
                4000,
                false,
                new Envelope());
    }

    @AfterEach
    void close() {
        handshakes.close();
    }

    private Session seated(String name) {
        Agreement agreement = OfferReader.read(new Offer(offer.sdp(), SENDS), Preferences.DEFAULT)
                .value()
                .orElseThrow();
        Session session = new Session(shop, new SeatKey(conference, id(name)), agreement, gone -> {});
        session.negotiate(agreement);
        room.admit(session);
        room.rewire();
        return session;
    }

    private static ParticipantId id(String name) {
        return new ParticipantId(name);
    }

    /** Sound in the one-byte form (RFC 8285 section 4.2). */
    private void speak(Session from, int loudness) {
        send(from, offer.audio(), offer.opus(), loudness);
    }

    private void send(Session from, int ssrc, int type, int loudness) {
        int head = new RtpHeaderWriter()
                .begin(packet, 0, false, type, ++sequence & 0xffff, sequence * 960, ssrc)
                .extension(offer.midId() + 2, new byte[] {(byte) (127 - loudness)}, 0, 1)
                .finish();
        from.rtp(packet, 0, head + 20, 1);
    }

    /** Sound with an extension of any kind, whole words. */
    private void speak(Session from, int profile, byte... elements) {
        new RtpHeaderWriter()
                .begin(packet, 0, false, offer.opus(), ++sequence & 0xffff, sequence * 960, offer.audio())
                .finish();
        packet[0] |= 0x10;
        BigEndian.put16(packet, 12, profile);
        BigEndian.put16(packet, 14, elements.length / 4);
        System.arraycopy(elements, 0, packet, 16, elements.length);
        from.rtp(packet, 0, 16 + elements.length + 20, 1);
    }

    private Optional<Map<ParticipantId, Integer>> windows(int number) {
        for (int i = 1; i < number; i++) {
            assertThat(room.takeLoudness()).as("window " + i).isEmpty();
        }
        return room.takeLoudness();
    }

    @Test
    void everyMicrophoneThatSendsIsTold() {
        speak(seated("ann"), 90);
        speak(seated("bob"), 0);
        seated("cem");
        assertThat(room.takeLoudness()).contains(Map.of(id("ann"), 90, id("bob"), 0));
    }

    @Test
    void nothingIsToldWhileNobodySends() {
        seated("ann");
        assertThat(windows(20)).isEmpty();
    }

    @Test
    void silenceIsToldOnceAndNotForAShortGap() {
        Session ann = seated("ann");
        speak(ann, 90);
        assertThat(room.takeLoudness()).isPresent();
        assertThat(windows(Room.SILENCE_WINDOWS - 1)).isEmpty();
        speak(ann, 90);
        assertThat(room.takeLoudness()).isPresent();
        assertThat(windows(Room.SILENCE_WINDOWS)).contains(Map.of());
        assertThat(room.isHeard()).isFalse();
        assertThat(windows(20)).isEmpty();
    }

    @Test
    void twoByteFormCountsToo() {
        byte id = (byte) (offer.midId() + 2);
        speak(seated("ann"), 0x1000, id, (byte) 1, (byte) 27, (byte) 0);
        assertThat(room.takeLoudness()).contains(Map.of(id("ann"), 100));
    }

    @Test
    void packetWithoutALevelHasNoLoudness() {
        Session ann = seated("ann");
        byte id = (byte) (offer.midId() + 2);
        speak(ann, 0x1000, id, (byte) 0, (byte) 0, (byte) 0); // an element without data
        speak(ann, 0x1000, (byte) 1, (byte) 1, (byte) 0, (byte) 0);
        speak(ann, 0xbede, (byte) (id << 4 | 9), (byte) 0, (byte) 0, (byte) 0); // runs over the end
        speak(ann, 0x4711, id, (byte) 1, (byte) 0, (byte) 0);
        assertThat(room.takeLoudness()).isEmpty();
    }

    @Test
    void levelOfACameraIsNobodysVoice() {
        Session ann = seated("ann");
        send(ann, offer.video(), offer.vp8(), 127);
        assertThat(room.takeLoudness()).isEmpty();
    }

    @Test
    void thousandMicrophonesAreToldInAFewMilliseconds(TestReporter reporter) {
        Session[] seats = new Session[1000];
        for (int i = 0; i < seats.length; i++) {
            seats[i] = seated("seat" + i);
        }
        long best = Long.MAX_VALUE;
        for (int window = 0; window < WINDOWS; window++) {
            for (Session seat : seats) {
                for (int i = 0; i < 5; i++) {
                    speak(seat, i);
                }
            }
            long begin = System.nanoTime();
            Map<ParticipantId, Integer> told = room.takeLoudness().orElseThrow();
            best = Math.min(best, System.nanoTime() - begin);
            assertThat(told).hasSize(seats.length);
        }
        long micros = TimeUnit.NANOSECONDS.toMicros(best);
        reporter.publishEntry("quickest window of 1,000 microphones, microseconds", Long.toString(micros));
        assertThat(micros).isLessThan(TimeUnit.MILLISECONDS.toMicros(10));
    }
}
