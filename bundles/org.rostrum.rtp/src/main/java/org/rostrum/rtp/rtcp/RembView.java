package org.rostrum.rtp.rtcp;

import org.rostrum.rtp.bytes.BigEndian;

/**
 * Receiver estimated maximum bitrate (draft-alvestrand-rmcat-remb-03 section 2.2). Reused, copies nothing, not thread-safe.
 *
 * <pre>
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  'R' 'E' 'M' 'B'                                              |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |  number SSRC  |  exponent |           mantissa (18)           |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |   SSRC ...                                                    |
 * </pre>
 */
public final class RembView {
    static final int NAME = 0x52454d42;
    static final int FIXED_LENGTH = RtcpReader.FEEDBACK_LENGTH + 8;

    private byte[] buffer = new byte[0];
    private int offset;

    /** Looks at one packet, as delimited by {@link RtcpReader}. False: not an estimate, or its sources do not fit. */
    public boolean wrap(byte[] buffer, int offset, int length) {
        if (length < FIXED_LENGTH
                || !BigEndian.inside(buffer, offset, length)
                || BigEndian.u8(buffer, offset + 1) != RtcpReader.PAYLOAD_FEEDBACK
                || (buffer[offset] & 0x1f) != RtcpReader.FORMAT_APPLICATION
                || BigEndian.i32(buffer, offset + 12) != NAME
                || FIXED_LENGTH + 4 * BigEndian.u8(buffer, offset + 16) > length) {
            return false;
        }
        this.buffer = buffer;
        this.offset = offset;
        return true;
    }

    /** In bit/s; what does not fit is {@link Long#MAX_VALUE}. */
    public long bitrate() {
        int word = BigEndian.u24(buffer, offset + 17);
        long mantissa = word & 0x3ffff;
        int exponent = word >>> 18;
        return mantissa != 0 && exponent >= Long.numberOfLeadingZeros(mantissa) ? Long.MAX_VALUE : mantissa << exponent;
    }

    /** Number of sources the estimate covers, 0 to 255. */
    public int ssrcCount() {
        return BigEndian.u8(buffer, offset + 16);
    }

    public int ssrc(int index) {
        return BigEndian.i32(buffer, offset + FIXED_LENGTH + 4 * index);
    }
}
