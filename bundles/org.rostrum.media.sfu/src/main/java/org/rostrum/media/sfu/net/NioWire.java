package org.rostrum.media.sfu.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.rostrum.media.sfu.Counters;

/** The portable wire: one selector over a UDP socket and TCP connections (RFC 6544) on the same port number. */
public final class NioWire implements Wire {
    private final Selector selector;
    private final Optional<UdpSocket> udp;
    private final Optional<TcpDoor> tcp;
    private final int port;

    private NioWire(Selector selector, Optional<UdpSocket> udp, Optional<TcpDoor> tcp, int port) {
        this.selector = selector;
        this.udp = udp;
        this.tcp = tcp;
        this.port = port;
    }

    /**
     * Opens the sockets.
     *
     * @param bind port 0 takes any free one, the same for both protocols
     * @param nanos a monotonic clock in nanoseconds
     * @throws IOException where the port is taken
     */
    public static NioWire open(
            InetSocketAddress bind, boolean udpEnabled, boolean tcpEnabled, LongSupplier nanos, Counters counters)
            throws IOException {
        Selector selector = Selector.open();
        UdpSocket udp = null;
        try {
            InetSocketAddress place = bind;
            if (udpEnabled) {
                udp = UdpSocket.open(bind, selector, counters);
                place = new InetSocketAddress(bind.getAddress(), udp.port());
            }
            TcpDoor tcp = tcpEnabled ? TcpDoor.open(place, selector, nanos, counters) : null;
            int port = udp != null ? udp.port() : tcp == null ? 0 : tcp.port();
            return new NioWire(selector, Optional.ofNullable(udp), Optional.ofNullable(tcp), port);
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
        selector.select(timeoutMillis);
        Set<SelectionKey> ready = selector.selectedKeys();
        for (SelectionKey key : ready) {
            ((Ready) key.attachment()).ready(key, ingress);
        }
        ready.clear();
        tcp.ifPresent(TcpDoor::closeStrangers);
    }

    @Override
    public void flush() {
        // Every packet was sent when it was handed over: plain NIO has no batches.
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
