package org.rostrum.invitation.core;

/** Folds lines at 75 octets of UTF-8 as RFC 5545 section 3.1 wants it, never within a character. Pure. */
final class Folding {

    private static final int MOST_OCTETS = 75;

    private Folding() {}

    /**
     * Folds each line.
     *
     * @param text lines that end with CRLF
     */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / MOST_OCTETS * 3);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int size = octetsOf(character);
            if (character == '\n') {
                octets = -size;
            } else if (character != '\r' && octets + size > MOST_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        return folded.toString();
    }

    private static int octetsOf(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
