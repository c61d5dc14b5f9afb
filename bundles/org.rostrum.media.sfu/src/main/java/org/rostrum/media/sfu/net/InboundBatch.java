package org.rostrum.media.sfu.net;

import java.nio.ByteBuffer;

/**
 * Room for the datagrams of one {@code recvmmsg}. The structures are laid out once; a call rewrites only what the kernel has changed:
 * {@code mmsghdr} is a {@code msghdr} (name 0, name length 8, iov 16, iov count 24, control 32, control length 40, flags 48) and a
 * length at 56; {@code iovec} is base 0, length 8.
 */
final class InboundBatch {
    static final int SIZE = 64;
    static final int MESSAGE = 64;
    static final int IOVEC = 16;
    private static final int MSG_TRUNC = 0x20;
    private static final int STRIDE = 2048;
    private static final int IOVECS = SIZE * MESSAGE;
    private static final int NAMES = IOVECS + SIZE * IOVEC;

    private final ByteBuffer heads = Memory.allocate(NAMES + SIZE * NativeAddress.SIZE);
    private final ByteBuffer data = Memory.allocate(SIZE * STRIDE);
    private final long address = Memory.address(heads);

    InboundBatch() {
        long bytes = Memory.address(data);
        for (int i = 0; i < SIZE; i++) {
            int message = i * MESSAGE;
            int iovec = IOVECS + i * IOVEC;
            heads.putLong(message, address + nameAt(i))
                    .putInt(message + 8, NativeAddress.SIZE)
                    .putLong(message + 16, address + iovec)
                    .putLong(message + 24, 1)
                    .putLong(iovec, bytes + (long) i * STRIDE)
                    .putLong(iovec + 8, STRIDE);
        }
    }

    /** How many came: 0 where none is there, or a negative error. */
    int receive(Descriptor from) {
        return from.receive(address, SIZE);
    }

    /** The length of a datagram; more than a packet's where it was cut. */
    int length(int number) {
        int message = number * MESSAGE;
        heads.putInt(message + 8, NativeAddress.SIZE);
        return (heads.getInt(message + 48) & MSG_TRUNC) != 0 ? STRIDE : heads.getInt(message + 56);
    }

    /** Where its sender's address is in {@link #heads}. */
    int nameAt(int number) {
        return NAMES + number * NativeAddress.SIZE;
    }

    ByteBuffer heads() {
        return heads;
    }

    void copy(int number, byte[] to, int length) {
        data.get(number * STRIDE, to, 0, length);
    }
}
