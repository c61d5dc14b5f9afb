package org.rostrum.media.sfu.bandwidth;

/**
 * When to try for more, and for how much: at the start, as soon as more is wanted than is thought to fit, and then in the steps of
 * libwebrtc's probe controller: three times the first guess, twice what was found each time it worked, and straight back to what there was
 * before a collapse. A try that shows nothing may just have met a busy machine, so it is repeated soon; after several in vain, ever later.
 */
final class ProbePlan {
    static final long FIRST_PAUSE_MICROS = 500_000;
    static final long MAX_PAUSE_MICROS = 4_000_000;

    /** With less than this, single packets decide what comes out. */
    static final double MIN_RATE = 250_000;

    private static final double FIRST = 3;
    private static final double FURTHER = 2;
    private static final double MORE = 1.2;
    private static final double COLLAPSE = 0.66;
    private static final double RETURN = 0.85;
    private static final long MEMORY_MICROS = 10_000_000;

    private double factor = FIRST;
    private double wish;
    private double peak;
    private long peakSeen;
    private boolean collapsed;
    private long due;
    private long pause = FIRST_PAUSE_MICROS;

    /** What could be used, in bit/s. Where that has grown much there is no time to lose. */
    void wish(double bitrate) {
        if (bitrate > MORE * wish) {
            due = 0;
            pause = FIRST_PAUSE_MICROS;
        }
        wish = bitrate;
    }

    /** How much to try now, in bit/s; 0 for nothing. */
    double rate(double current, long now) {
        if (now < due || wish <= current) {
            return 0;
        }
        double aim = Math.max(factor * current, RETURN * peak);
        return Math.max(MIN_RATE, Math.min(aim, Math.max(wish, 1.1 * current)));
    }

    /** A try has begun. */
    void begun(long now) {
        factor = FURTHER;
        due = now + pause;
        pause = Math.min(3 * pause / 2, MAX_PAUSE_MICROS);
    }

    /** The try has shown about what it tried, so there may be still more. */
    void succeeded(long now) {
        due = now;
        pause = FIRST_PAUSE_MICROS;
    }

    /** The path seems full: what has just been sent is to go through first. */
    void full(long now) {
        due = Math.max(due, now + FIRST_PAUSE_MICROS);
    }

    /** Looks at the estimate. */
    void watch(double current, long now) {
        if (current >= peak || now - peakSeen > MEMORY_MICROS) {
            peak = current;
            peakSeen = now;
            collapsed = false;
        }
        if (!collapsed && current < COLLAPSE * peak) {
            collapsed = true;
            pause = FIRST_PAUSE_MICROS;
            due = now + pause;
        }
    }
}
