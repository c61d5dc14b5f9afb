package org.rostrum.media.sfu.net;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;

/** Accepts ICE-TCP connections (RFC 6544, passive side): a bounded number, and strangers only for a moment. */
final class TcpDoor implements Ready, Closeable {
    static final int MAX_CONNECTIONS = 1024;
    static final int MAX_PER_ADDRESS = 64;
    static final long STRANGER_NANOS = TimeUnit.SECONDS.toNanos(10);
    static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int BACKLOG = 128;

    private final ServerSocketChannel channel;
    private final Selector selector;
    private final LongSupplier nanos;
    private final Counters counters;
    private final Set<TcpPath> connections = new HashSet<>();
    private final ByteBuffer frame = ByteBuffer.allocateDirect(2 + Wire.MAX_PACKET);
    private long lastLook;
    private volatile long queued;

    private TcpDoor(ServerSocketChannel channel, Selector selector, LongSupplier nanos, Counters counters) {
        this.channel = channel;
        this.selector = selector;
        this.nanos = nanos;
        this.counters = counters;
        lastLook = nanos.getAsLong();
    }

    static TcpDoor open(InetSocketAddress bind, Selector selector, LongSupplier nanos, Counters counters)
            throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(bind, BACKLOG).configureBlocking(false);
            TcpDoor door = new TcpDoor(channel, selector, nanos, counters);
            channel.register(selector, SelectionKey.OP_ACCEPT, door);
            return door;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    int port() throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    long queuedBytes() {
        return queued;
    }

    @Override
    public void ready(SelectionKey key, Ingress ingress) {
        try {
            SocketChannel connection = channel.accept();
            if (connection != null) {
                admit(connection);
            }
        } catch (IOException e) {
            counters.count(
                    Counter.DROP_OVERLOAD); // out of file descriptors, or gone already: the next one may do better
        }
    }

    private void admit(SocketChannel connection) throws IOException {
        try {
            InetSocketAddress remote = (InetSocketAddress) connection.getRemoteAddress();
            if (connections.size() >= MAX_CONNECTIONS || countOf(remote.getAddress()) >= MAX_PER_ADDRESS) {
                counters.count(Counter.DROP_OVERLOAD);
                connection.close();
                return;
            }
            connection.configureBlocking(false);
            connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
            SelectionKey key = connection.register(selector, SelectionKey.OP_READ);
            TcpPath path = new TcpPath(this, connection, key, remote, nanos.getAsLong());
            key.attach(path);
            connections.add(path);
        } catch (IOException e) {
            connection.close();
            throw e;
        }
    }

    private long countOf(InetAddress address) {
        return connections.stream()
                .filter(path -> path.remote().getAddress().equals(address))
                .count();
    }

    /** Closes whoever has connected and not shown credentials, or says nothing any more. Cheap to call often. */
    void closeStrangers() {
        long now = nanos.getAsLong();
        if (now - lastLook < LOOK_NANOS) {
            return;
        }
        lastLook = now;
        long waiting = 0;
        List<TcpPath> gone = new ArrayList<>();
        for (TcpPath path : connections) {
            waiting += path.queued();
            if (path.isOverdue(now)) {
                gone.add(path);
            }
        }
        queued = waiting;
        gone.forEach(TcpPath::hangUp);
    }

    long now() {
        return nanos.getAsLong();
    }

    Counters counters() {
        return counters;
    }

    /** Room for one frame, shared by all connections of the worker. */
    ByteBuffer frame() {
        frame.clear();
        return frame;
    }

    void forget(TcpPath path) {
        connections.remove(path);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        List.copyOf(connections).forEach(TcpPath::release);
    }
}
