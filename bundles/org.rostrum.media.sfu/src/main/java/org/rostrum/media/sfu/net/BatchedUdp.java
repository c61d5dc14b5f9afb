package org.rostrum.media.sfu.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;

/** Datagrams moved in batches by Linux's own calls: {@code recvmmsg}, and {@code sendmmsg} with runs that the kernel cuts apart. */
final class BatchedUdp implements UdpSocket {
    /** Batches taken before timers and tasks get their turn. */
    private static final int BATCHES = 4;

    private final DatagramChannel channel;
    private final Descriptor descriptor;
    private final int port;
    private final boolean ipv6;
    private final Counters counters;
    private final PeerTable peers = new PeerTable();
    private final InboundBatch inbound = new InboundBatch();
    private final OutboundBatch outbound;
    private final byte[] packet = new byte[Wire.MAX_PACKET];

    private BatchedUdp(
            DatagramChannel channel, Descriptor descriptor, boolean ipv6, boolean segmenting, Counters counters)
            throws IOException {
        this.channel = channel;
        this.descriptor = descriptor;
        this.counters = counters;
        this.ipv6 = ipv6;
        port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        outbound = new OutboundBatch(descriptor, ipv6, segmenting, counters);
    }

    /**
     * Takes over a bound channel.
     *
     * @throws IOException where these calls cannot be made here; the channel is as it was
     */
    static BatchedUdp over(DatagramChannel bound, boolean ipv6, Counters counters) throws IOException {
        boolean segmenting = SegmentationProbe.works();
        return new BatchedUdp(bound, Descriptor.of(bound, ipv6), ipv6, segmenting, counters);
    }

    PeerTable peers() {
        return peers;
    }

    OutboundBatch outbound() {
        return outbound;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public String backend() {
        return isSegmenting() ? "jna+gso" : "jna";
    }

    @Override
    public boolean isSegmenting() {
        return outbound.isSegmenting();
    }

    @Override
    public void ready(SelectionKey key, Ingress ingress) throws IOException {
        for (int i = 0; i < BATCHES; i++) {
            int count = inbound.receive(descriptor);
            if (count == -LinuxSockets.EBADF) {
                return; // closed by another thread: the selector says so next
            }
            if (count < 0) {
                throw new IOException("recvmmsg failed with error " + -count);
            }
            for (int at = 0; at < count; at++) {
                take(at, ingress);
            }
            if (count == 0 || (count < InboundBatch.SIZE && !outbound.hasTakenLong())) {
                return;
            }
        }
    }

    private void take(int at, Ingress ingress) {
        int length = inbound.length(at);
        if (length > packet.length) {
            counters.count(Counter.DROP_MALFORMED);
            return;
        }
        inbound.copy(at, packet, length);
        Path path = peers.find(inbound.heads(), inbound.nameAt(at));
        if (path == null) {
            path = new BatchedPath(this, NativeAddress.read(inbound.heads(), inbound.nameAt(at)));
        }
        ingress.received(path, packet, 0, length);
    }

    @Override
    public Path pathTo(InetSocketAddress remote) {
        return new BatchedPath(this, NativeAddress.of(remote, ipv6));
    }

    @Override
    public void flush() {
        outbound.flush();
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            descriptor.close();
        }
    }
}
