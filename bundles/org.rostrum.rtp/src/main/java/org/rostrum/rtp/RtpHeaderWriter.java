package org.rostrum.rtp;

import org.rostrum.rtp.bytes.BigEndian;

/**
 * Writes an RTP header (RFC 3550 section 5.1) with extension elements, of the one-byte form (RFC 8285 section 4.2) unless the packet needs the
 * other one, into a caller's buffer: {@link #begin}, any number of elements, {@link #finish}. Reused from packet to packet, allocates nothing; not thread-safe.
 *
 * <p>What does not fit the buffer or the form is left out and {@code finish} answers -1: such a packet is not to be sent.
 */
public final class RtpHeaderWriter {
    private static final int MAX_ID = 14;
    private static final int MAX_ELEMENT = 16;
    private static final int MAX_TWO_BYTE_ELEMENT = 255;

    private byte[] buffer = new byte[0];
    private int offset;
    private int at;
    private boolean failed = true;
    private boolean twoByte;

    /** Starts a header at {@code offset}; everything up to the end of the buffer may be written. */
    public RtpHeaderWriter begin(
            byte[] buffer, int offset, boolean marker, int payloadType, int sequence, int timestamp, int ssrc) {
        this.buffer = buffer;
        this.offset = offset;
        failed = !BigEndian.inside(buffer, offset, RtpHeader.FIXED_LENGTH) || (payloadType & ~0x7f) != 0;
        if (failed) {
            return this;
        }
        buffer[offset] = (byte) 0x80;
        buffer[offset + 1] = (byte) ((marker ? 0x80 : 0) | payloadType);
        BigEndian.put16(buffer, offset + 2, sequence);
        BigEndian.put32(buffer, offset + 4, timestamp);
        BigEndian.put32(buffer, offset + 8, ssrc);
        at = offset + RtpHeader.FIXED_LENGTH;
        twoByte = false;
        return this;
    }

    /**
     * Writes the elements that follow, up to 255 bytes each, in the two-byte form (RFC 8285 section 4.3). Before the first of them, and only
     * for receivers that take both forms ({@code a=extmap-allow-mixed}).
     */
    public RtpHeaderWriter twoByte() {
        twoByte = true;
        return this;
    }

    /** Bytes written so far: behind an element, where its last byte ends. */
    public int length() {
        return at - offset;
    }

    /** Adds an element of 1 to 16 bytes, in the two-byte form up to 255, under an identifier from 1 to 14, for example MID (RFC 9143) as US-ASCII bytes. */
    public RtpHeaderWriter extension(int id, byte[] data, int dataOffset, int dataLength) {
        if (reserve(id, dataLength) && BigEndian.inside(data, dataOffset, dataLength)) {
            System.arraycopy(data, dataOffset, buffer, at, dataLength);
            at += dataLength;
            return this;
        }
        failed = true;
        return this;
    }

    /** Adds a two-byte element, for example the transport-wide sequence number (draft-holmer-rmcat-transport-wide-cc-extensions-01). */
    public RtpHeaderWriter extension16(int id, int value) {
        if (reserve(id, 2)) {
            BigEndian.put16(buffer, at, value);
            at += 2;
        }
        return this;
    }

    /** Adds a three-byte element, for example abs-send-time: seconds in 6.18 fixed point. */
    public RtpHeaderWriter extension24(int id, int value) {
        if (reserve(id, 3)) {
            BigEndian.put24(buffer, at, value);
            at += 3;
        }
        return this;
    }

    /** Ends the header: pads the extension to whole words, writes its length. Answers the length of the header in bytes, or -1. */
    public int finish() {
        int start = offset + RtpHeader.FIXED_LENGTH;
        if (failed || at == start) {
            return failed ? -1 : RtpHeader.FIXED_LENGTH;
        }
        int padding = -(at - start) & 3;
        if (at + padding > buffer.length) {
            return -1;
        }
        for (int i = 0; i < padding; i++) {
            buffer[at++] = 0;
        }
        buffer[offset] |= 0x10;
        BigEndian.put16(buffer, start, twoByte ? RtpHeader.TWO_BYTE_PROFILE : RtpHeader.ONE_BYTE_PROFILE);
        BigEndian.put16(buffer, start + 2, (at - start) / 4 - 1);
        return at - offset;
    }

    private boolean reserve(int id, int size) {
        int start = offset + RtpHeader.FIXED_LENGTH;
        int own = twoByte ? 2 : 1;
        int need = size + own + (at == start ? 4 : 0);
        int most = twoByte ? MAX_TWO_BYTE_ELEMENT : MAX_ELEMENT;
        if (failed || id < 1 || id > MAX_ID || size < 1 || size > most || need > buffer.length - at) {
            failed = true;
            return false;
        }
        at += need - size - own;
        if (twoByte) {
            buffer[at++] = (byte) id;
            buffer[at++] = (byte) size;
        } else {
            buffer[at++] = (byte) (id << 4 | (size - 1));
        }
        return true;
    }
}
