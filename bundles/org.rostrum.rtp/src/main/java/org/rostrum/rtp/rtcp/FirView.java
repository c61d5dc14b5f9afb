package org.rostrum.rtp.rtcp;

import org.rostrum.rtp.bytes.BigEndian;

/**
 * A full intra request (RFC 5104 section 4.3.1): sources that are to send a key frame. Reused, copies nothing, not thread-safe. Indices
 * run from 0 to {@link #count} - 1.
 */
public final class FirView {
    private byte[] buffer = new byte[0];
    private int offset;
    private int count;

    /** Looks at one packet, as delimited by {@link RtcpReader}. False: not a full intra request. */
    public boolean wrap(byte[] buffer, int offset, int length) {
        if (length < RtcpReader.FEEDBACK_LENGTH
                || !BigEndian.inside(buffer, offset, length)
                || BigEndian.u8(buffer, offset + 1) != RtcpReader.PAYLOAD_FEEDBACK
                || (buffer[offset] & 0x1f) != RtcpReader.FORMAT_FIR) {
            return false;
        }
        this.buffer = buffer;
        this.offset = offset;
        count = (length - RtcpReader.FEEDBACK_LENGTH) / 8;
        return true;
    }

    public int count() {
        return count;
    }

    public int ssrc(int index) {
        return BigEndian.i32(buffer, offset + RtcpReader.FEEDBACK_LENGTH + 8 * index);
    }

    /** 0 to 255; a repetition of the same number is the same request. */
    public int commandSequence(int index) {
        return BigEndian.u8(buffer, offset + RtcpReader.FEEDBACK_LENGTH + 8 * index + 4);
    }
}
