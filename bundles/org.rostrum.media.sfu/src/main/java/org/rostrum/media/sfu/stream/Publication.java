package org.rostrum.media.sfu.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;

/** What one seat publishes of one source: the stream that feeds it now, and the slots that follow it. */
public final class Publication {
    private final Source source;
    private final Counters counters;
    private final KeyFrameRequests keyFrames = new KeyFrameRequests();
    private final List<Slot> followers = new ArrayList<>();
    private final Volume volume = new Volume();
    private Inbound inbound;

    public Publication(Source source, Counters counters) {
        this.source = source;
        this.counters = counters;
    }

    public Source source() {
        return source;
    }

    public boolean isFollowed() {
        return !followers.isEmpty();
    }

    /** The stream that feeds it, null before the first packet. */
    public Inbound inbound() {
        return inbound;
    }

    /** Another stream feeds it from now on: the sender has started anew. */
    public void feed(Inbound from) {
        inbound = from;
    }

    /** Sends a packet of the feeding stream to everybody who follows. */
    public void forward(Packet packet, long now) {
        if (packet.keyFrame) {
            keyFrames.served();
        }
        if (packet.audioLevelAt >= 0) {
            volume.hear(packet.buffer[packet.audioLevelAt]);
        }
        for (int i = 0; i < followers.size(); i++) {
            Slot follower = followers.get(i);
            try {
                follower.forward(packet, now);
            } catch (RuntimeException bug) {
                follower.failed(bug);
            }
        }
    }

    /** How loud it was since the last call, from 0, silence, to 127; empty where nothing came that has a level. */
    public OptionalInt takeLoudness() {
        return volume.take();
    }

    /** A follower cannot show its picture without a key frame. */
    public void wantKeyFrame() {
        if (Kind.of(source) == Kind.VIDEO) {
            keyFrames.want();
        }
    }

    /** Whether the publisher is to be asked for a key frame now; true counts as asked. */
    public boolean isKeyFrameDue(long now) {
        if (inbound == null || followers.isEmpty() || !keyFrames.isDue(now)) {
            return false;
        }
        counters.count(Counter.PLIS_OUT);
        return true;
    }

    void join(Slot slot) {
        followers.add(slot);
        wantKeyFrame();
    }

    void leave(Slot slot) {
        followers.remove(slot);
    }
}
