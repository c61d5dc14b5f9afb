package org.rostrum.media.sfu.stream;

import java.util.Arrays;
import java.util.OptionalInt;
import org.rostrum.rtp.AudioLevel;

/**
 * How loud one microphone was since somebody last asked. Its answer is the median of the packets, so that what is shorter than half the
 * time, a click or the edge of a cough, does not count. Allocates nothing per packet; belongs to its worker.
 */
final class Volume {
    /** Twice as many as clients commonly send in 100 ms, and a power of two; of more only the newest count. */
    static final int KEPT = 16;

    private final byte[] levels = new byte[KEPT];
    private int count;

    /** Takes the byte of a genuine packet (RFC 6464 section 3). */
    void hear(byte extension) {
        levels[count & KEPT - 1] = (byte) (AudioLevel.SILENCE - AudioLevel.level(extension));
        count = count + 1 & Integer.MAX_VALUE;
    }

    /** From 0, silence, to 127, and begins anew. Empty where nothing came since the last call. */
    OptionalInt take() {
        if (count == 0) {
            return OptionalInt.empty();
        }
        int kept = Math.min(count, KEPT);
        count = 0;
        Arrays.sort(levels, 0, kept);
        return OptionalInt.of(levels[(kept - 1) / 2]);
    }
}
