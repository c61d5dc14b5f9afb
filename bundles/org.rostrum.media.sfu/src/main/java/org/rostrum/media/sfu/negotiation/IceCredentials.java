package org.rostrum.media.sfu.negotiation;

import java.security.SecureRandom;
import java.util.Objects;

/**
 * User name fragment and password of one side (RFC 8839 section 5.4).
 *
 * @param ufrag 4 to 256 ice-chars
 * @param password 22 to 256 ice-chars; a secret
 */
public record IceCredentials(String ufrag, String password) {
    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int UFRAG_LENGTH = 16;
    private static final int PASSWORD_LENGTH = 32;

    public IceCredentials {
        Objects.requireNonNull(ufrag, "ufrag");
        Objects.requireNonNull(password, "password");
    }

    public static IceCredentials random(SecureRandom random) {
        return new IceCredentials(text(random, UFRAG_LENGTH), text(random, PASSWORD_LENGTH));
    }

    private static String text(SecureRandom random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "IceCredentials[" + ufrag + "]";
    }
}
