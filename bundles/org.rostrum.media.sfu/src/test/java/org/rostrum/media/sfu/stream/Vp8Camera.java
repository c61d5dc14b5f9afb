package org.rostrum.media.sfu.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.Counters;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.RtpHeaderWriter;
import org.rostrum.rtp.bytes.BigEndian;

/** A camera in several layers of VP8, each with numbers of its own, and receivers that keep what they get. */
public final class Vp8Camera {
    public static final long FRAME_NANOS = 33_000_000;

    public final Counters counters = new Counters();
    public final Publication publication;
    private final RtpHeader header = new RtpHeader();
    private final int[] frames;
    private final byte[] packet = new byte[1400];

    public Vp8Camera(int layers) {
        this(Source.CAMERA, layers);
    }

    public Vp8Camera(Source source, int layers) {
        publication = new Publication(source, layers, counters);
        frames = new int[layers];
        for (int rank = 0; rank < layers; rank++) {
            publication.layers().get(rank).feed(new Inbound(100 + rank, InboundFormat.plain(Codec.VP8, 0), counters));
        }
    }

    public Layer layer(int rank) {
        return publication.layers().get(rank);
    }

    /** Sends one frame of a layer in a packet of so many bytes. */
    public void show(int rank, boolean key, int bytes, long now) {
        int frame = frames[rank]++;
        int timestamp = rank * 1_000_000 + (int) (now / 1000 * 90 / 1000);
        int at = new RtpHeaderWriter()
                .begin(packet, 0, true, 96, (rank * 20_000 + frame) & 0xffff, timestamp, 100 + rank)
                .finish();
        packet[at] = (byte) 0x90;
        packet[at + 1] = (byte) 0xc0;
        BigEndian.put16(packet, at + 2, 0x8000 | (rank * 5000 + frame & 0x7fff));
        packet[at + 4] = (byte) (rank * 50 + frame);
        packet[at + 5] = (byte) (key ? 0 : 1);
        Packet accepted =
                header.wrap(packet, 0, bytes) ? layer(rank).inbound().accept(header, packet, 0, bytes, now) : null;
        publication.forward(layer(rank), accepted, now);
    }

    /** Sends a second of every layer, a key frame first, in so many bit/s of payload each; answers when it is over. */
    public long play(long now, int... bitrates) {
        long at = now;
        for (int frame = 0; frame < 30; frame++) {
            for (int rank = 0; rank < bitrates.length; rank++) {
                for (int left = bitrates[rank] / 8 / 30; left > 0; left -= 1200) {
                    show(rank, frame == 0, 12 + Math.max(7, Math.min(left, 1200)), at);
                }
            }
            at += FRAME_NANOS;
        }
        return at;
    }

    /** A receiver of VP8. */
    public static final class Viewer implements Outlet {
        public final Slot slot;
        public final List<byte[]> received = new ArrayList<>();

        public Viewer(int ssrc, Counters counters) {
            this(ssrc, new SlotFormat(Map.of(Codec.VP8, 96), Map.of(), 0, 0, 0), counters);
        }

        public Viewer(int ssrc, SlotFormat format, Counters counters) {
            slot = new Slot("v" + ssrc, Kind.VIDEO, new SlotNumbers(ssrc, ssrc + 1, 1), format, this, counters);
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public int nextNumber() {
            return 0;
        }

        @Override
        public boolean sendRtp(
                byte[] head, int headLength, byte[] payload, int offset, int length, int number, boolean droppable) {
            byte[] whole = Arrays.copyOf(head, headLength + length);
            System.arraycopy(payload, offset, whole, headLength, length);
            return received.add(whole);
        }

        @Override
        public void failed(Throwable bug) {
            throw new AssertionError(bug);
        }
    }
}
