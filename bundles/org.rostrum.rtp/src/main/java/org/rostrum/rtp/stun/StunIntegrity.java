package org.rostrum.rtp.stun;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;
import org.rostrum.rtp.bytes.BigEndian;

/**
 * The short-term credential of one ICE side: signs and verifies MESSAGE-INTEGRITY, HMAC-SHA1 (RFC 8489 sections 9.1 and 14.5). Reused
 * from message to message; not thread-safe.
 */
public final class StunIntegrity {
    private static final String ALGORITHM = "HmacSHA1";

    private final Mac mac;
    private final byte[] header = new byte[StunAttribute.HEADER_LENGTH];
    private final byte[] computed = new byte[StunAttribute.INTEGRITY_LENGTH];
    private final byte[] claimed = new byte[StunAttribute.INTEGRITY_LENGTH];

    /** For the ice-pwd of the side that receives the requests (RFC 8445 section 7.2.2): 1 or more ASCII characters. */
    public StunIntegrity(String password) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA1 is part of every Java platform", e);
        }
    }

    /**
     * Writes the HMAC of the message at {@code offset} to {@code target}: over everything before the attribute at
     * {@code attributeAt}, with a length field that counts this attribute as the last.
     */
    void sign(byte[] buffer, int offset, int attributeAt, byte[] target, int targetAt) {
        System.arraycopy(buffer, offset, header, 0, header.length);
        BigEndian.put16(header, 2, attributeAt + 4 + StunAttribute.INTEGRITY_LENGTH - offset - header.length);
        mac.update(header);
        mac.update(buffer, offset + header.length, attributeAt - offset - header.length);
        try {
            mac.doFinal(target, targetAt);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("the caller reserves 20 bytes", e);
        }
    }

    /** Compares in constant time, so that an attacker learns nothing from how long a refusal takes. */
    boolean verify(byte[] buffer, int offset, int attributeAt) {
        sign(buffer, offset, attributeAt, computed, 0);
        System.arraycopy(buffer, attributeAt + 4, claimed, 0, claimed.length);
        return MessageDigest.isEqual(computed, claimed);
    }
}
