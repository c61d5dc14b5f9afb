package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.RtpHeaderWriter;

/** What lies between opening a packet and sealing it: no object for a packet, none for a receiver. */
class WithoutObjectsTest {
    private static final int PACKETS = 20_000;
    private static final int RECEIVERS = 10;
    private static final int SSRC = 100;

    /** Bytes in all that the JVM itself may need meanwhile; one object for each packet would be 320,000. */
    private static final long NOISE = 20_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Counters counters = new Counters();
    private final Sink sink = new Sink();
    private final RtpHeader header = new RtpHeader();
    private final RtpHeaderWriter writer = new RtpHeaderWriter();
    private final byte[] packet = new byte[1100];
    private final byte[] level = {40};
    private final byte[] dependencies = {(byte) 0xc0, 0, 7};
    private byte first = (byte) 0x90;
    private byte layer;
    private byte structure;
    private int number;

    /** Where packets would be sealed. */
    private static final class Sink implements Outlet {
        private int nextNumber;
        private long sent;

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public int nextNumber() {
            return nextNumber++ & 0xffff;
        }

        @Override
        public boolean sendRtp(
                byte[] head, int headLength, byte[] payload, int offset, int length, int number, boolean droppable) {
            sent++;
            return true;
        }

        @Override
        public void failed(Throwable bug) {
            throw new AssertionError(bug);
        }
    }

    private void follow(Publication publication, Codec codec) {
        for (int i = 0; i < RECEIVERS; i++) {
            follow(publication, codec.kind(), i, new SlotFormat(Map.of(codec, 96), Map.of(codec, 97), 4, 6, 5));
        }
    }

    private void follow(Publication publication, Kind kind, int number, SlotFormat format) {
        new Slot("s" + number, kind, new SlotNumbers(1000 + number, 2000 + number, 1), format, sink, counters)
                .follow(publication);
    }

    private void send(Publication publication, int length) {
        number++;
        int at = writer.begin(packet, 0, true, 96, number & 0xffff, number * 960, SSRC)
                .extension(6, level, 0, 1)
                .extension(9, dependencies, 0, dependencies.length)
                .finish();
        packet[at] = first;
        packet[at + 1] = (byte) 0xc0;
        packet[at + 2] = (byte) 0x80;
        packet[at + 3] = layer;
        packet[at + 4] = 16; // of redundant sound the head of the primary block
        packet[at + 5] = structure; // of VP8 each a key frame
        Layer layer = publication.layers().get(0);
        long now = number * 20_000_000L;
        Packet accepted =
                header.wrap(packet, 0, length) ? layer.inbound().accept(header, packet, 0, length, now) : null;
        if (accepted != null) {
            publication.forward(layer, accepted, now);
        }
        publication.activity().follow(now);
    }

    private long allocated(Source source, Codec codec, int length) {
        Publication publication = publication(source, codec);
        follow(publication, codec);
        return allocated(publication, length, () -> {});
    }

    private Publication publication(Source source, Codec codec) {
        Publication publication = new Publication(source, 1, counters);
        publication.layers().get(0).feed(new Inbound(SSRC, InboundFormat.plain(codec, 6), counters));
        return publication;
    }

    private long allocated(Publication publication, int length, Runnable afterEach) {
        for (int i = 0; i < PACKETS; i++) {
            send(publication, length);
            afterEach.run();
        }
        long sent = sink.sent;
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < PACKETS; i++) {
            send(publication, length);
            afterEach.run();
        }
        long after = threads.getCurrentThreadAllocatedBytes();
        assertThat(sink.sent - sent).isEqualTo((long) PACKETS * RECEIVERS);
        return after - before;
    }

    @Test
    void pictureIsKeptAndRewrittenWithoutAnObject() {
        assertThat(allocated(Source.CAMERA, Codec.VP8, 1100)).isLessThan(NOISE);
    }

    @Test
    void pictureIsPassedOnToAnotherWorkerWithoutAnObject() {
        Publication publication = publication(Source.CAMERA, Codec.VP8);
        Relay relay = new Relay(() -> {});
        follow(new Tap(publication, relay, Runnable::run, counters, counters).replica(), Codec.VP8);
        assertThat(allocated(publication, 1100, () -> {
                    relay.flush();
                    relay.deliver(number * 20_000_000L);
                }))
                .isLessThan(NOISE);
    }

    @Test
    void picturesOfVp9AreKeptAndRewrittenWithoutAnObject() {
        first = (byte) 0x8c;
        assertThat(allocated(Source.CAMERA, Codec.VP9, 1100)).isLessThan(NOISE);
    }

    /** Three layers of one stream, of which each receiver takes the smallest; the numbers are made anew. */
    @Test
    void aPartOfAPictureOfVp9IsTakenWithoutAnObject() {
        Publication publication = new Publication(Source.CAMERA, 3, counters);
        publication.layers().get(0).feed(new Inbound(SSRC, InboundFormat.plain(Codec.VP9, 6), counters));
        follow(publication, Codec.VP9);
        lower();
        send(publication, 1100);
        assertThat(publication.layers().get(2).isUpper()).isTrue();
        assertThat(allocated(publication, 1100, () -> {
                    first = (byte) 0xe4; // predicted, the last of its frame
                    layer = 2 << 1;
                    send(publication, 1100);
                    lower();
                }))
                .isLessThan(NOISE);
    }

    /** A key frame of the lowest of three layers. */
    private void lower() {
        first = (byte) 0xae;
        layer = 0;
        structure = 0x40;
    }

    @Test
    void picturesOfAv1AreKeptAndDescribedWithoutAnObject() {
        Publication publication = new Publication(Source.CAMERA, 1, counters);
        publication.layers().get(0).feed(new Inbound(SSRC, new InboundFormat(Codec.AV1, 96, -1, 0, 9), counters));
        SlotFormat format = new SlotFormat(Map.of(Codec.AV1, 96), Map.of(), 4, 0, 5, 9);
        first = 0x18;
        for (int i = 0; i < RECEIVERS; i++) {
            follow(publication, Kind.VIDEO, i, format);
        }
        assertThat(allocated(publication, 1100, () -> {})).isLessThan(NOISE);
    }

    @Test
    void redundantSoundIsKeptAndUnwrappedOrNotWithoutAnObject() {
        Publication publication = new Publication(Source.MICROPHONE, 1, counters);
        publication.layers().get(0).feed(new Inbound(SSRC, new InboundFormat(Codec.OPUS, 16, 96, 6, 0), counters));
        SlotFormat both = new SlotFormat(Map.of(Codec.OPUS, 96, Codec.RED, 97), Map.of(), 4, 6, 5);
        for (int i = 0; i < RECEIVERS; i++) {
            SlotFormat plain = new SlotFormat(Map.of(Codec.OPUS, 96), Map.of(), 4, 6, 5);
            follow(publication, Kind.AUDIO, i, i % 2 == 0 ? plain : both);
        }
        long malformed = counters.get(Counter.DROP_MALFORMED);
        assertThat(allocated(publication, 120, () -> {})).isLessThan(NOISE);
        assertThat(counters.get(Counter.DROP_MALFORMED)).isEqualTo(malformed);
    }

    @Test
    void soundIsKeptRewrittenAndListenedToWithoutAnObject() {
        assertThat(allocated(Source.MICROPHONE, Codec.OPUS, 120)).isLessThan(NOISE);
    }
}
