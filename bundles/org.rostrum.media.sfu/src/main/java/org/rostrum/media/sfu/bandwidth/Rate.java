package org.rostrum.media.sfu.bandwidth;

import java.util.Arrays;

/** How much there was in the last half second, on the clock of whoever measures. */
final class Rate {
    private static final long STEP_MICROS = 50_000;
    private static final int STEPS = 10;

    private final long[] bytes = new long[STEPS + 1];
    private long first = Long.MIN_VALUE;
    private long step;

    void take(long micros, int length) {
        long now = Math.floorDiv(micros, STEP_MICROS);
        if (first == Long.MIN_VALUE || now - step > STEPS) {
            Arrays.fill(bytes, 0);
            first = first == Long.MIN_VALUE ? now : first;
            step = now;
        }
        while (step < now) {
            bytes[index(++step)] = 0;
        }
        if (now > step - STEPS) {
            bytes[index(now)] += length;
        }
    }

    private int index(long at) {
        return (int) Math.floorMod(at, (long) bytes.length);
    }

    /** In bit/s, of the whole steps; -1 in the first half second. */
    double bitrate() {
        if (first == Long.MIN_VALUE || step - first < STEPS) {
            return -1;
        }
        long sum = 0;
        for (int i = 1; i <= STEPS; i++) {
            sum += bytes[index(step - i)];
        }
        return sum * 8e6 / (STEPS * STEP_MICROS);
    }
}
