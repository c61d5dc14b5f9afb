package org.rostrum.rtp.srtp;

import java.util.Arrays;

/** Which of the newest packet indices have been seen (RFC 3711 section 3.3.2). A ring of bits; not thread-safe. */
final class ReplayWindow {
    private final long[] seen;
    private final int size;
    private long highest = -1;

    /** A window of {@code size} indices: a power of two, 64 at least. */
    ReplayWindow(int size) {
        this.size = size;
        seen = new long[size / Long.SIZE];
    }

    /** The highest index marked, or -1 before the first. */
    long highest() {
        return highest;
    }

    /** Whether the index is too old to tell: nothing so far behind may pass. */
    boolean isBehind(long index) {
        return index <= highest - size;
    }

    /** Whether the index, which is not behind, has been marked. */
    boolean isSeen(long index) {
        return index <= highest && (seen[word(index)] & (1L << index)) != 0;
    }

    /** Marks an index that is not behind. */
    void mark(long index) {
        if (index - highest >= size) {
            Arrays.fill(seen, 0);
            highest = index;
        }
        while (highest < index) {
            highest++;
            seen[word(highest)] &= ~(1L << highest);
        }
        seen[word(index)] |= 1L << index;
    }

    private int word(long index) {
        return (int) (index & (size - 1)) / Long.SIZE;
    }
}
