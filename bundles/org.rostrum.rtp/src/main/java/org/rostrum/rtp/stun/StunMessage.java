package org.rostrum.rtp.stun;

import static org.rostrum.rtp.stun.StunAttribute.FAMILY_IPV4;
import static org.rostrum.rtp.stun.StunAttribute.FAMILY_IPV6;
import static org.rostrum.rtp.stun.StunAttribute.HEADER_LENGTH;
import static org.rostrum.rtp.stun.StunAttribute.MAGIC_COOKIE;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.rostrum.rtp.bytes.BigEndian;

/**
 * A view of one STUN message (RFC 8489 section 5) with the attributes that ICE uses (RFC 8445 section 16). Reused from message to
 * message: {@link #wrap} looks at the next one and copies nothing. Not thread-safe.
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |0 0|     STUN Message Type     |         Message Length        |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                         Magic Cookie                          |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * |                     Transaction ID (96 bits)                  |
 * +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
 * </pre>
 *
 * <p>Hostile input: a malformed message makes {@code wrap} answer false, and then no accessor may be used. A message that was accepted is
 * well-formed, not genuine: {@link #verify} and {@link #fingerprintMatches} say that. Attributes after MESSAGE-INTEGRITY other than
 * FINGERPRINT are ignored, as is everything after FINGERPRINT; of a repeated attribute the first counts (RFC 8489 sections 14, 14.5, 14.7).
 */
public final class StunMessage {
    public static final int BINDING_REQUEST = 0x0001;
    public static final int BINDING_INDICATION = 0x0011;
    public static final int BINDING_SUCCESS = 0x0101;
    public static final int BINDING_ERROR = 0x0111;

    /** Longer messages are refused, in bytes; no ICE check comes near. */
    public static final int MAX_LENGTH = 1500;

    public static final int TRANSACTION_ID_LENGTH = 12;

    private final CRC32 crc = new CRC32();
    private final byte[] crcLength = new byte[2];
    private byte[] buffer = new byte[0];
    private int offset;

    private int usernameAt;
    private int integrityAt;
    private int errorAt;
    private int addressAt;
    private int priorityAt;
    private int useCandidateAt;
    private int controlledAt;
    private int controllingAt;
    private int fingerprintAt;
    private boolean unknownRequired;

    /** Looks at a message that fills {@code [offset, offset + length)}. False: not a well-formed STUN message. */
    public boolean wrap(byte[] buffer, int offset, int length) {
        if (length < HEADER_LENGTH || length > MAX_LENGTH || !BigEndian.inside(buffer, offset, length)) {
            return false;
        }
        boolean framed = (buffer[offset] & 0xc0) == 0
                && BigEndian.i32(buffer, offset + 4) == MAGIC_COOKIE
                && BigEndian.u16(buffer, offset + 2) == length - HEADER_LENGTH
                && length % 4 == 0;
        if (!framed) {
            return false;
        }
        this.buffer = buffer;
        this.offset = offset;
        forgetAttributes();
        return readAttributes(offset + length);
    }

    private void forgetAttributes() {
        usernameAt = -1;
        integrityAt = -1;
        errorAt = -1;
        addressAt = -1;
        priorityAt = -1;
        useCandidateAt = -1;
        controlledAt = -1;
        controllingAt = -1;
        fingerprintAt = -1;
        unknownRequired = false;
    }

    private boolean readAttributes(int end) {
        int at = offset + HEADER_LENGTH;
        while (at < end && fingerprintAt < 0) {
            int size = at + 4 <= end ? BigEndian.u16(buffer, at + 2) : end;
            int next = at + 4 + ((size + 3) & ~3);
            if (next > end || !readAttribute(BigEndian.u16(buffer, at), at, size)) {
                return false;
            }
            at = next;
        }
        return true;
    }

    private boolean readAttribute(int type, int at, int size) {
        if (integrityAt >= 0 && type != StunAttribute.FINGERPRINT) {
            return true;
        }
        switch (type) {
            case StunAttribute.USERNAME -> usernameAt = first(usernameAt, at);
            case StunAttribute.MESSAGE_INTEGRITY -> integrityAt = at;
            case StunAttribute.ERROR_CODE -> errorAt = first(errorAt, at);
            case StunAttribute.XOR_MAPPED_ADDRESS -> addressAt = first(addressAt, at);
            case StunAttribute.PRIORITY -> priorityAt = first(priorityAt, at);
            case StunAttribute.USE_CANDIDATE -> useCandidateAt = at;
            case StunAttribute.ICE_CONTROLLED -> controlledAt = first(controlledAt, at);
            case StunAttribute.ICE_CONTROLLING -> controllingAt = first(controllingAt, at);
            case StunAttribute.FINGERPRINT -> fingerprintAt = at;
            default -> unknownRequired |= type < 0x8000;
        }
        return isSized(type, at, size);
    }

    private boolean isSized(int type, int at, int size) {
        return switch (type) {
            case StunAttribute.MESSAGE_INTEGRITY -> size == StunAttribute.INTEGRITY_LENGTH;
            case StunAttribute.ERROR_CODE -> size >= 4;
            case StunAttribute.XOR_MAPPED_ADDRESS -> isAddress(at, size);
            case StunAttribute.PRIORITY, StunAttribute.FINGERPRINT -> size == 4;
            case StunAttribute.USE_CANDIDATE -> size == 0;
            case StunAttribute.ICE_CONTROLLED, StunAttribute.ICE_CONTROLLING -> size == 8;
            default -> true;
        };
    }

    private static int first(int known, int at) {
        return known < 0 ? at : known;
    }

    private boolean isAddress(int at, int size) {
        if (size != 8 && size != 20) {
            return false;
        }
        return BigEndian.u8(buffer, at + 5) == (size == 8 ? FAMILY_IPV4 : FAMILY_IPV6);
    }

    /** Method and class together, for example {@link #BINDING_REQUEST}. */
    public int type() {
        return BigEndian.u16(buffer, offset);
    }

    /** Absolute index of the 12 bytes of the transaction identifier, which an answer repeats. */
    public int transactionIdOffset() {
        return offset + 8;
    }

    public boolean hasUsername() {
        return usernameAt >= 0;
    }

    /** The USERNAME, or an empty text; in ICE {@code receiver-ufrag:sender-ufrag} (RFC 8445 section 7.2.2). Allocates. */
    public String username() {
        if (usernameAt < 0) {
            return "";
        }
        return new String(buffer, usernameAt + 4, BigEndian.u16(buffer, usernameAt + 2), StandardCharsets.UTF_8);
    }

    /** Whether the USERNAME is exactly these bytes. */
    public boolean usernameEquals(byte[] expected) {
        if (usernameAt < 0 || BigEndian.u16(buffer, usernameAt + 2) != expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (buffer[usernameAt + 4 + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    public boolean hasIntegrity() {
        return integrityAt >= 0;
    }

    /** Whether the message carries the right MESSAGE-INTEGRITY for this credential. Compares in constant time. */
    public boolean verify(StunIntegrity integrity) {
        return integrityAt >= 0 && integrity.verify(buffer, offset, integrityAt);
    }

    public boolean hasFingerprint() {
        return fingerprintAt >= 0;
    }

    /** Whether the message carries a FINGERPRINT and it is right (RFC 8489 section 14.7). */
    public boolean fingerprintMatches() {
        if (fingerprintAt < 0) {
            return false;
        }
        crc.reset();
        crc.update(buffer, offset, 2);
        BigEndian.put16(crcLength, 0, fingerprintAt + 8 - offset - HEADER_LENGTH);
        crc.update(crcLength, 0, 2);
        crc.update(buffer, offset + 4, fingerprintAt - offset - 4);
        return ((int) crc.getValue() ^ StunAttribute.FINGERPRINT_XOR) == BigEndian.i32(buffer, fingerprintAt + 4);
    }

    /** PRIORITY as an unsigned 32-bit value, or -1 where absent. */
    public long priority() {
        return priorityAt < 0 ? -1 : BigEndian.u32(buffer, priorityAt + 4);
    }

    public boolean useCandidate() {
        return useCandidateAt >= 0;
    }

    public boolean controlling() {
        return controllingAt >= 0;
    }

    public boolean controlled() {
        return controlledAt >= 0;
    }

    /** The tie-breaker of ICE-CONTROLLING or ICE-CONTROLLED (all 64 bits in use), 0 where both are absent. */
    public long tieBreaker() {
        int at = controllingAt >= 0 ? controllingAt : controlledAt;
        return at < 0 ? 0 : BigEndian.i64(buffer, at + 4);
    }

    /** ERROR-CODE, 0 to 799 as the sender wrote it, or -1 where absent. */
    public int errorCode() {
        return errorAt < 0
                ? -1
                : (BigEndian.u8(buffer, errorAt + 6) & 7) * 100 + BigEndian.u8(buffer, errorAt + 7) % 100;
    }

    /** Whether there is an attribute that must be understood and is not: a request with one is answered 420, others are dropped. */
    public boolean hasUnknownRequired() {
        return unknownRequired;
    }

    /** XOR-MAPPED-ADDRESS in clear (RFC 8489 section 14.2). Allocates; looks nothing up in the DNS. */
    public Optional<InetSocketAddress> mappedAddress() {
        if (addressAt < 0) {
            return Optional.empty();
        }
        byte[] address = new byte[BigEndian.u16(buffer, addressAt + 2) - 4];
        for (int i = 0; i < address.length; i++) {
            address[i] = (byte) (buffer[addressAt + 8 + i] ^ buffer[offset + 4 + i]);
        }
        int port = BigEndian.u16(buffer, addressAt + 6) ^ MAGIC_COOKIE >>> 16;
        try {
            return Optional.of(new InetSocketAddress(InetAddress.getByAddress(address), port));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 and 16 bytes are legal addresses", e);
        }
    }
}
