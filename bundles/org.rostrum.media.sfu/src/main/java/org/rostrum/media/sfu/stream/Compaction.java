package org.rostrum.media.sfu.stream;

/**
 * Numbers what is left of a stream of which packets are taken out, so that the receiver sees no gap, and finds them again when it asks. A
 * number is given to each packet in the order of the publisher's numbers; what has not come when a later one is numbered gets a number as
 * well, for it may still come and be wanted. If it then is not, that number is filled with an empty packet.
 *
 * <p>Knows the newest {@link #SIZE} numbers. Allocates nothing after its beginning; belongs to its slot.
 */
final class Compaction {
    /** More than {@link Slot#RESEND_WINDOW}; a power of two. */
    static final int SIZE = 512;

    private static final int MASK = SIZE - 1;

    private static final int MARKER = 1;
    private static final int HOLE = 2;
    private static final int FLAGS = 2;

    /** By the lower bits of the number given: the publisher's number, and in the lowest bits what was sent under it. */
    private final long[] originals = new long[SIZE];

    private long highest;
    private long highestOriginal;

    /** From here on; so far every number was {@code shift} above the publisher's. */
    void begin(long lastOriginal, long shift) {
        highestOriginal = lastOriginal;
        highest = lastOriginal + shift;
        for (long number = highest - SIZE + 1; number <= highest; number++) {
            originals[(int) number & MASK] = (number - shift) << FLAGS;
        }
    }

    /** The number of a packet that is sent; -1 where it had been taken out before, or is too old. */
    long keep(long original, boolean marker) {
        if (original <= highestOriginal) {
            return mark(find(original), marker ? MARKER : 0);
        }
        reserve(original);
        highestOriginal = original;
        return mark(highest, marker ? MARKER : 0);
    }

    /** Takes a packet out; the number it was given already, which must be filled now, or -1. */
    long drop(long original) {
        if (original <= highestOriginal) {
            return mark(find(original), HOLE);
        }
        reserve(original - 1);
        highestOriginal = original;
        return -1;
    }

    private long mark(long number, int flag) {
        if (number >= 0) {
            originals[(int) number & MASK] |= flag;
        }
        return number;
    }

    private void reserve(long upTo) {
        long first = Math.max(highestOriginal + 1, upTo - SIZE + 1);
        highest += first - highestOriginal - 1;
        for (long original = first; original <= upTo; original++) {
            originals[(int) ++highest & MASK] = original << FLAGS;
        }
    }

    /** Few steps: what comes late comes a little late. */
    private long find(long original) {
        for (long number = highest; number > highest - SIZE; number--) {
            long known = originals[(int) number & MASK];
            if (known >> FLAGS <= original) {
                return known >> FLAGS == original && (known & HOLE) == 0 ? number : -1;
            }
        }
        return -1;
    }

    /** The publisher's number of a packet; -1 where that is not known any more, or nothing of it was sent. */
    long original(long number) {
        if (number > highest || number <= highest - SIZE) {
            return -1;
        }
        long known = originals[(int) number & MASK];
        return (known & HOLE) == 0 ? known >> FLAGS : -1;
    }

    /** Whether the packet of this number, which is known, has been sent with the marker. */
    boolean hasMarker(long number) {
        return (originals[(int) number & MASK] & MARKER) != 0;
    }
}
