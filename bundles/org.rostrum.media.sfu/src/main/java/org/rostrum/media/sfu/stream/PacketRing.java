package org.rostrum.media.sfu.stream;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The newest plain packets of one stream, each kept once for all receivers. Grows as long as it would lose one that may still be asked for,
 * and allocates for nothing else: most streams are slow, and hundreds of them fit where each kept as much as the fastest.
 */
public final class PacketRing {
    /** Who misses a packet asks within a few round trips, or for a key frame. */
    static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Room for a packet, and its padding, is made in steps of so many bytes, for sizes differ a little each time. */
    private static final int STEP = 256;

    private final int most;
    private long[] sequences;
    private long[] times;
    private int[] lengths;
    private byte[][] packets;
    private int mask;

    /**
     * An empty ring.
     *
     * @param least packets it keeps at any rate, a power of two
     * @param most packets it ever keeps, a power of two
     */
    public PacketRing(int least, int most) {
        this.most = most;
        take(new long[least], new long[least], new int[least], new byte[least][]);
        Arrays.fill(sequences, -1);
    }

    private void take(long[] newSequences, long[] newTimes, int[] newLengths, byte[][] newPackets) {
        sequences = newSequences;
        times = newTimes;
        lengths = newLengths;
        packets = newPackets;
        mask = newSequences.length - 1;
    }

    /**
     * Keeps a copy, in place of one before it that is old enough.
     *
     * @param sequence extended, so that it never wraps
     * @param now in nanoseconds
     * @return the array that holds the packet from its start, with room for its padding behind it
     */
    public byte[] store(long sequence, byte[] buffer, int offset, int length, long now) {
        int at = (int) sequence & mask;
        while (sequences[at] >= 0 && sequences[at] < sequence && now - times[at] < KEPT_NANOS && mask + 1 < most) {
            grow();
            at = (int) sequence & mask;
        }
        if (packets[at] == null || packets[at].length < length + Packet.GRAIN) {
            packets[at] = new byte[(length + Packet.GRAIN + STEP - 1) / STEP * STEP];
        }
        System.arraycopy(buffer, offset, packets[at], 0, length);
        sequences[at] = sequence;
        times[at] = now;
        lengths[at] = length;
        return packets[at];
    }

    /** Twice as many places. Two packets never meet in one: they would have met before. */
    private void grow() {
        int size = 2 * (mask + 1);
        long[] newSequences = new long[size];
        long[] newTimes = new long[size];
        int[] newLengths = new int[size];
        byte[][] newPackets = new byte[size][];
        Arrays.fill(newSequences, -1);
        for (int old = 0; old <= mask; old++) {
            int at = (int) sequences[old] & size - 1;
            if (sequences[old] >= 0) {
                newSequences[at] = sequences[old];
                newTimes[at] = times[old];
                newLengths[at] = lengths[old];
                newPackets[at] = packets[old];
            }
        }
        take(newSequences, newTimes, newLengths, newPackets);
    }

    /** Where the packet is, for {@link #packet} and {@link #length}; -1 where it is not kept any more, or never came. */
    public int find(long sequence) {
        int at = (int) sequence & mask;
        return sequences[at] == sequence ? at : -1;
    }

    public byte[] packet(int at) {
        return packets[at];
    }

    public int length(int at) {
        return lengths[at];
    }

    /** Whether a packet this old would take the place of a newer one. */
    public boolean isBehind(long sequence) {
        return sequences[(int) sequence & mask] > sequence;
    }
}
