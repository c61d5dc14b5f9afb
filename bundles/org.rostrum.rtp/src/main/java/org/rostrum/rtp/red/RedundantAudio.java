package org.rostrum.rtp.red;

import org.rostrum.rtp.bytes.BigEndian;

/**
 * Looks into a payload of redundant sound (RFC 2198 section 3): a header for each block, the redundant blocks, then the primary one, which
 * is what the packet would carry without redundancy. Static and total: hostile input is -1.
 *
 * <pre>
 *  0                   1                    2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3  4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |1|   block PT  |  timestamp offset         |   block length    |  of a redundant block
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |0|   block PT  |                                                  of the primary block, the last
 * +-+-+-+-+-+-+-+-+
 * </pre>
 */
public final class RedundantAudio {
    /** Redundant blocks at most: browsers send one, and none of them more than nine. */
    public static final int MAX_BLOCKS = 9;

    /** Bytes of headers at most. */
    public static final int MAX_HEADERS = 4 * MAX_BLOCKS + 1;

    private static final int REDUNDANT = 4;

    private RedundantAudio() {}

    /**
     * Bytes before the primary block, which reaches to the end of the payload and has at least one byte. -1: the blocks do not fit, are too
     * many, or one of them is not of the codec with this payload type.
     */
    public static int beforePrimary(byte[] buffer, int offset, int length, int payloadType) {
        if (!BigEndian.inside(buffer, offset, length)) {
            return -1;
        }
        int headers = headersLength(buffer, offset, length, payloadType);
        int before = headers;
        for (int at = offset; at + REDUNDANT < offset + headers; at += REDUNDANT) {
            before += BigEndian.u16(buffer, at + 2) & 0x3ff;
        }
        return headers < 0 || before >= length ? -1 : before;
    }

    private static int headersLength(byte[] buffer, int offset, int length, int payloadType) {
        for (int headers = 0; headers < Math.min(length, MAX_HEADERS); headers += REDUNDANT) {
            int header = BigEndian.u8(buffer, offset + headers);
            if ((header & 0x7f) != payloadType) {
                return -1;
            }
            if ((header & 0x80) == 0) {
                return headers + 1;
            }
        }
        return -1;
    }

    /**
     * Writes the headers of a payload that {@link #beforePrimary} has accepted, for a receiver with a number of its own for the codec.
     *
     * @param target has room for {@link #MAX_HEADERS} from {@code at}
     * @return their length: so many bytes of the payload are replaced
     */
    public static int renumber(byte[] buffer, int offset, int payloadType, byte[] target, int at) {
        int length = 0;
        while ((buffer[offset + length] & 0x80) != 0) {
            target[at + length] = (byte) (0x80 | payloadType);
            target[at + length + 1] = buffer[offset + length + 1];
            target[at + length + 2] = buffer[offset + length + 2];
            target[at + length + 3] = buffer[offset + length + 3];
            length += REDUNDANT;
        }
        target[at + length] = (byte) payloadType;
        return length + 1;
    }
}
