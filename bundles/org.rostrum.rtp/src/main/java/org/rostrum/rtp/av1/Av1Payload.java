package org.rostrum.rtp.av1;

import org.rostrum.rtp.bytes.BigEndian;

/**
 * Looks into a payload of AV1 (AV1 RTP specification section 4.4): where a coded video sequence begins, and how high its pictures are. Reused
 * from packet to packet; keeps nothing of it; not thread-safe.
 *
 * <pre>
 *  0 1 2 3 4 5 6 7
 * +-+-+-+-+-+-+-+-+
 * |Z|Y| W |N|-|-|-|  goes on from before, goes on behind, how many elements (0: each with its length), a sequence begins
 * +-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <p>Hostile input: every length is bounded, and what ends too early is -1.
 */
public final class Av1Payload {
    /** As high as a picture of any codec here. */
    static final int MAX_HEIGHT = 16_384;

    private static final int SEQUENCE_HEADER = 1;

    /** One element is looked at for each unit there can be before the sequence header. */
    private static final int MAX_ELEMENTS = 4;

    private static final int MAX_LENGTH_BYTES = 4;

    private final Bits bits = new Bits();
    private byte[] buffer = new byte[0];
    private int at;
    private int end;

    /** Whether the packet is the first of a coded video sequence: its first picture is a key frame. */
    public static boolean startsKeyFrame(byte[] buffer, int offset, int length) {
        return length >= 2 && BigEndian.inside(buffer, offset, length) && (buffer[offset] & 0x88) == 0x08;
    }

    /** Height in pixels of the largest pictures of the sequence that begins with this packet, -1 where it has no sequence header. */
    public int height(byte[] payload, int offset, int length) {
        if (!startsKeyFrame(payload, offset, length)) {
            return -1;
        }
        buffer = payload;
        at = offset + 1;
        end = offset + length;
        int elements = payload[offset] >> 4 & 3;
        for (int i = 1; i <= MAX_ELEMENTS && at < end; i++) {
            int size = i == elements ? end - at : variable();
            if (size <= 0 || size > end - at) {
                return -1;
            }
            if ((payload[at] >> 3 & 15) == SEQUENCE_HEADER) {
                return heightOfUnit(size);
            }
            at += size;
        }
        return -1;
    }

    /** A length of seven bits in a byte, the lowest first (AV1 specification section 4.10.5); -1 where it has no end or is too long. */
    private int variable() {
        int value = 0;
        for (int i = 0; i < MAX_LENGTH_BYTES && at < end; i++) {
            int next = buffer[at++];
            value |= (next & 0x7f) << (7 * i);
            if (next >= 0) {
                return value;
            }
        }
        return -1;
    }

    /** An open bitstream unit: a head, perhaps another byte of it, perhaps its size once more (AV1 specification section 5.3). */
    private int heightOfUnit(int size) {
        int unitEnd = at + size;
        boolean extended = (buffer[at] & 4) != 0;
        boolean sized = (buffer[at] & 2) != 0;
        at += extended ? 2 : 1;
        if (at >= unitEnd || (sized && (variable() < 0 || at >= unitEnd))) {
            return -1;
        }
        bits.wrap(buffer, at, unitEnd - at);
        bits.skip(4); // the profile, and whether it is a still picture
        if (bits.flag()) {
            bits.skip(5); // a still picture has a level and nothing else
        } else {
            skipOperation();
        }
        int widthBits = bits.read(4) + 1;
        int heightBits = bits.read(4) + 1;
        bits.skip(widthBits);
        int height = bits.read(heightBits) + 1;
        return bits.isExhausted() || height > MAX_HEIGHT ? -1 : height;
    }

    /** Timing, and what each operating point needs (AV1 specification section 5.5.1). */
    private void skipOperation() {
        int delayBits = bits.flag() ? skipTiming() : 0;
        boolean displayDelays = bits.flag();
        for (int points = bits.read(5) + 1; points > 0; points--) {
            bits.skip(12);
            int level = bits.read(5);
            bits.skip(level > 7 ? 1 : 0);
            if (delayBits > 0 && bits.flag()) {
                bits.skip(2 * delayBits + 1);
            }
            if (displayDelays && bits.flag()) {
                bits.skip(4);
            }
        }
    }

    /** Answers how many bits a delay has, 0 where there is no decoder model. */
    private int skipTiming() {
        bits.skip(64);
        if (bits.flag()) {
            bits.skipVariable();
        }
        if (!bits.flag()) {
            return 0;
        }
        int delayBits = bits.read(5) + 1;
        bits.skip(42);
        return delayBits;
    }
}
