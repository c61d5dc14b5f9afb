package org.rostrum.itests.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long packets were on their way, from before they were sealed until after they were opened. For any thread. */
final class Delays {
    private static final long STEP_NANOS = Duration.ofMillis(1).toNanos() / 10;

    /** What takes longer than two seconds counts as that. */
    private static final int STEPS = 20_000;

    private final AtomicLongArray counts = new AtomicLongArray(STEPS + 1);

    void note(long nanos) {
        counts.incrementAndGet((int) Math.max(0, Math.min(STEPS, nanos / STEP_NANOS)));
    }

    void clear() {
        for (int i = 0; i <= STEPS; i++) {
            counts.set(i, 0);
        }
    }

    /** What 99 of 100 did not exceed, in milliseconds; 0 where nothing came. */
    double p99Ms() {
        long all = 0;
        for (int i = 0; i <= STEPS; i++) {
            all += counts.get(i);
        }
        long left = (long) Math.ceil(all * 0.99);
        for (int i = 0; i <= STEPS && left > 0; i++) {
            left -= counts.get(i);
            if (left <= 0) {
                return (i + 1) * STEP_NANOS / 1e6;
            }
        }
        return 0;
    }
}
