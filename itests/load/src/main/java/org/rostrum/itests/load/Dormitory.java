package org.rostrum.itests.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.rostrum.testkit.rtc.BotSocket;

/** Sockets of a thousand clients, which one thread looks after by the clock: a thread for each would use up the machine by waking. */
final class Dormitory implements AutoCloseable {
    private static final Duration NAP = Duration.ofMillis(5);
    private static final int MAX_PACKET = 1500;

    /** A burst must not get lost during a nap. */
    private static final int BUFFER = 1 << 18;

    private final Selector selector;
    private final ByteBuffer packet = ByteBuffer.allocate(MAX_PACKET);
    private volatile boolean closed;

    Dormitory() throws IOException {
        selector = Selector.open();
        Thread keeper = new Thread(this::look, "dormitory");
        keeper.setDaemon(true);
        keeper.start();
    }

    BotSocket to(InetSocketAddress server) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER);
        channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        channel.connect(server);
        return new Bed(channel);
    }

    private void look() {
        try {
            while (!closed) {
                selector.selectNow(this::readAll);
                LockSupport.parkNanos(NAP.toNanos());
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readAll(SelectionKey key) {
        DatagramChannel channel = (DatagramChannel) key.channel();
        BotSocket.Sink sink = (BotSocket.Sink) key.attachment();
        try {
            for (int length = read(channel); length > 0; length = read(channel)) {
                sink.received(packet.array(), length);
            }
        } catch (ClosedChannelException e) {
            key.cancel(); // has left meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int read(DatagramChannel channel) throws IOException {
        packet.clear();
        return channel.read(packet);
    }

    @Override
    public void close() {
        closed = true;
    }

    private final class Bed implements BotSocket {
        private final DatagramChannel channel;

        Bed(DatagramChannel channel) {
            this.channel = channel;
        }

        @Override
        public boolean deliverTo(Sink sink) {
            try {
                channel.register(selector, SelectionKey.OP_READ, sink);
                return true;
            } catch (ClosedChannelException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void send(byte[] buffer, int offset, int length) throws IOException {
            channel.write(ByteBuffer.wrap(buffer, offset, length));
        }

        @Override
        public int receive(byte[] buffer) {
            throw new IllegalStateException("Packets of this socket are delivered");
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
