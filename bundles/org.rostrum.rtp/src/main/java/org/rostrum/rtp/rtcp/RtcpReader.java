package org.rostrum.rtp.rtcp;

import org.rostrum.rtp.bytes.BigEndian;

/**
 * Walks through a compound RTCP packet (RFC 3550 section 6.1; a single packet is fine too, RFC 5506). Reused from packet to packet;
 * copies nothing; not thread-safe: {@link #wrap}, then {@link #next} until it answers false. The packet it stands on is handed to the
 * view of its kind: {@code nack.wrap(buffer, reader.offset(), reader.length())}.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |V=2|P|  count  |  packet type  |     length in words - 1       |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <p>Hostile input: {@code wrap} answers false where the packets do not fill the compound exactly, where a version is not 2 or where
 * padding exceeds its packet. More tolerant than RFC 3550 in one thing: libwebrtc pads transport-wide feedback by one to three bytes and
 * also in the middle of a compound, so padding may have any length and place.
 */
public final class RtcpReader {
    public static final int SENDER_REPORT = 200;
    public static final int RECEIVER_REPORT = 201;
    public static final int SOURCE_DESCRIPTION = 202;
    public static final int BYE = 203;
    /** Transport layer feedback: generic NACK is format 1, transport-wide congestion control is format 15 (RFC 4585 section 6.2). */
    public static final int TRANSPORT_FEEDBACK = 205;
    /** Payload-specific feedback: PLI is format 1, FIR is format 4, REMB is format 15 (RFC 4585 section 6.3). */
    public static final int PAYLOAD_FEEDBACK = 206;

    static final int FORMAT_NACK = 1;
    static final int FORMAT_TRANSPORT_WIDE = 15;
    static final int FORMAT_PLI = 1;
    static final int FORMAT_FIR = 4;
    static final int FORMAT_APPLICATION = 15;

    /** Bytes before the media SSRC's end: header, sender's SSRC, media SSRC. */
    static final int FEEDBACK_LENGTH = 12;

    private byte[] buffer = new byte[0];
    private int end;
    private int at;
    private int nextAt;

    /** Looks at a plain compound packet; the reader then stands before its first packet. False: not well-formed. */
    public boolean wrap(byte[] buffer, int offset, int length) {
        if (length < 4 || !BigEndian.inside(buffer, offset, length)) {
            return false;
        }
        int last = offset + length;
        int packetAt = offset;
        while (packetAt < last) {
            int size = sizeAt(buffer, packetAt, last);
            if (size < 0 || paddingAt(buffer, packetAt, size) < 0) {
                return false;
            }
            packetAt += size;
        }
        this.buffer = buffer;
        end = last;
        at = offset;
        nextAt = offset;
        return true;
    }

    /** Bytes of the packet, or -1 where it is not well-formed. */
    private static int sizeAt(byte[] buffer, int at, int end) {
        if (end - at < 4 || (buffer[at] & 0xc0) != 0x80) {
            return -1;
        }
        int size = 4 + 4 * BigEndian.u16(buffer, at + 2);
        return size <= end - at ? size : -1;
    }

    /** Bytes of padding, or -1 where it is not well-formed. */
    private static int paddingAt(byte[] buffer, int at, int size) {
        if ((buffer[at] & 0x20) == 0) {
            return 0;
        }
        int padding = BigEndian.u8(buffer, at + size - 1);
        return padding > 0 && padding <= size - 4 ? padding : -1;
    }

    /** Steps to the next packet; false at the end. */
    public boolean next() {
        if (nextAt >= end) {
            return false;
        }
        at = nextAt;
        nextAt = at + 4 + 4 * BigEndian.u16(buffer, at + 2);
        return true;
    }

    /** 192 to 223, for example {@link #SENDER_REPORT}; unknown kinds are to be skipped. */
    public int packetType() {
        return BigEndian.u8(buffer, at + 1);
    }

    /** The five bits after the padding flag: number of reports, sources or chunks, or the format of a feedback packet. */
    public int count() {
        return buffer[at] & 0x1f;
    }

    /** Absolute index of the packet. */
    public int offset() {
        return at;
    }

    /** Length of the packet in bytes, without padding. */
    public int length() {
        return nextAt - at - paddingAt(buffer, at, nextAt - at);
    }

    /** The SSRC behind the header: who sent this packet; 0 where the packet is too short to say. */
    public int senderSsrc() {
        return length() < 8 ? 0 : BigEndian.i32(buffer, at + 4);
    }

    /** The SSRC a feedback packet is about; 0 where the packet is too short to say. */
    public int mediaSsrc() {
        return length() < FEEDBACK_LENGTH ? 0 : BigEndian.i32(buffer, at + 8);
    }

    public boolean isNack() {
        return isFeedback(TRANSPORT_FEEDBACK, FORMAT_NACK);
    }

    public boolean isTransportWideFeedback() {
        return isFeedback(TRANSPORT_FEEDBACK, FORMAT_TRANSPORT_WIDE);
    }

    /** Picture loss indication (RFC 4585 section 6.3.1): {@link #mediaSsrc} asks for a key frame. */
    public boolean isPli() {
        return isFeedback(PAYLOAD_FEEDBACK, FORMAT_PLI);
    }

    public boolean isFir() {
        return isFeedback(PAYLOAD_FEEDBACK, FORMAT_FIR);
    }

    /** Application layer feedback, of which {@link RembView} is the one kind known here. */
    public boolean isApplicationFeedback() {
        return isFeedback(PAYLOAD_FEEDBACK, FORMAT_APPLICATION);
    }

    private boolean isFeedback(int type, int format) {
        return packetType() == type && count() == format && length() >= FEEDBACK_LENGTH;
    }
}
