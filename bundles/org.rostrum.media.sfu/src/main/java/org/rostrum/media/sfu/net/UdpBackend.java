package org.rostrum.media.sfu.net;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Locale;
import org.rostrum.media.sfu.Counters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How datagrams are moved between the socket and the worker. */
public enum UdpBackend {
    /** Linux's batched calls where they work, else the JDK's. */
    AUTO,
    /** Linux's batched calls through JNA: refuses to start without. */
    JNA,
    /** The JDK's calls, one for each packet. */
    NIO;

    private static final Logger LOG = LoggerFactory.getLogger(UdpBackend.class);
    private static final int SOCKET_BUFFER = 4 << 20;

    /**
     * The back end of that name.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static UdpBackend named(String name) {
        for (UdpBackend each : values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException("udp.backend: " + name + " (expected: auto, jna or nio)");
    }

    UdpSocket open(InetSocketAddress bind, Selector selector, Counters counters) throws IOException {
        boolean ipv6 = !(bind.getAddress() instanceof Inet4Address);
        DatagramChannel channel =
                DatagramChannel.open(ipv6 ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
        try {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SOCKET_BUFFER);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SOCKET_BUFFER);
            channel.bind(bind).configureBlocking(false);
            UdpSocket socket = over(channel, ipv6, counters);
            channel.register(selector, SelectionKey.OP_READ, socket);
            return socket;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private UdpSocket over(DatagramChannel bound, boolean ipv6, Counters counters) throws IOException {
        if (this == NIO) {
            return new NioUdp(bound, counters);
        }
        try {
            return BatchedUdp.over(bound, ipv6, counters);
        } catch (IOException e) {
            if (this == JNA) {
                throw e;
            }
            LOG.info("Datagrams go one by one: {}", e.getMessage());
            return new NioUdp(bound, counters);
        }
    }
}
