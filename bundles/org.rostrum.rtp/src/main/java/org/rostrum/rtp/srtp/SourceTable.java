package org.rostrum.rtp.srtp;

import java.util.function.Supplier;

/** State per SSRC in an open-addressing table that allocates only when a source is new, and holds a bounded number of them. */
final class SourceTable<T> {
    private final int[] ssrcs;
    private final Object[] states;
    private final Supplier<T> fresh;
    private final int limit;
    private int size;
    private int latestSsrc;
    private T latest;

    SourceTable(int limit, Supplier<T> fresh) {
        int capacity = Integer.highestOneBit(Math.max(4, limit)) * 4;
        ssrcs = new int[capacity];
        states = new Object[capacity];
        this.fresh = fresh;
        this.limit = limit;
    }

    /** The state of this source, or null where it is unknown. */
    T find(int ssrc) {
        return at(slot(ssrc));
    }

    boolean isFull() {
        return size == limit;
    }

    /** The state of this source, new if need be, or null where the table is full. */
    T findOrAdd(int ssrc) {
        if (latest != null && latestSsrc == ssrc) {
            return latest; // packets come in rows: the table itself is then not even looked at
        }
        int slot = slot(ssrc);
        T known = at(slot);
        if (known == null) {
            return isFull() ? null : add(slot, ssrc);
        }
        latest = known;
        latestSsrc = ssrc;
        return known;
    }

    private T add(int slot, int ssrc) {
        ssrcs[slot] = ssrc;
        T added = fresh.get();
        states[slot] = added;
        size++;
        return added;
    }

    @SuppressWarnings("unchecked") // only findOrAdd writes
    private T at(int slot) {
        return (T) states[slot];
    }

    private int slot(int ssrc) {
        int slot = (ssrc * 0x9e37_79b9) >>> (Integer.numberOfLeadingZeros(ssrcs.length) + 1);
        while (states[slot] != null && ssrcs[slot] != ssrc) {
            slot = (slot + 1) & (ssrcs.length - 1);
        }
        return slot;
    }
}
