package org.rostrum.rtp.rtcp;

/**
 * A packet status chunk of 16 bits (draft-holmer-rmcat-transport-wide-cc-extensions-01 sections 3.1.3 and 3.1.4): a run of one symbol, 14
 * symbols of one bit, or 7 of two bits. A symbol is also the size of the delta it stands for, in bytes.
 *
 * <pre>
 * |0| S |     run length (13)     |   |1|0|  14 symbols of 1 bit  |   |1|1|  7 symbols of 2 bits  |
 * </pre>
 */
final class StatusChunk {
    static final int NOT_RECEIVED = 0;
    static final int SMALL_DELTA = 1;
    static final int LARGE_DELTA = 2;

    static final int ONE_BIT_SYMBOLS = 14;
    static final int TWO_BIT_SYMBOLS = 7;

    private StatusChunk() {}

    static int symbols(int chunk) {
        if ((chunk & 0x8000) == 0) {
            return chunk & 0x1fff;
        }
        return (chunk & 0x4000) == 0 ? ONE_BIT_SYMBOLS : TWO_BIT_SYMBOLS;
    }

    /** The symbol at {@code index}; 3 is reserved. */
    static int symbol(int chunk, int index) {
        if ((chunk & 0x8000) == 0) {
            return chunk >>> 13 & 3;
        }
        return (chunk & 0x4000) == 0 ? chunk >>> (13 - index) & 1 : chunk >>> (12 - 2 * index) & 3;
    }

    /** Bytes of delta the first {@code count} symbols stand for, or -1 where one of them is reserved. */
    static int deltaLength(int chunk, int count) {
        if ((chunk & 0x8000) == 0) {
            int symbol = symbol(chunk, 0);
            return symbol == 3 ? -1 : symbol * count;
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            int symbol = symbol(chunk, i);
            if (symbol == 3) {
                return -1;
            }
            length += symbol;
        }
        return length;
    }

    static int run(int symbol, int length) {
        return symbol << 13 | length;
    }

    static int oneBit(byte[] symbols, int from, int end) {
        int chunk = 0x8000;
        for (int i = from; i < end; i++) {
            chunk |= symbols[i] << (13 - (i - from));
        }
        return chunk;
    }

    static int twoBit(byte[] symbols, int from, int end) {
        int chunk = 0xc000;
        for (int i = from; i < end; i++) {
            chunk |= symbols[i] << (12 - 2 * (i - from));
        }
        return chunk;
    }
}
