package org.rostrum.rtp.stun;

import static org.rostrum.rtp.stun.StunAttribute.HEADER_LENGTH;
import static org.rostrum.rtp.stun.StunAttribute.MAGIC_COOKIE;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.rostrum.rtp.bytes.BigEndian;

/**
 * Writes one STUN message (RFC 8489 section 5) into a caller's buffer: {@link #begin}, any attributes, {@link #finish}. Reused from
 * message to message; not thread-safe.
 *
 * <p>An answer: {@code begin(buffer, 0, BINDING_SUCCESS, request, id).xorMappedAddress(address, port).finish(integrity)}.
 *
 * <p>What does not fit the buffer, 1,500 bytes or the attribute's own bounds makes {@code finish} answer -1: such a message is not to
 * be sent.
 */
public final class StunWriter {
    private static final int MAX_USERNAME = 508;
    private static final int MAX_TEXT = 762;

    private final CRC32 crc = new CRC32();
    private final byte padding;
    private byte[] buffer = new byte[0];
    private int offset;
    private int at;
    private boolean failed = true;

    public StunWriter() {
        this((byte) 0);
    }

    /** The vectors of RFC 5769 pad with spaces; everybody else pads with zeros. */
    StunWriter(byte padding) {
        this.padding = padding;
    }

    /**
     * Starts a message at {@code offset}; everything up to the end of the buffer may be written.
     *
     * @param type for example {@link StunMessage#BINDING_SUCCESS}
     * @param idSource holds the 12 bytes of the transaction identifier at {@code idOffset}: the request's own buffer, or random bytes
     */
    public StunWriter begin(byte[] buffer, int offset, int type, byte[] idSource, int idOffset) {
        this.buffer = buffer;
        this.offset = offset;
        failed = !BigEndian.inside(buffer, offset, HEADER_LENGTH)
                || !BigEndian.inside(idSource, idOffset, StunMessage.TRANSACTION_ID_LENGTH)
                || (type & ~0x3fff) != 0;
        if (failed) {
            return this;
        }
        BigEndian.put16(buffer, offset, type);
        BigEndian.put32(buffer, offset + 4, MAGIC_COOKIE);
        System.arraycopy(idSource, idOffset, buffer, offset + 8, StunMessage.TRANSACTION_ID_LENGTH);
        at = offset + HEADER_LENGTH;
        return this;
    }

    /** At most 508 bytes (RFC 8489 section 14.3). */
    public StunWriter username(byte[] username) {
        return bytes(StunAttribute.USERNAME, username, MAX_USERNAME);
    }

    public StunWriter software(String name) {
        return bytes(StunAttribute.SOFTWARE, name.getBytes(StandardCharsets.UTF_8), MAX_TEXT);
    }

    /** Adds PRIORITY, an unsigned 32-bit value (RFC 8445 section 5.1.2). */
    public StunWriter priority(long priority) {
        if (reserve(StunAttribute.PRIORITY, 4)) {
            BigEndian.put32(buffer, at - 4, (int) priority);
        }
        return this;
    }

    public StunWriter useCandidate() {
        reserve(StunAttribute.USE_CANDIDATE, 0);
        return this;
    }

    public StunWriter controlling(long tieBreaker) {
        return role(StunAttribute.ICE_CONTROLLING, tieBreaker);
    }

    public StunWriter controlled(long tieBreaker) {
        return role(StunAttribute.ICE_CONTROLLED, tieBreaker);
    }

    /** Adds XOR-MAPPED-ADDRESS for an address of 4 or 16 bytes in network order, as from {@code InetAddress.getAddress()}. */
    public StunWriter xorMappedAddress(byte[] address, int port) {
        boolean ipv4 = address.length == 4;
        if ((!ipv4 && address.length != 16) || !reserve(StunAttribute.XOR_MAPPED_ADDRESS, 4 + address.length)) {
            failed = true;
            return this;
        }
        int valueAt = at - 4 - address.length;
        BigEndian.put16(buffer, valueAt, ipv4 ? StunAttribute.FAMILY_IPV4 : StunAttribute.FAMILY_IPV6);
        BigEndian.put16(buffer, valueAt + 2, port ^ MAGIC_COOKIE >>> 16);
        for (int i = 0; i < address.length; i++) {
            buffer[valueAt + 4 + i] = (byte) (address[i] ^ buffer[offset + 4 + i]);
        }
        return this;
    }

    /** Adds ERROR-CODE, 300 to 699; in ICE 400 (bad request), 401 (unauthenticated) and 487 (role conflict). */
    public StunWriter errorCode(int code, String reason) {
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        if (code < 300 || code > 699 || text.length > MAX_TEXT || !reserve(StunAttribute.ERROR_CODE, 4 + text.length)) {
            failed = true;
            return this;
        }
        int valueAt = at - (4 + text.length + 3 & ~3);
        BigEndian.put16(buffer, valueAt, 0);
        buffer[valueAt + 2] = (byte) (code / 100);
        buffer[valueAt + 3] = (byte) (code % 100);
        System.arraycopy(text, 0, buffer, valueAt + 4, text.length);
        return this;
    }

    /** Ends the message with MESSAGE-INTEGRITY and FINGERPRINT. Answers its length in bytes, or -1. */
    public int finish(StunIntegrity integrity) {
        int attributeAt = at;
        if (reserve(StunAttribute.MESSAGE_INTEGRITY, StunAttribute.INTEGRITY_LENGTH)) {
            integrity.sign(buffer, offset, attributeAt, buffer, attributeAt + 4);
        }
        return finishUnsigned();
    }

    /** Ends the message with FINGERPRINT alone: errors 400 and 401 answer a sender whose password is not known. */
    public int finishUnsigned() {
        int attributeAt = at;
        if (!reserve(StunAttribute.FINGERPRINT, 4)) {
            return -1;
        }
        BigEndian.put16(buffer, offset + 2, at - offset - HEADER_LENGTH);
        crc.reset();
        crc.update(buffer, offset, attributeAt - offset);
        BigEndian.put32(buffer, attributeAt + 4, (int) crc.getValue() ^ StunAttribute.FINGERPRINT_XOR);
        return at - offset;
    }

    private StunWriter role(int type, long tieBreaker) {
        if (reserve(type, 8)) {
            BigEndian.put64(buffer, at - 8, tieBreaker);
        }
        return this;
    }

    private StunWriter bytes(int type, byte[] value, int most) {
        if (value.length > most || !reserve(type, value.length)) {
            failed = true;
            return this;
        }
        System.arraycopy(value, 0, buffer, at - (value.length + 3 & ~3), value.length);
        return this;
    }

    /** Writes the attribute's header and padding and moves behind it; its value is then the last thing before {@link #at}. */
    private boolean reserve(int type, int size) {
        int padded = size + 3 & ~3;
        int room = Math.min(buffer.length, offset + StunMessage.MAX_LENGTH) - at - 4;
        if (failed || padded > room) {
            failed = true;
            return false;
        }
        BigEndian.put16(buffer, at, type);
        BigEndian.put16(buffer, at + 2, size);
        at += 4 + padded;
        for (int i = 1; i <= padded - size; i++) {
            buffer[at - i] = padding;
        }
        return true;
    }
}
