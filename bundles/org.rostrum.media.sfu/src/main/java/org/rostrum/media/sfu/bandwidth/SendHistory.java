package org.rostrum.media.sfu.bandwidth;

import org.rostrum.rtp.SequenceNumber;

/** When each of the newest packets was sent, and how much it was. Fixed memory: about 28 KB. */
final class SendHistory {
    /** More than a second at any rate a receiver gets. */
    static final int SIZE = 4096;

    private static final int MASK = SIZE - 1;

    private final int[] micros = new int[SIZE];
    private final short[] bytes = new short[SIZE];
    private final byte[] clusters = new byte[SIZE];
    private long next = 1;

    /** What the next packet is numbered. */
    int nextNumber() {
        return (int) next & 0xffff;
    }

    /**
     * The next packet has been sent.
     *
     * @param cluster of the probe it belongs to, 1 to 127; 0 for none
     */
    void sent(int length, int cluster, long nowMicros) {
        int at = (int) next++ & MASK;
        micros[at] = (int) nowMicros;
        bytes[at] = (short) length;
        clusters[at] = (byte) cluster;
    }

    /** Where the packet with this number is, -1 where it was never sent or is forgotten. */
    int find(int number) {
        long sequence = next - 1 + SequenceNumber.distance((int) (next - 1) & 0xffff, number);
        return sequence < 1 || sequence >= next || sequence < next - SIZE ? -1 : (int) sequence & MASK;
    }

    /** Bytes of a packet of which nothing was heard before; 0 afterwards. */
    int take(int at) {
        int length = bytes[at];
        bytes[at] = 0;
        return length;
    }

    /** Microseconds since it was sent. */
    long age(int at, long nowMicros) {
        return Integer.toUnsignedLong((int) nowMicros - micros[at]);
    }

    int cluster(int at) {
        return clusters[at];
    }

    long sent() {
        return next - 1;
    }
}
