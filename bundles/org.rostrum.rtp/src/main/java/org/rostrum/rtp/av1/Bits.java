package org.rostrum.rtp.av1;

/** Reads bit by bit, the highest of each byte first. Behind the end there are zeros, and {@link #isExhausted}. Reused. */
final class Bits {
    private byte[] buffer = new byte[0];
    private long at;
    private long end;

    void wrap(byte[] from, int offset, int length) {
        buffer = from;
        at = 8L * offset;
        end = at + 8L * length;
    }

    /** Whether more has been asked for than there was. */
    boolean isExhausted() {
        return at > end;
    }

    /** @param count 0 to 32 */
    int read(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | bit();
        }
        return value;
    }

    boolean flag() {
        return bit() != 0;
    }

    void skip(int count) {
        at += count;
    }

    private int bit() {
        int bit = at < end ? buffer[(int) (at >>> 3)] >> (7 - (int) (at & 7)) & 1 : 0;
        at++;
        return bit;
    }

    /** A number below {@code values}, 1 or more, with no more bits than it needs (AV1 specification section 4.10.7). */
    int below(int values) {
        int width = 32 - Integer.numberOfLeadingZeros(values);
        int shorter = (1 << width) - values;
        int value = read(width - 1);
        return value < shorter ? value : (value << 1) - shorter + bit();
    }

    /** Skips a number of variable length (AV1 specification section 4.10.3). */
    void skipVariable() {
        int zeros = 0;
        while (at < end && bit() == 0) {
            zeros++;
        }
        skip(Math.min(zeros, 32));
    }
}
