package org.rostrum.media.sfu.stream;

import java.util.concurrent.atomic.AtomicLong;
import org.rostrum.media.sfu.net.Wire;

/**
 * Plain packets on their way from one worker to another, copies in place. One thread puts them in, one takes them out; neither ever waits,
 * and what finds no room is refused. Allocates only while it fills for the first time.
 */
public final class Relay {
    /** What a worker reads in four turns at most; the other one needs less than one to take it. */
    static final int SIZE = 1024;

    private static final int MASK = SIZE - 1;

    private final Parcel[] parcels = new Parcel[SIZE];
    private final AtomicLong put = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final Runnable wake;
    private boolean fresh;

    /** One packet, and what else the other worker needs to know of it. All workers go by one monotonic clock. */
    static final class Parcel {
        final byte[] bytes = new byte[Wire.MAX_PACKET];
        final MediaClock clock = new MediaClock(0);
        Replica to;
        Inbound origin;
        int rank;
        boolean anew;
        long sequence;
        int length;
    }

    /** @param wake lets the thread that takes out look what there is; called by the one that puts in */
    public Relay(Runnable wake) {
        this.wake = wake;
    }

    /**
     * Puts in a copy of a packet.
     *
     * @param anew whether packets before it may be missing
     * @return false where there is no room
     */
    boolean pass(Replica to, Layer layer, Packet packet, boolean anew) {
        long at = put.getPlain();
        if (at - taken.getAcquire() == SIZE) {
            return false;
        }
        int place = (int) at & MASK;
        if (parcels[place] == null) {
            parcels[place] = new Parcel();
        }
        Parcel parcel = parcels[place];
        parcel.to = to;
        parcel.origin = layer.inbound();
        parcel.clock.follow(parcel.origin.clock());
        parcel.rank = layer.rank();
        parcel.anew = anew;
        parcel.sequence = packet.sequence;
        parcel.length = packet.length;
        System.arraycopy(packet.buffer, 0, parcel.bytes, 0, packet.length);
        put.setRelease(at + 1);
        fresh = true;
        return true;
    }

    /** Wakes whoever takes out, if there is something new. Called once in a turn, by the thread that puts in. */
    public void flush() {
        if (fresh) {
            fresh = false;
            wake.run();
        }
    }

    /** Hands over everything there is. Called by the thread that takes out. */
    public void deliver(long now) {
        long end = put.getAcquire();
        for (long at = taken.getPlain(); at < end; at++) {
            Parcel parcel = parcels[(int) at & MASK];
            try {
                parcel.to.take(parcel, now);
            } finally {
                parcel.to = null; // or who has left would stay in memory
                parcel.origin = null;
                taken.setRelease(at + 1);
            }
        }
    }
}
