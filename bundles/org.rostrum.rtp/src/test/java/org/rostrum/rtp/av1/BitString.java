package org.rostrum.rtp.av1;

/** Bits as a specification lists them, made into bytes. */
final class BitString {
    private final StringBuilder bits = new StringBuilder();

    BitString put(int count, int value) {
        for (int i = count - 1; i >= 0; i--) {
            bits.append(value >> i & 1);
        }
        return this;
    }

    byte[] bytes() {
        byte[] bytes = new byte[(bits.length() + 7) / 8];
        for (int i = 0; i < bits.length(); i++) {
            bytes[i / 8] |= (byte) (bits.charAt(i) == '1' ? 0x80 >> (i % 8) : 0);
        }
        return bytes;
    }
}
