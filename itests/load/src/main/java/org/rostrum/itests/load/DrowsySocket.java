package org.rostrum.itests.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.rostrum.testkit.rtc.BotSocket;

/**
 * A UDP socket that looks for packets by the clock. On the loopback it is the sender who pays for waking a reader, several microseconds
 * a packet; a reader that wakes by itself leaves the server what a real network would leave it.
 */
final class DrowsySocket implements BotSocket {
    /** The longest that a packet waits to be read. */
    static final Duration NAP = Duration.ofMillis(10);

    /** The same for a socket by which delays are measured. */
    static final Duration DOZE = Duration.ofNanos(100_000);

    private final DatagramChannel channel;
    private final Duration nap;

    private DrowsySocket(DatagramChannel channel, Duration nap) {
        this.channel = channel;
        this.nap = nap;
    }

    static BotSocket to(InetSocketAddress server, Duration nap) throws IOException {
        return at(InetAddress.getLoopbackAddress(), nap).connected(server);
    }

    /** A socket on any free port of an address of this machine. */
    static DrowsySocket at(InetAddress own, Duration nap) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
        channel.bind(new InetSocketAddress(own, 0));
        return new DrowsySocket(channel, nap);
    }

    InetSocketAddress own() throws IOException {
        return (InetSocketAddress) channel.getLocalAddress();
    }

    DrowsySocket connected(InetSocketAddress server) throws IOException {
        channel.connect(server);
        return this;
    }

    @Override
    public void send(byte[] buffer, int offset, int length) throws IOException {
        channel.write(ByteBuffer.wrap(buffer, offset, length));
    }

    @Override
    public int receive(byte[] buffer) throws IOException {
        while (channel.isOpen()) {
            int length = channel.read(ByteBuffer.wrap(buffer));
            if (length > 0) {
                return length;
            }
            LockSupport.parkNanos(nap.toNanos());
        }
        throw new ClosedChannelException();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
