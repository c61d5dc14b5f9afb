package org.rostrum.webinar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret that a guest shows: 256 random bits. Only its hash is kept; of so many bits no slow hash is needed.
 *
 * @param hash SHA-256 in hexadecimal
 */
record Ticket(String hash) {

    private static final int BYTES = 32;
    private static final int ID_BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new secret. */
    static String draw() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES));
    }

    /** A name for a row that nobody guesses and that never comes again. */
    static String freshId() {
        return HexFormat.of().formatHex(random(ID_BYTES));
    }

    /** What a stranger showed; empty if it cannot be a ticket. */
    static Optional<Ticket> of(String shown) {
        return FORM.matcher(shown).matches() ? Optional.of(new Ticket(hash(shown))) : Optional.empty();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
