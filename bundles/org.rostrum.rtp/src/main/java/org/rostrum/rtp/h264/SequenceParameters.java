package org.rostrum.rtp.h264;

import org.rostrum.rtp.bytes.BigEndian;

/**
 * Reads off a sequence parameter set how high the picture is (ITU-T H.264 section 7.3.2.1.1), for encoders that send several sizes say it
 * nowhere else. Reused from packet to packet; keeps nothing of it; not thread-safe.
 *
 * <p>Hostile input: every count is bounded, and what ends too early or means no picture is -1.
 */
public final class SequenceParameters {
    /** A tall picture for any codec. */
    static final int MAX_HEIGHT = 16_384;

    private static final int NAL_SPS = 7;
    private static final int STAP_A = 24;
    private static final int MAX_REFERENCES = 255;

    /** No length of an exponential Golomb number is longer in a parameter set. */
    private static final int MAX_ZEROS = 31;

    private byte[] buffer = new byte[0];
    private int at;
    private int end;
    private int bit;
    private int zeros;
    private boolean exhausted;

    /** The height in pixels that the payload of an RTP packet (RFC 6184 section 5.6) tells, -1 where it has no such set. */
    public int height(byte[] payload, int offset, int length) {
        if (length < 2 || !BigEndian.inside(payload, offset, length)) {
            return -1;
        }
        if ((payload[offset] & 0x1f) != STAP_A) {
            return heightOfUnit(payload, offset, length);
        }
        int from = offset + 1;
        int stop = offset + length;
        while (stop - from >= 3) {
            int size = BigEndian.u16(payload, from);
            if (size == 0 || size > stop - from - 2) {
                return -1;
            }
            int height = heightOfUnit(payload, from + 2, size);
            if (height > 0) {
                return height;
            }
            from += 2 + size;
        }
        return -1;
    }

    private int heightOfUnit(byte[] payload, int offset, int length) {
        if ((payload[offset] & 0x1f) != NAL_SPS) {
            return -1;
        }
        buffer = payload;
        at = offset + 1;
        end = offset + length;
        bit = 0;
        zeros = 0;
        exhausted = false;
        int height = read();
        return exhausted || height < 1 || height > MAX_HEIGHT ? -1 : height;
    }

    private int read() {
        int profile = bits(8);
        bits(16); // constraints and level
        golomb(); // its own number
        int chroma = hasChroma(profile) ? chroma() : 1;
        golomb(); // of frame numbers
        skipOrder();
        golomb(); // reference frames
        bits(1); // gaps
        golomb(); // width
        int rows = golomb() + 1;
        boolean frames = bits(1) == 1;
        if (!frames) {
            bits(1); // adaptive
        }
        bits(1); // inference
        int fields = frames ? 1 : 2;
        if (rows < 1 || rows > MAX_HEIGHT / 16) {
            return -1;
        }
        return 16 * rows * fields - cropped() * (chroma == 1 ? 2 : 1) * fields;
    }

    private static boolean hasChroma(int profile) {
        return switch (profile) {
            case 100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135 -> true;
            default -> false;
        };
    }

    private int chroma() {
        int chroma = golomb();
        if (chroma == 3) {
            bits(1); // planes
        }
        golomb(); // depths
        golomb();
        bits(1); // transform bypass
        if (bits(1) == 1) {
            int lists = chroma == 3 ? 12 : 8;
            for (int list = 0; list < lists; list++) {
                skipScaling(bits(1) == 0 ? 0 : list < 6 ? 16 : 64);
            }
        }
        return chroma;
    }

    /** Section 7.3.2.1.1.1. */
    private void skipScaling(int size) {
        int next = 8;
        int last = 8;
        for (int i = 0; i < size && next != 0 && !exhausted; i++) {
            next = (last + signed() + 256) & 0xff;
            last = next == 0 ? last : next;
        }
    }

    private void skipOrder() {
        int type = golomb();
        if (type == 0) {
            golomb();
        }
        if (type == 1) {
            bits(1);
            golomb();
            golomb();
            int count = golomb();
            exhausted |= count > MAX_REFERENCES;
            for (int i = 0; i < count && !exhausted; i++) {
                golomb();
            }
        }
    }

    /** What is cut off above and below, in units. */
    private int cropped() {
        if (bits(1) == 0) {
            return 0;
        }
        golomb(); // left
        golomb(); // right
        int above = golomb();
        int below = golomb();
        exhausted |= above > MAX_HEIGHT || below > MAX_HEIGHT;
        return exhausted ? 0 : above + below;
    }

    private int signed() {
        int code = golomb();
        return (code & 1) == 1 ? (code >>> 1) + 1 : -(code >>> 1);
    }

    /** Section 9.1. */
    private int golomb() {
        int count = 0;
        while (!exhausted && bits(1) == 0) {
            count++;
        }
        if (exhausted || count >= MAX_ZEROS) {
            exhausted = true;
            return 0;
        }
        return (1 << count) - 1 + bits(count);
    }

    private int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = (value << 1) | bit();
        }
        return value;
    }

    private int bit() {
        if (bit == 0 && zeros >= 2 && at < end && buffer[at] == 3) {
            at++; // so that no start code appears within (section 7.4.1)
            zeros = 0;
        }
        if (at >= end) {
            exhausted = true;
            return 0;
        }
        int value = (buffer[at] >>> (7 - bit)) & 1;
        if (++bit == 8) {
            zeros = buffer[at] == 0 ? zeros + 1 : 0;
            bit = 0;
            at++;
        }
        return value;
    }
}
