package org.rostrum.rtp.srtp;

import java.util.function.Supplier;

/**
 * State per SSRC in an open-addressing table that allocates only when a source is new, and holds a bounded number of them. Most transports
 * have a handful, so it begins small.
 */
final class SourceTable<T> {
    private static final int FIRST_CAPACITY = 16;

    private int[] ssrcs = new int[FIRST_CAPACITY];
    private Object[] states = new Object[FIRST_CAPACITY];
    private final Supplier<T> fresh;
    private final int limit;
    private int size;
    private int latestSsrc;
    private T latest;

    SourceTable(int limit, Supplier<T> fresh) {
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
        T added = fresh.get();
        put(slot, ssrc, added);
        size++;
        if (size > ssrcs.length / 4) {
            grow();
        }
        return added;
    }

    private void put(int slot, int ssrc, Object state) {
        ssrcs[slot] = ssrc;
        states[slot] = state;
    }

    /** Three quarters stay empty, so that a row of taken places is short. */
    private void grow() {
        int[] oldSsrcs = ssrcs;
        Object[] oldStates = states;
        ssrcs = new int[2 * oldSsrcs.length];
        states = new Object[2 * oldStates.length];
        for (int i = 0; i < oldStates.length; i++) {
            if (oldStates[i] != null) {
                put(slot(oldSsrcs[i]), oldSsrcs[i], oldStates[i]);
            }
        }
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
