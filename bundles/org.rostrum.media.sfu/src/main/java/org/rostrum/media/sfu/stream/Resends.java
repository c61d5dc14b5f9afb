package org.rostrum.media.sfu.stream;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** When each of the newest packets of a slot was sent again. Most slots are never asked to, and then it keeps nothing. */
final class Resends {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int SIZE = 512;
    private static final long[] NONE = {};

    private long[] at = NONE;

    /** Whether a receiver that asks again now has not waited for the one before. */
    boolean isTooSoon(long sequence, long now) {
        return at != NONE && now - at[place(sequence)] < PAUSE_NANOS;
    }

    void note(long sequence, long now) {
        if (at == NONE) {
            at = new long[SIZE];
            Arrays.fill(at, now - PAUSE_NANOS);
        }
        at[place(sequence)] = now;
    }

    private static int place(long sequence) {
        return (int) sequence & (SIZE - 1);
    }
}
