package org.rostrum.signaling;

import java.util.function.LongSupplier;

/**
 * A token bucket that can go into debt: what comes too fast is refused and still counts, so that somebody who goes on
 * digs deeper until the debt is as large as the bucket. For one thread at a time.
 */
final class Bucket {

    /** What may be done with one more. */
    enum Verdict {
        PASS,
        REFUSE,
        /** It went on for too long. */
        CLOSE
    }

    private static final double NANOS_PER_SECOND = 1e9;

    private final double perSecond;
    private final double burst;
    private final LongSupplier nanoTime;
    private double level;
    private long filledAt;

    Bucket(int perSecond, int burst, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoTime = nanoTime;
        this.level = burst;
        this.filledAt = nanoTime.getAsLong();
    }

    Verdict take() {
        long now = nanoTime.getAsLong();
        level = Math.min(burst, level + (now - filledAt) / NANOS_PER_SECOND * perSecond) - 1;
        filledAt = now;
        if (level >= 0) {
            return Verdict.PASS;
        }
        return level > -burst ? Verdict.REFUSE : Verdict.CLOSE;
    }
}
