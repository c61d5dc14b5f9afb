package org.rostrum.rtp;

/** Arithmetic of the 32-bit RTP timestamp, which wraps (RFC 3550 section 5.1). Values are ints with all 32 bits in use. */
public final class RtpTimestamp {
    private RtpTimestamp() {}

    /** Ticks from {@code from} to {@code to} by the shorter way. */
    public static int distance(int from, int to) {
        return to - from;
    }

    public static boolean isNewer(int timestamp, int other) {
        return distance(other, timestamp) > 0;
    }
}
