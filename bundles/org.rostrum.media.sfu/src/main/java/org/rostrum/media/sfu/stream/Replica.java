package org.rostrum.media.sfu.stream;

import org.rostrum.conference.Source;
import org.rostrum.media.sfu.Counters;

/**
 * What a seat on another worker publishes, as receivers on this one follow it: with layers and packets of its own, fed by a {@link Tap}
 * over there. Belongs to the worker of those receivers.
 */
public final class Replica extends Publication {
    private final Tap tap;
    private final Counters counters;
    private final Inbound[] origins;
    private boolean toldFollowed;
    private int toldNeed = -1;

    /** @param counters of the worker it belongs to */
    Replica(Tap tap, Source source, int layers, Counters counters) {
        super(source, layers, counters);
        this.tap = tap;
        this.counters = counters;
        origins = new Inbound[layers];
    }

    /** Takes a packet that has been passed on; the parcel is its own until it returns. */
    void take(Relay.Parcel parcel, long now) {
        Layer layer = layers().get(parcel.rank);
        if (parcel.anew || origins[parcel.rank] != parcel.origin) {
            origins[parcel.rank] = parcel.origin;
            layer.feed(parcel.origin.replicated(counters));
        }
        Packet packet = layer.inbound().acceptPassed(parcel, isFollowed(), now);
        if (packet != null) {
            forward(layer, packet, now);
        }
    }

    /** The first one is told of at once, or the beginning would be missed. */
    @Override
    void join(Slot slot) {
        super.join(slot);
        if (!toldFollowed) {
            tell(0);
        }
    }

    /** Tells over there what receivers here need, if that is news. Called every few milliseconds. */
    public void tick(long now) {
        if (!isFollowed() && !toldFollowed) {
            return;
        }
        int keyFrames = 0;
        for (int rank = 0; rank < origins.length; rank++) {
            keyFrames |= layers().get(rank).isKeyFrameWished(now) ? 1 << rank : 0;
        }
        if (isFollowed() != toldFollowed || need() != toldNeed || keyFrames != 0) {
            tell(keyFrames);
        }
    }

    private void tell(int keyFrames) {
        toldFollowed = isFollowed();
        toldNeed = need();
        tap.tell(toldFollowed, toldNeed, keyFrames);
    }
}
