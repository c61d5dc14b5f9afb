package org.rostrum.rtp;

/**
 * Arithmetic of the 16-bit RTP sequence number, which wraps (serial numbers as in RFC 1982; RFC 3550 section 5.1). Values are ints from
 * 0 to 65,535; results are again in that range. Every method is total.
 */
public final class SequenceNumber {
    private SequenceNumber() {}

    /** The number {@code steps} later (negative: earlier). */
    public static int plus(int sequence, int steps) {
        return (sequence + steps) & 0xffff;
    }

    public static int next(int sequence) {
        return plus(sequence, 1);
    }

    /** Steps from {@code from} to {@code to} by the shorter way: -32,768 to 32,767. */
    public static int distance(int from, int to) {
        return (short) (to - from);
    }

    /** Whether {@code sequence} was sent after {@code other}, taking the shorter way around. */
    public static boolean isNewer(int sequence, int other) {
        return distance(other, sequence) > 0;
    }
}
