package org.rostrum.media.sfu.stream;

import java.util.concurrent.TimeUnit;

/**
 * The packets of one stream that have not come, and when to ask for them (RFC 4585 section 6.2.1). Waits a little first, because packets
 * overtake each other; asks again until the packet would be of no use. Fixed memory.
 */
public final class Gaps {
    /** More missing at once is no gap: nothing but a key frame helps. */
    static final int MAX = 128;

    static final long REORDER_NANOS = TimeUnit.MILLISECONDS.toNanos(12);
    static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(70);
    static final int MAX_TRIES = 8;

    private final long[] missing = new long[MAX];
    private final long[] askAt = new long[MAX];
    private final int[] tries = new int[MAX];
    private int count;

    /**
     * Everything from {@code first} up to, not including, {@code end} is missing since now.
     *
     * @return false where that is too much to ask for: all gaps are forgotten
     */
    public boolean open(long first, long end, long now) {
        if (end - first > MAX - count) {
            count = 0;
            return false;
        }
        for (long sequence = first; sequence < end; sequence++) {
            missing[count] = sequence;
            askAt[count] = now + REORDER_NANOS;
            tries[count] = 0;
            count++;
        }
        return true;
    }

    /** A packet has come after all. */
    public void close(long sequence) {
        for (int i = 0; i < count; i++) {
            if (missing[i] == sequence) {
                remove(i);
                return;
            }
        }
    }

    public int count() {
        return count;
    }

    /**
     * Writes the 16-bit numbers to ask for now, ascending.
     *
     * @param due has room for {@link #MAX}
     * @return how many; -1 where one has been asked for too often: all gaps are forgotten, a key frame is needed
     */
    public int due(long now, int[] due) {
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (askAt[i] - now > 0) {
                continue;
            }
            if (++tries[i] > MAX_TRIES) {
                count = 0;
                return -1;
            }
            askAt[i] = now + RETRY_NANOS;
            due[size++] = (int) missing[i] & 0xffff;
        }
        return size;
    }

    private void remove(int at) {
        int tail = --count - at;
        System.arraycopy(missing, at + 1, missing, at, tail);
        System.arraycopy(askAt, at + 1, askAt, at, tail);
        System.arraycopy(tries, at + 1, tries, at, tail);
    }
}
