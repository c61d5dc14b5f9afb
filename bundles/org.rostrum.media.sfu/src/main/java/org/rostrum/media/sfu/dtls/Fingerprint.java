package org.rostrum.media.sfu.dtls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The hash of a certificate as SDP carries it (RFC 8122 section 5). Hashes that can be forged (SHA-1, MD5) are not understood.
 *
 * @param function as in SDP, lower case: {@code sha-256}
 * @param value the hash in upper-case hexadecimal with colons
 */
public record Fingerprint(String function, String value) {

    private static final Map<String, String> FUNCTIONS =
            Map.of("sha-256", "SHA-256", "sha-384", "SHA-384", "sha-512", "SHA-512");
    private static final HexFormat FORM = HexFormat.ofDelimiter(":").withUpperCase();

    /** Reads the value of {@code a=fingerprint}; empty where the hash is unknown, weak or has the wrong length. */
    public static Optional<Fingerprint> parse(String attribute) {
        String[] parts = attribute.trim().split("\\s+", 3);
        if (parts.length != 2) {
            return Optional.empty();
        }
        String function = parts[0].toLowerCase(Locale.ROOT);
        String value = parts[1].toUpperCase(Locale.ROOT);
        String algorithm = FUNCTIONS.get(function);
        return algorithm != null && isHash(value, algorithm)
                ? Optional.of(new Fingerprint(function, value))
                : Optional.empty();
    }

    private static boolean isHash(String value, String algorithm) {
        try {
            return FORM.parseHex(value).length == digest(algorithm).getDigestLength();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The SHA-256 fingerprint of a certificate in DER. */
    public static Fingerprint sha256(byte[] certificate) {
        return new Fingerprint("sha-256", FORM.formatHex(digest("SHA-256").digest(certificate)));
    }

    /** Whether this is the fingerprint of that certificate in DER. */
    public boolean matches(byte[] certificate) {
        byte[] actual = digest(FUNCTIONS.get(function)).digest(certificate);
        return MessageDigest.isEqual(FORM.parseHex(value), actual);
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-2 is part of every Java platform", e);
        }
    }

    /** As the value of {@code a=fingerprint}. */
    @Override
    public String toString() {
        return function + " " + value;
    }
}
