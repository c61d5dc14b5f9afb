package org.rostrum.media.sfu.stream;

import java.util.Arrays;
import org.rostrum.media.sfu.net.Wire;

/** The newest plain packets of one stream, each kept once for all receivers. Allocates only while it fills for the first time. */
public final class PacketRing {
    private final long[] sequences;
    private final int[] lengths;
    private final byte[][] packets;
    private final int mask;

    /** A ring of {@code size} packets, a power of two. */
    public PacketRing(int size) {
        sequences = new long[size];
        Arrays.fill(sequences, -1);
        lengths = new int[size];
        packets = new byte[size][];
        mask = size - 1;
    }

    /**
     * Keeps a copy in place of the packet so many sequence numbers before.
     *
     * @param sequence extended, so that it never wraps
     * @return the array that holds the packet from its start
     */
    public byte[] store(long sequence, byte[] buffer, int offset, int length) {
        int at = (int) sequence & mask;
        if (packets[at] == null) {
            packets[at] = new byte[Wire.MAX_PACKET];
        }
        System.arraycopy(buffer, offset, packets[at], 0, length);
        sequences[at] = sequence;
        lengths[at] = length;
        return packets[at];
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
