package org.rostrum.media.sfu.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.Counters;
import org.rostrum.rtp.AudioLevel;

/** What one seat publishes of one source: the layers it comes in, and the slots that follow it. */
public sealed class Publication permits Replica {
    /** So much larger than it is a picture may be shown. */
    private static final double ENLARGED = 1.25;

    /** A layer twice as wide costs so much more. */
    private static final double STEP = 3;

    /** Of the largest layer, until a picture has told it. */
    private static final int HEIGHT = 720;

    private final Source source;
    private final List<Layer> layers = new ArrayList<>();
    private final List<Slot> followers = new ArrayList<>();
    private final List<Tap> taps = new ArrayList<>(0);
    private final Volume volume = new Volume();
    private final SpeechActivity activity = new SpeechActivity();
    private boolean stacked;

    /** @param layers how many encodings of it are sent, the smallest first; 1 without simulcast */
    public Publication(Source source, int layers, Counters counters) {
        this.source = source;
        for (int rank = 0; rank < layers; rank++) {
            this.layers.add(new Layer(rank, HEIGHT >> (layers - 1 - rank), counters));
        }
    }

    public Source source() {
        return source;
    }

    /** The smallest picture first; never empty. */
    public List<Layer> layers() {
        return layers;
    }

    /** The largest that comes and is not above this rank, else the smallest that comes, else the smallest. */
    public Layer best(int rank, long now) {
        Layer best = null;
        for (int i = 0; i < layers.size(); i++) {
            if (isComing(layers.get(i), now) && (i <= rank || best == null)) {
                best = layers.get(i);
            }
        }
        return best == null ? layers.get(0) : best;
    }

    /** The smallest rank that fills so many pixels, or nearly. */
    public int rankFor(int height) {
        for (int rank = 0; rank < layers.size() - 1; rank++) {
            if (layers.get(rank).height() * ENLARGED >= height) {
                return rank;
            }
        }
        return layers.size() - 1;
    }

    /** What this rank will cost, in bit/s, also if it rests now because nobody needed it. */
    public long expected(int rank, long now) {
        Layer best = best(rank, now);
        int wanted = Math.min(rank, layers.size() - 1);
        long resting = layers.get(Math.max(0, wanted)).bitrate();
        long guess = (long) (best.bitrate() * Math.pow(STEP, Math.max(0, wanted - best.rank())));
        return best.rank() >= wanted ? best.bitrate() : Math.max(resting, guess);
    }

    /** How many of the layers somebody needs, the smallest first; the smallest is needed always, so that who comes sees something. */
    public int taken() {
        return Math.min(Math.max(0, need()), layers.size() - 1) + 1;
    }

    /** The largest rank of use to anybody, here or on another worker; -1 for none. */
    int need() {
        int most = -1;
        for (int i = 0; i < followers.size(); i++) {
            most = Math.max(most, followers.get(i).need());
        }
        for (int i = 0; i < taps.size(); i++) {
            most = Math.max(most, taps.get(i).need());
        }
        return most;
    }

    /** Whether this layer is sent: not where only others go on. */
    public boolean isComing(Layer layer, long now) {
        if (!layer.isActive(now)) {
            return false;
        }
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).isActive(now) && layers.get(i).lastPacket() - layer.lastPacket() > Layer.LEFT_OUT_NANOS) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the publisher is to be asked for a key frame of a layer now; true counts as asked. One of several that rests is not asked: it
     * begins with a key frame by itself, and encoders may answer with key frames of those that do not rest.
     */
    public boolean isKeyFrameDue(Layer layer, long now) {
        boolean rests = layers.size() > 1 && !isComing(layer, now);
        return isFollowed() && !rests && layer.isKeyFrameDue(now);
    }

    /** Whether anybody follows it, here or on another worker. */
    public boolean isFollowed() {
        if (!followers.isEmpty()) {
            return true;
        }
        for (int i = 0; i < taps.size(); i++) {
            if (taps.get(i).isFollowed()) {
                return true;
            }
        }
        return false;
    }

    private void note(Layer layer, Packet packet, long now) {
        int length = packet.header.payloadLength();
        if (packet.spatialLayers > 0 && layer.rank() == 0) {
            stack(packet);
        }
        if (!stacked || layer.rank() > 0) {
            layer.note(packet, length, now);
            return;
        }
        if (packet.keyFrame) {
            layer.note(packet, 0, now);
        }
        int part = Math.min(packet.spatialLayer, layers.size() - 1);
        layers.get(part).came(now);
        for (int rank = part; rank < layers.size(); rank++) {
            if (rank == part || layers.get(rank).isActive(now)) {
                layers.get(rank).count(length, now);
            }
        }
    }

    /** A key frame tells whether larger layers come in the same stream, each to be taken with all below it (RFC 9628). */
    private void stack(Packet packet) {
        stacked = packet.spatialLayers > 1 && layers.size() > 1;
        for (int rank = 1; stacked && rank < layers.size(); rank++) {
            layers.get(rank).ride(layers.get(0), packet.vp9.height(rank));
        }
        packet.height = stacked ? packet.vp9.height(0) : packet.height;
    }

    /** Whether all layers come in this stream, so that who takes one takes a part of it. */
    boolean isStacked(Inbound stream) {
        return stacked && layers.get(0).inbound() == stream;
    }

    /** Sends a packet of a layer to everybody who follows it. */
    public void forward(Layer layer, Packet packet, long now) {
        note(layer, packet, now);
        if (packet.audioLevelAt >= 0) {
            byte level = packet.buffer[packet.audioLevelAt];
            volume.hear(level);
            activity.hear(AudioLevel.SILENCE - AudioLevel.level(level), packet.header.timestamp(), now);
        }
        for (int i = 0; i < taps.size(); i++) {
            taps.get(i).pass(layer, packet);
        }
        for (int i = 0; i < followers.size(); i++) {
            Slot follower = followers.get(i);
            try {
                follower.forward(layer, packet, now);
            } catch (Throwable bug) { // also what a library or the JVM throws: the others want their packet
                follower.failed(bug);
            }
        }
    }

    /** How loud it was since the last call, from 0, silence, to 127; empty where nothing came that has a level. */
    public OptionalInt takeLoudness() {
        return volume.take();
    }

    /** Whether somebody speaks into it. */
    public SpeechActivity activity() {
        return activity;
    }

    void attach(Tap tap) {
        taps.add(tap);
    }

    void join(Slot slot) {
        followers.add(slot);
    }

    void leave(Slot slot) {
        followers.remove(slot);
    }
}
