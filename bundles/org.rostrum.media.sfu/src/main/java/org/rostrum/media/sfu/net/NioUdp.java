package org.rostrum.media.sfu.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.util.HashMap;
import java.util.Map;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;

/** Datagrams moved one by one through the JDK, on any platform. */
final class NioUdp implements UdpSocket {
    /** Datagrams taken before timers and tasks get their turn. */
    private static final int BATCH = 64;

    private final DatagramChannel channel;
    private final Counters counters;
    private final Map<SocketAddress, UdpPath> known = new HashMap<>();
    private final ByteBuffer inbound = ByteBuffer.allocateDirect(Wire.MAX_PACKET + 1);
    private final ByteBuffer outbound = ByteBuffer.allocateDirect(Wire.MAX_PACKET);
    private final byte[] packet = new byte[Wire.MAX_PACKET];

    NioUdp(DatagramChannel bound, Counters counters) {
        channel = bound;
        this.counters = counters;
    }

    @Override
    public int port() throws IOException {
        return ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    @Override
    public boolean isOpen() {
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
    public Path pathTo(InetSocketAddress remote) {
        return new UdpPath(remote);
    }

    @Override
    public void flush() {
        // Every packet was sent when it was handed over: the JDK has no batches.
    }

    @Override
    public boolean isSegmenting() {
        return false;
    }

    @Override
    public String backend() {
        return "nio";
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
