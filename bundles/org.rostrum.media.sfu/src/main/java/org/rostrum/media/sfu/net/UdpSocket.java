package org.rostrum.media.sfu.net;

import java.io.Closeable;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.HashMap;
import java.util.Map;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;

/** One UDP socket for every client. Remembers adopted paths only, so strangers cost no memory. */
final class UdpSocket implements Ready, Closeable {
    private static final int SOCKET_BUFFER = 4 << 20;

    /** Datagrams taken before timers and tasks get their turn. */
    private static final int BATCH = 64;

    private final DatagramChannel channel;
    private final Counters counters;
    private final Map<SocketAddress, UdpPath> known = new HashMap<>();
    private final ByteBuffer inbound = ByteBuffer.allocateDirect(Wire.MAX_PACKET + 1);
    private final ByteBuffer outbound = ByteBuffer.allocateDirect(Wire.MAX_PACKET);
    private final byte[] packet = new byte[Wire.MAX_PACKET];

    private UdpSocket(DatagramChannel channel, Counters counters) {
        this.channel = channel;
        this.counters = counters;
    }

    static UdpSocket open(InetSocketAddress bind, Selector selector, Counters counters) throws IOException {
        boolean ipv4 = bind.getAddress() instanceof Inet4Address;
        DatagramChannel channel =
                DatagramChannel.open(ipv4 ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
        try {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SOCKET_BUFFER);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SOCKET_BUFFER);
            channel.bind(bind).configureBlocking(false);
            UdpSocket socket = new UdpSocket(channel, counters);
            channel.register(selector, SelectionKey.OP_READ, socket);
            return socket;
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

    @Override
    public void ready(SelectionKey key, Ingress ingress) throws IOException {
        for (int i = 0; i < BATCH; i++) {
            inbound.clear();
            SocketAddress from = receive();
            if (from == null) {
                return;
            }
            inbound.flip();
            int length = inbound.remaining();
            if (length > packet.length) {
                counters.count(Counter.DROP_MALFORMED);
                continue;
            }
            inbound.get(packet, 0, length);
            UdpPath path = known.get(from);
            ingress.received(path == null ? new UdpPath((InetSocketAddress) from) : path, packet, 0, length);
        }
    }

    private SocketAddress receive() throws IOException {
        try {
            return channel.receive(inbound);
        } catch (PortUnreachableException e) {
            return null; // an ICMP answer to something sent before: says nothing about this socket
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** A remote UDP address. */
    private final class UdpPath extends Path {
        private final InetSocketAddress remote;

        UdpPath(InetSocketAddress remote) {
            this.remote = remote;
        }

        @Override
        public InetSocketAddress remote() {
            return remote;
        }

        @Override
        public boolean isReliable() {
            return false;
        }

        @Override
        public boolean send(byte[] buffer, int offset, int length, boolean droppable) {
            outbound.clear();
            outbound.put(buffer, offset, length).flip();
            try {
                if (channel.send(outbound, remote) == length) {
                    return true;
                }
            } catch (IOException e) {
                // No route, or a firewall of this host: for this packet the same as a full queue.
            }
            counters.count(Counter.DROP_SEND_QUEUE);
            return false;
        }

        @Override
        void adopted() {
            known.put(remote, this);
        }

        @Override
        void released() {
            known.remove(remote, this);
        }
    }
}
