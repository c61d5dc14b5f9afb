package org.rostrum.media.sfu.worker;

import java.util.concurrent.TimeUnit;

/**
 * Lets packets gather while a worker is busy: then its turns begin at least {@link #HOLD_NANOS} apart, so that more packets for one
 * receiver leave in one run. A worker that has little to do holds nothing back. Used by one thread; times are of one monotonic clock.
 */
final class Pace {
    /** The longest that a packet waits; sound never more than 2 ms, which leaves the rest to the timer. */
    static final long HOLD_NANOS = TimeUnit.MICROSECONDS.toNanos(1800);

    static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final double LOADED = 0.3;

    /** Gathering makes the same packets cheaper, so it ends well below where it began. */
    private static final double RELIEVED = 0.1;

    private long windowStart;
    private long turnStart;
    private long busy;
    private boolean gathering;

    Pace(long now) {
        windowStart = now;
        turnStart = now;
    }

    /** How long to let packets gather before they are looked for; 0 or less: not at all. */
    long holdNanos(long now) {
        return gathering ? turnStart + HOLD_NANOS - now : 0;
    }

    /** A turn is over. Work began with the first packet or, where none came, with what comes after packets. */
    void worked(long from, long now) {
        turnStart = from;
        busy += now - from;
        long window = now - windowStart;
        if (window < WINDOW_NANOS) {
            return;
        }
        double load = (double) busy / window;
        gathering = load > (gathering ? RELIEVED : LOADED);
        windowStart = now;
        busy = 0;
    }

    boolean isGathering() {
        return gathering;
    }
}
