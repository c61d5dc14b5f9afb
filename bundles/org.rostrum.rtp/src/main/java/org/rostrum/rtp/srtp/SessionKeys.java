package org.rostrum.rtp.srtp;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Session keys of RTP or of RTCP (RFC 3711 section 4.3); the authentication key is unused with GCM. */
final class SessionKeys {
    private static final int AUTHENTICATION_KEY_LENGTH = 20;

    private final byte[] encryption;
    private final byte[] authentication;
    private final byte[] salt;

    SessionKeys(byte[] encryption, byte[] authentication, byte[] salt) {
        this.encryption = encryption;
        this.authentication = authentication;
        this.salt = salt;
    }

    /** Labels are 0, 1, 2 for RTP and 3, 4, 5 for RTCP: encryption, authentication, salt (sections 4.3.1 and 4.3.2). */
    static SessionKeys derive(SrtpProfile profile, byte[] masterKey, byte[] masterSalt, int firstLabel) {
        return new SessionKeys(
                derive(masterKey, masterSalt, firstLabel, profile.keyLength()),
                derive(masterKey, masterSalt, firstLabel + 1, AUTHENTICATION_KEY_LENGTH),
                derive(masterKey, masterSalt, firstLabel + 2, profile.saltLength()));
    }

    /** AES counter mode over zeros from {@code (label << 48 xor salt) << 16}, with a key derivation rate of zero (section 4.3.3). */
    private static byte[] derive(byte[] masterKey, byte[] masterSalt, int label, int length) {
        byte[] counter = new byte[16];
        System.arraycopy(masterSalt, 0, counter, 0, masterSalt.length);
        counter[7] ^= (byte) label;
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(masterKey, "AES"), new IvParameterSpec(counter));
            return cipher.doFinal(new byte[length]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES in counter mode is part of every Java platform", e);
        }
    }

    SecretKeySpec encryptionKey() {
        return new SecretKeySpec(encryption, "AES");
    }

    SecretKeySpec authenticationKey() {
        return new SecretKeySpec(authentication, "HmacSHA1");
    }

    byte[] salt() {
        return salt;
    }
}
