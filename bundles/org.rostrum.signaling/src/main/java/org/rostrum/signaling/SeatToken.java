package org.rostrum.signaling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a seat: 256 random bits that only the client has. The server keeps this, its SHA-256. */
final class SeatToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final byte[] digest;

    private SeatToken(byte[] digest) {
        this.digest = digest;
    }

    /** A new secret, for the client. */
    static String draw() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    static SeatToken of(String secret) {
        return new SeatToken(sha256(secret));
    }

    /** Whether this is the secret; takes the same time for every wrong one. */
    boolean matches(String secret) {
        return MessageDigest.isEqual(digest, sha256(secret));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
