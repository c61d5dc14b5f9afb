package org.rostrum.identity.local;

import java.security.SecureRandom;

/** A password that nobody chose: 116 bits. */
final class FreshPassword {

    /** Without 0 and O, 1, l and I: it is read from a screen and typed. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FreshPassword() {}

    static String make() {
        StringBuilder password = new StringBuilder(LENGTH);
        while (password.length() < LENGTH) {
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
