package org.rostrum.media.sfu.net;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.ByteOrder;

/**
 * The calls of libc that the JDK lacks, mapped directly. Pointers and sizes are plain longs, so JNA converts and allocates nothing.
 * Results are libc's own; the reason of a -1 is {@link Native#getLastError}.
 */
final class LinuxSockets {
    static final int EINTR = 4;
    static final int EIO = 5;
    static final int EBADF = 9;
    static final int EAGAIN = 11;
    static final int EINVAL = 22;

    static final int MSG_DONTWAIT = 0x40;
    static final int POLLOUT = 4;
    static final int AF_INET = 2;
    static final int AF_INET6 = 10;
    static final int SOL_SOCKET = 1;
    static final int SO_TYPE = 3;
    static final int SOCK_DGRAM = 2;
    static final int SOL_UDP = 17;
    static final int UDP_SEGMENT = 103;

    private static int users;

    private LinuxSockets() {}

    /**
     * Binds the methods to libc for one more user. That binding is a property of this class, not of an object, hence the count.
     *
     * @throws IOException where this is no 64-bit Linux, or JNA cannot load its library
     */
    static synchronized void register() throws IOException {
        try {
            if (!Platform.isLinux()
                    || !Platform.is64Bit()
                    || !ByteOrder.nativeOrder().equals(ByteOrder.LITTLE_ENDIAN)) {
                throw new IOException("Batched system calls need a 64-bit little-endian Linux");
            }
            if (users == 0) {
                Native.register(LinuxSockets.class, NativeLibrary.getProcess());
            }
            users++;
        } catch (LinkageError e) {
            throw new IOException("JNA cannot be used: " + e.getMessage(), e);
        }
    }

    /** Undoes one {@link #register}; a bundle that is started again binds anew. */
    static synchronized void unregister() {
        if (--users == 0) {
            Native.unregister(LinuxSockets.class);
        }
    }

    static native int dup(int fd);

    static native int close(int fd);

    static native int getsockname(int fd, long address, long length);

    static native int getsockopt(int fd, int level, int name, long value, long length);

    static native int poll(long pollfds, long count, int timeoutMillis);

    static native int recvmmsg(int fd, long messages, int count, int flags, long timeout);

    static native int sendmmsg(int fd, long messages, int count, int flags);
}
