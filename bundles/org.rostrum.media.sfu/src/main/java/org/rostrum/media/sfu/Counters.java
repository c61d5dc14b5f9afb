package org.rostrum.media.sfu;

import java.util.concurrent.atomic.AtomicLongArray;

/** Counts of one worker. Only its thread writes; anybody may read, a moment late. No lock, no fence on the packet path. */
@SuppressWarnings("EnumOrdinal") // an index into this object's own array, never stored
public final class Counters {
    private static final int SIZE = Counter.values().length;

    private final AtomicLongArray values = new AtomicLongArray(SIZE);

    public void count(Counter counter) {
        add(counter, 1);
    }

    public void add(Counter counter, long amount) {
        int at = counter.ordinal();
        values.setOpaque(at, values.getPlain(at) + amount);
    }

    public long get(Counter counter) {
        return values.getOpaque(counter.ordinal());
    }
}
