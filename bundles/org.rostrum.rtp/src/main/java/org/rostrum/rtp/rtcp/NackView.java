package org.rostrum.rtp.rtcp;

import org.rostrum.rtp.SequenceNumber;
import org.rostrum.rtp.bytes.BigEndian;

/**
 * A generic NACK (RFC 4585 section 6.2.1): which packets of a source are missing. Reused, copies nothing, not thread-safe.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |            PID                |             BLP               |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 */
public final class NackView {
    private byte[] buffer = new byte[0];
    private int offset;
    private int end;
    private int at;
    private int bit;

    /** Looks at one packet, as delimited by {@link RtcpReader}. False: not a generic NACK. */
    public boolean wrap(byte[] buffer, int offset, int length) {
        if (length < RtcpReader.FEEDBACK_LENGTH + 4
                || !BigEndian.inside(buffer, offset, length)
                || BigEndian.u8(buffer, offset + 1) != RtcpReader.TRANSPORT_FEEDBACK
                || (buffer[offset] & 0x1f) != RtcpReader.FORMAT_NACK) {
            return false;
        }
        this.buffer = buffer;
        this.offset = offset;
        end = offset + length - length % 4;
        at = offset + RtcpReader.FEEDBACK_LENGTH;
        bit = 0;
        return true;
    }

    public int senderSsrc() {
        return BigEndian.i32(buffer, offset + 4);
    }

    /** The source whose packets are missing. */
    public int mediaSsrc() {
        return BigEndian.i32(buffer, offset + 8);
    }

    /** The next missing sequence number, 0 to 65,535, or -1 at the end. At most 17 per item, items as many as the packet holds. */
    public int next() {
        while (at < end) {
            int first = BigEndian.u16(buffer, at);
            int following = BigEndian.u16(buffer, at + 2);
            int step = bit++;
            if (step == 16) {
                at += 4;
                bit = 0;
            }
            if (step == 0 || (following >>> (step - 1) & 1) != 0) {
                return SequenceNumber.plus(first, step);
            }
        }
        return -1;
    }
}
