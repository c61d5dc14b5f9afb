package org.rostrum.media.sfu.stream;

import org.rostrum.rtp.RtpHeader;

/**
 * The payload format of retransmissions (RFC 4588 section 4): the header of the stream that repairs, then the sequence number the packet
 * had at first, then the payload it had.
 */
public final class Repair {
    /** Bytes of the original sequence number. */
    public static final int PREFIX = 2;

    private Repair() {}

    /**
     * Makes the original packet again where it lies, {@link #PREFIX} bytes further on.
     *
     * @param header of the packet at {@code offset}; is not to be used afterwards
     * @return length of the original, or -1 where the packet holds none: padding, sent to try the path
     */
    public static int unwrap(RtpHeader header, byte[] buffer, int offset, int length, int payloadType, int ssrc) {
        if (header.payloadLength() <= PREFIX) {
            return -1;
        }
        int sequence = u16(buffer, header.payloadOffset());
        boolean marker = header.marker();
        System.arraycopy(buffer, offset, buffer, offset + PREFIX, header.headerLength());
        buffer[offset + PREFIX + 1] = (byte) ((marker ? 0x80 : 0) | payloadType);
        put16(buffer, offset + PREFIX + 2, sequence);
        put16(buffer, offset + PREFIX + 8, ssrc >>> 16);
        put16(buffer, offset + PREFIX + 10, ssrc);
        return length - PREFIX;
    }

    private static int u16(byte[] buffer, int at) {
        return (buffer[at] & 0xff) << 8 | (buffer[at + 1] & 0xff);
    }

    /** In network order, as the original sequence number is written. */
    static void put16(byte[] buffer, int at, int value) {
        buffer[at] = (byte) (value >>> 8);
        buffer[at + 1] = (byte) value;
    }
}
