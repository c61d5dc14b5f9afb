package org.rostrum.rtp.rtcp;

import org.rostrum.rtp.bytes.BigEndian;

/** Sources that leave (RFC 3550 section 6.6). Reused, copies nothing, not thread-safe. */
public final class ByeView {
    private byte[] buffer = new byte[0];
    private int offset;

    /** Looks at one packet, as delimited by {@link RtcpReader}. False: not a BYE, or its sources do not fit. */
    public boolean wrap(byte[] buffer, int offset, int length) {
        if (length < 4
                || !BigEndian.inside(buffer, offset, length)
                || BigEndian.u8(buffer, offset + 1) != RtcpReader.BYE
                || 4 + 4 * (buffer[offset] & 0x1f) > length) {
            return false;
        }
        this.buffer = buffer;
        this.offset = offset;
        return true;
    }

    /** 0 to 31. */
    public int count() {
        return buffer[offset] & 0x1f;
    }

    public int ssrc(int index) {
        return BigEndian.i32(buffer, offset + 4 + 4 * index);
    }
}
