package org.rostrum.media.sfu.net;

import com.sun.jna.Native;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A second file descriptor of a channel's socket. The channel opens, binds and waits, as everywhere; this one moves datagrams. Used by
 * one thread; {@link #close} may come from any: the number is given back only when no call uses it.
 */
final class Descriptor implements MessageSink, Closeable {
    private enum Use {
        IDLE,
        BUSY,
        CLOSED
    }

    private final int fd;
    private final ByteBuffer pollfd = Memory.allocate(8);
    private final long pollfdAddress = Memory.address(pollfd);
    private final AtomicReference<Use> use = new AtomicReference<>(Use.IDLE);

    private Descriptor(int fd) {
        this.fd = fd;
        pollfd.putInt(0, fd).putShort(4, (short) LinuxSockets.POLLOUT);
    }

    /**
     * Finds the socket among the open files of this process by the address it alone is bound to; the JDK does not tell its number.
     *
     * @throws IOException where it is not found, or such calls cannot be made here
     */
    static Descriptor of(DatagramChannel bound, boolean ipv6) throws IOException {
        LinuxSockets.register();
        try {
            return new Descriptor(find(NativeAddress.of((InetSocketAddress) bound.getLocalAddress(), ipv6)));
        } catch (IOException | RuntimeException e) {
            LinuxSockets.unregister();
            throw e;
        }
    }

    private static int find(NativeAddress address) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path file : files) {
                int number = Integer.parseInt(file.getFileName().toString());
                if (isBoundTo(address, number)) {
                    return duplicate(address, number);
                }
            }
        }
        throw new IOException("The socket's descriptor was not found");
    }

    private static int duplicate(NativeAddress address, int number) throws IOException {
        int own = LinuxSockets.dup(number);
        if (own < 0) {
            throw new IOException("dup failed with error " + Native.getLastError());
        }
        if (!isBoundTo(address, own)) {
            LinuxSockets.close(own);
            throw new IOException("Descriptor " + number + " was closed in the meantime");
        }
        return own;
    }

    private static boolean isBoundTo(NativeAddress address, int number) {
        ByteBuffer answer = Memory.allocate(NativeAddress.SIZE + 4);
        long at = Memory.address(answer);
        long length = at + NativeAddress.SIZE;
        answer.putInt(NativeAddress.SIZE, 4);
        if (LinuxSockets.getsockopt(number, LinuxSockets.SOL_SOCKET, LinuxSockets.SO_TYPE, at, length) != 0
                || answer.getInt(0) != LinuxSockets.SOCK_DGRAM) {
            return false;
        }
        answer.putInt(NativeAddress.SIZE, NativeAddress.SIZE);
        return LinuxSockets.getsockname(number, at, length) == 0 && address.isAt(answer, 0);
    }

    /** How many datagrams came, 0 where none is there, or a negative error. */
    int receive(long messages, int count) {
        if (!enter()) {
            return -LinuxSockets.EBADF;
        }
        int received = LinuxSockets.recvmmsg(fd, messages, count, LinuxSockets.MSG_DONTWAIT, 0);
        int error = received < 0 ? Native.getLastError() : 0;
        exit();
        return error == LinuxSockets.EAGAIN || error == LinuxSockets.EINTR ? 0 : received < 0 ? -error : received;
    }

    @Override
    public int send(long messages, int count) {
        if (!enter()) {
            return -LinuxSockets.EBADF;
        }
        int sent = LinuxSockets.sendmmsg(fd, messages, count, LinuxSockets.MSG_DONTWAIT);
        int error = sent < 0 ? Native.getLastError() : 0;
        exit();
        return sent < 0 ? -error : sent;
    }

    @Override
    public void awaitRoom(int timeoutMillis) {
        if (enter()) {
            LinuxSockets.poll(pollfdAddress, 1, timeoutMillis);
            exit();
        }
    }

    private boolean enter() {
        return use.compareAndSet(Use.IDLE, Use.BUSY);
    }

    private void exit() {
        if (!use.compareAndSet(Use.BUSY, Use.IDLE)) {
            release();
        }
    }

    private void release() {
        LinuxSockets.close(fd);
        LinuxSockets.unregister();
    }

    @Override
    public void close() {
        if (use.getAndSet(Use.CLOSED) == Use.IDLE) {
            release();
        }
    }
}
