package org.rostrum.conference.core;

import java.util.concurrent.atomic.AtomicLongArray;

/** Counts waiting times in steps of ten microseconds, up to a second. Any thread. */
final class Latencies {

    private static final int STEP_US = 10;
    private static final int STEPS = 100_000;

    private final AtomicLongArray counts = new AtomicLongArray(STEPS);

    void note(long nanos) {
        counts.incrementAndGet((int) Math.min(STEPS - 1, nanos / 1000 / STEP_US));
    }

    void add(Latencies other) {
        for (int i = 0; i < STEPS; i++) {
            counts.addAndGet(i, other.counts.get(i));
        }
    }

    long count() {
        long sum = 0;
        for (int i = 0; i < STEPS; i++) {
            sum += counts.get(i);
        }
        return sum;
    }

    /** The time that so many of a hundred did not exceed. */
    long percentileUs(int percent) {
        long wanted = count() * percent / 100;
        long sum = 0;
        for (int i = 0; i < STEPS; i++) {
            sum += counts.get(i);
            if (sum > wanted) {
                return (i + 1L) * STEP_US;
            }
        }
        return STEPS * (long) STEP_US;
    }
}
