package org.rostrum.media.sfu.stream;

import java.util.concurrent.TimeUnit;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;

/** One encoding of a source: the stream it comes as, how much that is, and whether a key frame of it is wanted. */
public final class Layer {
    /** Encoders pause a layer when they cannot afford it: what has not come for so long does not come. */
    static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** The same where other layers of the picture go on: a network that stands still stops them all. */
    static final long LEFT_OUT_NANOS = TimeUnit.MILLISECONDS.toNanos(700);

    private static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final int rank;
    private int height;
    private final Counters counters;
    private final KeyFrameRequests keyFrames = new KeyFrameRequests();
    private Layer base;
    private Inbound inbound;
    private long bitrate;
    private long bytes;
    private long windowStart;
    private long lastPacket;
    private boolean everCame;

    Layer(int rank, int height, Counters counters) {
        this.rank = rank;
        this.height = height;
        this.counters = counters;
    }

    /** 0 is the smallest picture. */
    public int rank() {
        return rank;
    }

    /** Of its picture, in pixels; a guess until one has come that tells it. */
    public int height() {
        return height;
    }

    /** The stream that feeds it, null before the first packet. */
    public Inbound inbound() {
        return base == null ? inbound : base.inbound;
    }

    /** Whether it comes in the stream of the smallest layer, as a part of its own that builds on the smaller ones. */
    public boolean isUpper() {
        return base != null;
    }

    /** Comes in the stream of the smallest layer from now on. */
    void ride(Layer smallest, int newHeight) {
        base = smallest;
        height = newHeight > 0 ? newHeight : height;
    }

    /** Another stream feeds it from now on: the sender has started anew. */
    public void feed(Inbound from) {
        base = null;
        inbound = from;
    }

    /** Whether its packets come. */
    public boolean isActive(long now) {
        return everCame && inbound() != null && now - lastPacket < SILENCE_NANOS;
    }

    long lastPacket() {
        return lastPacket;
    }

    /** In bit/s, of the last half second or what has come of the first. */
    public long bitrate() {
        return Math.max(bitrate, bytes * 8);
    }

    /** A receiver cannot show its picture without a key frame. */
    public void wantKeyFrame() {
        (base == null ? this : base).keyFrames.want();
    }

    /** Whether the publisher is to be asked for a key frame now; true counts as asked. */
    public boolean isKeyFrameDue(long now) {
        if (inbound == null || !keyFrames.isDue(now)) {
            return false;
        }
        counters.count(Counter.PLIS_OUT);
        return true;
    }

    /** As {@link #isKeyFrameDue}, of a layer whose publisher is asked by another worker. */
    boolean isKeyFrameWished(long now) {
        return keyFrames.isDue(now);
    }

    void note(Packet packet, int length, long now) {
        if (packet.keyFrame) {
            keyFrames.served();
            height = packet.height > 0 ? packet.height : height;
        }
        came(now);
        count(length, now);
    }

    /** A packet of it has come. */
    void came(long now) {
        if (!everCame || now - lastPacket > SILENCE_NANOS) {
            windowStart = now;
            bytes = 0;
            everCame = true;
        }
        lastPacket = now;
    }

    /** What has come costs so much who takes this layer. */
    void count(int length, long now) {
        if (now - windowStart >= WINDOW_NANOS) {
            long latest = bytes * 8 * TimeUnit.SECONDS.toNanos(1) / (now - windowStart);
            bitrate = bitrate == 0 ? latest : (bitrate + latest) / 2;
            bytes = 0;
            windowStart = now;
        }
        bytes += length;
    }
}
