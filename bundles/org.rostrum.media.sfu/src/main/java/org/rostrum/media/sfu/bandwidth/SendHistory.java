package org.rostrum.media.sfu.bandwidth;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.rostrum.rtp.SequenceNumber;

/**
 * When each of the newest packets was sent, and how much it was: those of the last second at least. Begins with 2 KB and grows, at most
 * four times, with the rate of packets, up to 28 KB.
 */
final class SendHistory {
    /** More than a second at any rate a receiver gets. */
    static final int SIZE = 4096;

    static final int FIRST_SIZE = 256;

    private static final long KEPT_MICROS = TimeUnit.SECONDS.toMicros(1);

    private int[] micros = new int[FIRST_SIZE];
    private short[] bytes = new short[FIRST_SIZE];
    private byte[] clusters = new byte[FIRST_SIZE];
    private int mask = FIRST_SIZE - 1;
    private long next = 1;
    private long oldest = 1;

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
        if (isTooShort(nowMicros)) {
            grow();
        }
        int at = (int) next++ & mask;
        micros[at] = (int) nowMicros;
        bytes[at] = (short) length;
        clusters[at] = (byte) cluster;
    }

    /** Whether the next packet would take the place of one that is needed yet. */
    private boolean isTooShort(long nowMicros) {
        int size = micros.length;
        return size < SIZE && next - size >= oldest && age((int) next & mask, nowMicros) < KEPT_MICROS;
    }

    /** Twice the same in a row: wherever the place of a number is now, it is there. What is older than that was forgotten before. */
    private void grow() {
        int size = micros.length;
        oldest = next - size;
        micros = Arrays.copyOf(micros, 2 * size);
        bytes = Arrays.copyOf(bytes, 2 * size);
        clusters = Arrays.copyOf(clusters, 2 * size);
        System.arraycopy(micros, 0, micros, size, size);
        System.arraycopy(bytes, 0, bytes, size, size);
        System.arraycopy(clusters, 0, clusters, size, size);
        mask = 2 * size - 1;
    }

    /** Where the packet with this number is, -1 where it was never sent or is forgotten. */
    int find(int number) {
        long sequence = next - 1 + SequenceNumber.distance((int) (next - 1) & 0xffff, number);
        return sequence < oldest || sequence >= next || sequence < next - micros.length ? -1 : (int) sequence & mask;
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

    /** How many packets there is room for now. */
    int size() {
        return micros.length;
    }

    int cluster(int at) {
        return clusters[at];
    }

    long sent() {
        return next - 1;
    }
}
