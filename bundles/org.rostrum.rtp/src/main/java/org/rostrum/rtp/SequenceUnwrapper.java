package org.rostrum.rtp;

/**
 * Extends 16-bit sequence numbers to a counter that never wraps, following the highest number seen. Not thread-safe; one per stream.
 */
public final class SequenceUnwrapper {
    private long highest = -1;

    /**
     * The extended number nearest to the highest seen so far. The first call answers the number itself plus 65,536, so that packets
     * which overtook it still have a place below; answers are therefore positive unless a stream runs backwards.
     */
    public long unwrap(int sequence) {
        if (highest < 0) {
            highest = 0x10000L + (sequence & 0xffff);
            return highest;
        }
        long extended = highest + SequenceNumber.distance((int) highest & 0xffff, sequence);
        highest = Math.max(highest, extended);
        return extended;
    }
}
