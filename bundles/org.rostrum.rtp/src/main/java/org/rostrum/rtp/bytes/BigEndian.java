package org.rostrum.rtp.bytes;

/**
 * Network byte order. Callers have checked the bounds before: these methods trust their indices, as everything on the packet path
 * does after its view has accepted the packet.
 */
public final class BigEndian {
    private BigEndian() {}

    public static int u8(byte[] buffer, int at) {
        return buffer[at] & 0xff;
    }

    public static int u16(byte[] buffer, int at) {
        return (buffer[at] & 0xff) << 8 | (buffer[at + 1] & 0xff);
    }

    public static int u24(byte[] buffer, int at) {
        return u16(buffer, at) << 8 | u8(buffer, at + 2);
    }

    public static int i32(byte[] buffer, int at) {
        return u16(buffer, at) << 16 | u16(buffer, at + 2);
    }

    public static long u32(byte[] buffer, int at) {
        return i32(buffer, at) & 0xffff_ffffL;
    }

    public static long i64(byte[] buffer, int at) {
        return (long) i32(buffer, at) << 32 | u32(buffer, at + 4);
    }

    public static void put16(byte[] buffer, int at, int value) {
        buffer[at] = (byte) (value >>> 8);
        buffer[at + 1] = (byte) value;
    }

    public static void put24(byte[] buffer, int at, int value) {
        buffer[at] = (byte) (value >>> 16);
        put16(buffer, at + 1, value);
    }

    public static void put32(byte[] buffer, int at, int value) {
        put16(buffer, at, value >>> 16);
        put16(buffer, at + 2, value);
    }

    public static void put64(byte[] buffer, int at, long value) {
        put32(buffer, at, (int) (value >>> 32));
        put32(buffer, at + 4, (int) value);
    }

    /** Whether {@code [offset, offset + length)} lies inside the buffer; never overflows. */
    public static boolean inside(byte[] buffer, int offset, int length) {
        return offset >= 0 && length >= 0 && offset <= buffer.length - length;
    }
}
