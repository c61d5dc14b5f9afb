package org.rostrum.rtp.sdp;

import java.util.Locale;

/** What may stand in a session description. Checked by every value, so that nobody can write a line of his own into one. */
final class SdpText {
    private SdpText() {}

    /** Text that stays on its line: no control characters but the tab. */
    static String line(String name, String value) {
        if (!isLine(value)) {
            throw new IllegalArgumentException(name + ": control character (expected: one line of text)");
        }
        return value;
    }

    /** A word: a line without blanks, not empty. */
    static String token(String name, String value) {
        if (!isToken(value)) {
            throw new IllegalArgumentException(name + ": blank, empty or control character (expected: one word)");
        }
        return value;
    }

    static boolean isLine(String value) {
        return value.chars().noneMatch(c -> (c < ' ' && c != '\t') || c == 0x7f);
    }

    static boolean isToken(String value) {
        return !value.isEmpty() && value.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
    }

    /** The number, or -1 where the text is no decimal number from 0 to {@code most}. */
    static long number(String text, long most) {
        if (text.isEmpty() || text.length() > 19 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        try {
            long number = Long.parseLong(text);
            return number <= most ? number : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
