package org.rostrum.media.sfu.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.rostrum.media.sfu.Counters;

/** One selector over a UDP socket, with whatever back end moves its datagrams, and TCP connections (RFC 6544) on the same port number. */
public final class SocketWire implements Wire {
    private static final int MAX_ANY_PORTS = 32;

    private final Selector selector;
    private final Optional<UdpSocket> udp;
    private final Optional<TcpDoor> tcp;
    private final int port;
    private final Consumer<SelectionKey> ready = this::take;
    private Ingress taker;

    private SocketWire(Selector selector, Optional<UdpSocket> udp, Optional<TcpDoor> tcp, int port) {
        this.selector = selector;
        this.udp = udp;
        this.tcp = tcp;
        this.port = port;
    }

    /**
     * Opens the sockets.
     *
     * @param bind port 0 takes any free one, the same for both protocols
     * @param backend how datagrams are moved; empty: UDP is not served
     * @param nanos a monotonic clock in nanoseconds
     * @throws IOException where the port is taken or the back end does not work here
     */
    public static SocketWire open(
            InetSocketAddress bind,
            Optional<UdpBackend> backend,
            boolean tcpEnabled,
            LongSupplier nanos,
            Counters counters)
            throws IOException {
        for (int i = 1; ; i++) {
            try {
                return openAt(bind, backend, tcpEnabled, nanos, counters);
            } catch (BindException e) {
                // A port that the system found free for datagrams may be somebody's connection.
                if (bind.getPort() != 0 || i == MAX_ANY_PORTS) {
                    throw e;
                }
            }
        }
    }

    private static SocketWire openAt(
            InetSocketAddress bind,
            Optional<UdpBackend> backend,
            boolean tcpEnabled,
            LongSupplier nanos,
            Counters counters)
            throws IOException {
        Selector selector = Selector.open();
        UdpSocket udp = null;
        try {
            InetSocketAddress place = bind;
            if (backend.isPresent()) {
                udp = backend.get().open(bind, selector, counters);
                place = new InetSocketAddress(bind.getAddress(), udp.port());
            }
            TcpDoor tcp = tcpEnabled ? TcpDoor.open(place, selector, nanos, counters) : null;
            int port = udp != null ? udp.port() : tcp == null ? 0 : tcp.port();
            return new SocketWire(selector, Optional.ofNullable(udp), Optional.ofNullable(tcp), port);
        } catch (IOException e) {
            if (udp != null) {
                udp.close();
            }
            selector.close();
            throw e;
        }
    }

    /** The port that is bound. */
    public int port() {
        return port;
    }

    @Override
    public void poll(long timeoutMillis, Ingress ingress) throws IOException {
        taker = ingress;
        try {
            selector.select(ready, timeoutMillis);
        } catch (ClosedSelectorException e) {
            throw new ClosedChannelException();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        tcp.ifPresent(TcpDoor::closeStrangers);
    }

    private void take(SelectionKey key) {
        try {
            ((Ready) key.attachment()).ready(key, taker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void flush() {
        if (udp.isPresent()) {
            udp.get().flush();
        }
    }

    /** A path to somebody who has not sent anything. UDP must be served. */
    Path udpPathTo(InetSocketAddress remote) {
        return udp.orElseThrow().pathTo(remote);
    }

    @Override
    public String backend() {
        return udp.map(UdpSocket::backend).orElse("none");
    }

    @Override
    public boolean isSegmenting() {
        return udp.map(UdpSocket::isSegmenting).orElse(false);
    }

    @Override
    public void wake() {
        selector.wakeup();
    }

    @Override
    public long queuedBytes() {
        return tcp.map(TcpDoor::queuedBytes).orElse(0L);
    }

    @Override
    public boolean isOpen() {
        return selector.isOpen()
                && udp.map(UdpSocket::isOpen).orElse(true)
                && tcp.map(TcpDoor::isOpen).orElse(true);
    }

    @Override
    public void close() throws IOException {
        if (udp.isPresent()) {
            udp.get().close();
        }
        if (tcp.isPresent()) {
            tcp.get().close();
        }
        selector.close();
    }
}
