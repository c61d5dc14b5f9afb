package org.rostrum.media.sfu.worker;

import java.util.concurrent.TimeUnit;

/**
 * Lets packets gather while a worker is busy: then its turns begin at least {@link #HOLD_NANOS} apart, so that more packets for one
 * receiver leave in one run. A worker that has little to do holds nothing back, nor does one whose packets come too far apart for it: to
 * wait costs as much as a packet. Used by one thread; times are of one monotonic clock.
 */
final class Pace {
    /** The longest that a packet waits; sound never more than 2 ms, which leaves the rest to the timer. */
    static final long HOLD_NANOS = TimeUnit.MICROSECONDS.toNanos(1800);

    static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** For so long it is not tried again where it was in vain. */
    static final long REST_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final double LOADED = 0.12;

    /** Gathering makes the same packets cheaper, so it ends well below where it began. */
    private static final double RELIEVED = 0.04;

    /** So many more packets must come in a turn. */
    private static final double WORTH = 1.3;

    private long windowStart;
    private long turnStart;
    private long busy;
    private long packets;
    private long turns;
    private double ungathered = 1;
    private long triedAt;
    private boolean gathering;

    Pace(long now) {
        windowStart = now;
        turnStart = now;
        triedAt = now - REST_NANOS;
    }

    /** How long to let packets gather before they are looked for; 0 or less: not at all. */
    long holdNanos(long now) {
        return gathering ? turnStart + HOLD_NANOS - now : 0;
    }

    /**
     * A turn is over. Work began with the first packet or, where none came, with what comes after packets.
     *
     * @param media packets that came to be forwarded
     */
    void worked(long from, long now, int media) {
        turnStart = from;
        busy += now - from;
        if (media > 0) {
            packets += media;
            turns++;
        }
        long window = now - windowStart;
        if (window < WINDOW_NANOS) {
            return;
        }
        judge((double) busy / window, turns == 0 ? 0 : (double) packets / turns, now);
        windowStart = now;
        busy = 0;
        packets = 0;
        turns = 0;
    }

    private void judge(double load, double inATurn, long now) {
        if (!gathering) {
            ungathered = inATurn;
            gathering = load > LOADED && now - triedAt >= REST_NANOS;
        } else if (inATurn < WORTH * ungathered) {
            gathering = false;
            triedAt = now;
        } else {
            gathering = load > RELIEVED;
        }
    }

    boolean isGathering() {
        return gathering;
    }
}
