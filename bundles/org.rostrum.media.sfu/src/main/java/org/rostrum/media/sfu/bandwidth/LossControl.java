package org.rostrum.media.sfu.bandwidth;

/**
 * The rate that losses allow (draft-ietf-rmcat-gcc-02 section 6): no limit as long as hardly anything is lost, for then nothing but the
 * delay counts.
 */
final class LossControl {
    private static final double TOLERATED = 0.02;
    static final double TOO_MUCH = 0.10;
    private static final double GROWTH = 1.05;
    private static final int MIN_PACKETS = 20;
    private static final long WINDOW_MICROS = 200_000;
    private static final double UNLIMITED = Double.MAX_VALUE;

    private double limit = UNLIMITED;
    private int packets;
    private int lost;
    private long windowEnd = -1;
    private double fraction;

    double limit() {
        return limit;
    }

    /** Of the last window, 0 to 1. */
    double fraction() {
        return fraction;
    }

    void take(boolean arrived) {
        packets++;
        lost += arrived ? 0 : 1;
    }

    /** A probe has gone through at this rate. */
    void probed(double bitrate) {
        limit = Math.max(limit, bitrate);
    }

    /** Looks at the window, if it is long enough. */
    void update(double current, long nowMicros) {
        if (windowEnd < 0) {
            windowEnd = nowMicros + WINDOW_MICROS;
        }
        if (nowMicros < windowEnd || packets < MIN_PACKETS) {
            return;
        }
        fraction = (double) lost / packets;
        packets = 0;
        lost = 0;
        windowEnd = nowMicros + WINDOW_MICROS;
        if (fraction > TOO_MUCH) {
            limit = Math.min(limit, current) * (1 - 0.5 * fraction);
            return;
        }
        if (fraction < TOLERATED && limit < UNLIMITED) {
            limit = limit > current * GROWTH * GROWTH ? UNLIMITED : limit * GROWTH;
        }
    }
}
