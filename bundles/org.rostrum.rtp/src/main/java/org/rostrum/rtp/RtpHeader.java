package org.rostrum.rtp;

import org.rostrum.rtp.bytes.BigEndian;

/**
 * A view of one RTP packet (RFC 3550 section 5.1, header extensions RFC 8285). Reused from packet to packet: {@link #wrap} looks at the
 * next one and copies nothing. Not thread-safe.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |V=2|P|X|  CC   |M|     PT      |       sequence number         |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                           timestamp                           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |           synchronization source (SSRC) identifier            |
 * +=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+=+
 * </pre>
 *
 * <p>Hostile input: a packet that is not well-formed makes {@code wrap} answer false, and then no accessor may be used. After true every
 * accessor stays inside {@code [offset, offset + length)}. Nothing here throws on account of packet content.
 */
public final class RtpHeader {
    /** Length of a header without contributing sources and extensions, in bytes. */
    public static final int FIXED_LENGTH = 12;

    static final int ONE_BYTE_PROFILE = 0xbede;
    static final int TWO_BYTE_PROFILE = 0x1000;

    private byte[] buffer = new byte[0];
    private int offset;
    private int length;
    private int headerLength;
    private int padding;
    private int extensionStart;
    private int extensionEnd;
    private int extensionProfile;

    /**
     * The length of the header including contributing sources and extension, or -1 where there is no well-formed RTP header. Does not
     * look at the padding, which is still encrypted in SRTP.
     */
    public static int lengthOf(byte[] buffer, int offset, int length) {
        if (length < FIXED_LENGTH || !BigEndian.inside(buffer, offset, length) || (buffer[offset] & 0xc0) != 0x80) {
            return -1;
        }
        int end = FIXED_LENGTH + 4 * (buffer[offset] & 0x0f);
        if ((buffer[offset] & 0x10) == 0) {
            return end <= length ? end : -1;
        }
        if (end + 4 > length) {
            return -1;
        }
        end += 4 + 4 * BigEndian.u16(buffer, offset + end + 2);
        return end <= length ? end : -1;
    }

    /** Looks at a plain (decrypted) packet. False: not a well-formed RTP packet. */
    public boolean wrap(byte[] buffer, int offset, int length) {
        int header = lengthOf(buffer, offset, length);
        if (header < 0) {
            return false;
        }
        boolean padded = (buffer[offset] & 0x20) != 0;
        int pad = padded ? BigEndian.u8(buffer, offset + length - 1) : 0;
        if (padded && (pad == 0 || header + pad > length)) {
            return false;
        }
        this.buffer = buffer;
        this.offset = offset;
        this.length = length;
        headerLength = header;
        padding = pad;
        locateExtension();
        return true;
    }

    private void locateExtension() {
        extensionStart = offset + headerLength;
        extensionEnd = extensionStart;
        extensionProfile = 0;
        if ((buffer[offset] & 0x10) != 0) {
            int profileAt = offset + FIXED_LENGTH + 4 * csrcCount();
            extensionProfile = BigEndian.u16(buffer, profileAt);
            extensionStart = profileAt + 4;
        }
    }

    public boolean marker() {
        return (buffer[offset + 1] & 0x80) != 0;
    }

    /** 0 to 127. */
    public int payloadType() {
        return buffer[offset + 1] & 0x7f;
    }

    /** 0 to 65,535; compare with {@link SequenceNumber}. */
    public int sequence() {
        return BigEndian.u16(buffer, offset + 2);
    }

    /** In ticks of the codec's clock; compare with {@link RtpTimestamp}. */
    public int timestamp() {
        return BigEndian.i32(buffer, offset + 4);
    }

    public int ssrc() {
        return BigEndian.i32(buffer, offset + 8);
    }

    public int csrcCount() {
        return buffer[offset] & 0x0f;
    }

    /** Bytes before the payload: fixed header, contributing sources, extension. */
    public int headerLength() {
        return headerLength;
    }

    /** Absolute index of the first payload byte. */
    public int payloadOffset() {
        return offset + headerLength;
    }

    /** Bytes of payload, without padding; may be 0 (a probe). */
    public int payloadLength() {
        return length - headerLength - padding;
    }

    /** Bytes of padding at the end, the count byte included; 0 to 255. */
    public int paddingLength() {
        return padding;
    }

    /**
     * Absolute index of the data of the extension element with this identifier (1 to 14 in the one-byte form, 1 to 255 in the two-byte
     * form), or -1 where the packet has none. Its length: {@link #extensionLength}.
     */
    public int findExtension(int id) {
        if (extensionProfile == ONE_BYTE_PROFILE) {
            return findOneByte(id);
        }
        if ((extensionProfile & 0xfff0) == TWO_BYTE_PROFILE) {
            return findTwoByte(id);
        }
        return -1;
    }

    /** Length in bytes of the element whose data starts at {@code dataOffset}, an answer of {@link #findExtension}. */
    public int extensionLength(int dataOffset) {
        int before = BigEndian.u8(buffer, dataOffset - 1);
        return extensionProfile == ONE_BYTE_PROFILE ? (before & 0x0f) + 1 : before;
    }

    /** RFC 8285 section 4.2. An element that runs over the end ends the search. */
    private int findOneByte(int id) {
        int at = extensionStart;
        while (at < extensionEnd) {
            int element = BigEndian.u8(buffer, at++);
            if (element == 0) {
                continue;
            }
            int elementId = element >>> 4;
            int end = at + (element & 0x0f) + 1;
            if (elementId == 15 || end > extensionEnd) {
                return -1;
            }
            if (elementId == id && id != 0) {
                return at;
            }
            at = end;
        }
        return -1;
    }

    /** RFC 8285 section 4.3. */
    private int findTwoByte(int id) {
        int at = extensionStart;
        while (at < extensionEnd) {
            int elementId = BigEndian.u8(buffer, at++);
            if (elementId == 0) {
                continue;
            }
            if (at == extensionEnd) {
                return -1;
            }
            int end = at + 1 + BigEndian.u8(buffer, at);
            if (end > extensionEnd) {
                return -1;
            }
            if (elementId == id) {
                return at + 1;
            }
            at = end;
        }
        return -1;
    }
}
