package org.rostrum.media.sfu.stream;

import java.util.concurrent.TimeUnit;

/**
 * Turns instants of the worker's monotonic clock into NTP timestamps (RFC 3550 section 4) and back. Follows no correction of the host's
 * clock after its start, so that what receivers see never jumps.
 */
public final class WallClock {
    private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long startNanos;
    private final long startEpochNanos;

    /** At {@code startNanos} of the monotonic clock it is {@code epochMillis} since 1970. */
    public WallClock(long startNanos, long epochMillis) {
        this.startNanos = startNanos;
        startEpochNanos = TimeUnit.MILLISECONDS.toNanos(epochMillis);
    }

    /** The NTP timestamp of an instant. */
    public long ntp(long nanos) {
        long epochNanos = startEpochNanos + (nanos - startNanos);
        long seconds = Math.floorDiv(epochNanos, SECOND) + SECONDS_1900_TO_1970;
        long fraction = (Math.floorMod(epochNanos, SECOND) << 32) / SECOND;
        return (seconds << 32) | fraction;
    }

    /** An NTP timestamp as nanoseconds since 1900: differences of two are right, whoever's clock they come from. */
    public static long ntpNanos(long ntp) {
        long seconds = ntp >>> 32;
        long fraction = ntp & 0xffff_ffffL;
        return seconds * SECOND + ((fraction * SECOND) >>> 32);
    }

    /** The middle 32 bits, as report blocks repeat them. */
    public static int middle(long ntp) {
        return (int) (ntp >>> 16);
    }
}
