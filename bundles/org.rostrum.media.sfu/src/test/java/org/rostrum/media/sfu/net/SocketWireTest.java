package org.rostrum.media.sfu.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;

/** Real sockets on the loopback, a clock that is moved by hand. */
class SocketWireTest {
    private static final int POLLS = 50;

    private final AtomicLong clock = new AtomicLong();
    private final Counters counters = new Counters();
    private final List<Path> paths = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final Owner owner = new Owner();
    private SocketWire wire;

    /** Whoever adopts a path in these tests. */
    private static final class Owner implements Path.Owner {
        private int lost;

        @Override
        public void received(Path path, byte[] buffer, int offset, int length) {
            throw new AssertionError("The ingress is asked first");
        }

        @Override
        public void lost(Path path) {
            lost++;
        }
    }

    @BeforeEach
    void open() throws IOException {
        wire = SocketWire.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Optional.of(UdpBackend.NIO),
                true,
                clock::get,
                counters);
    }

    @AfterEach
    void close() throws IOException {
        wire.close();
        assertThat(wire.isOpen()).isFalse();
    }

    @Test
    void anyPortIsOneThatIsFreeForBothProtocols() throws IOException {
        List<Closeable> others = new ArrayList<>();
        try {
            for (int i = 0; i < 1000; i++) {
                others.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            for (int i = 0; i < 200; i++) {
                close();
                open();
                dial().close();
            }
        } finally {
            for (Closeable other : others) {
                other.close();
            }
        }
    }

    private void pollUntilReceived(int packets) throws IOException {
        for (int i = 0; i < POLLS && lengths.size() < packets; i++) {
            wire.poll(100, (path, buffer, offset, length) -> {
                paths.add(path);
                lengths.add(length);
            });
        }
        assertThat(lengths).hasSize(packets);
    }

    private Socket dial() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), wire.port());
        socket.setSoTimeout(5000);
        return socket;
    }

    private static byte[] frame(int length) {
        byte[] frame = new byte[2 + length];
        frame[0] = (byte) (length >>> 8);
        frame[1] = (byte) length;
        return frame;
    }

    @Test
    void anAdoptedAddressIsKnownAgain() throws IOException {
        try (DatagramSocket client = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            client.connect(InetAddress.getLoopbackAddress(), wire.port());
            client.send(new DatagramPacket(new byte[3], 3));
            client.send(new DatagramPacket(new byte[3], 3));
            pollUntilReceived(2);
            assertThat(paths.get(0)).isNotSameAs(paths.get(1));
            paths.get(1).adopt(owner);
            client.send(new DatagramPacket(new byte[3], 3));
            pollUntilReceived(3);
            assertThat(paths.get(2)).isSameAs(paths.get(1));
        }
    }

    @Test
    void aPacketTooLargeIsDropped() throws IOException {
        try (DatagramSocket client = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            client.connect(InetAddress.getLoopbackAddress(), wire.port());
            client.send(new DatagramPacket(new byte[1501], 1501));
            client.send(new DatagramPacket(new byte[1500], 1500));
            pollUntilReceived(1);
            assertThat(lengths).containsExactly(1500);
            assertThat(counters.get(Counter.DROP_MALFORMED)).isEqualTo(1);
        }
    }

    @Test
    void framesAreTakenApartHoweverTheyArrive() throws IOException {
        try (Socket client = dial()) {
            byte[] two = new byte[12];
            two[1] = 3;
            two[6] = 5;
            client.getOutputStream().write(two, 0, 1);
            wire.poll(100, (path, buffer, offset, length) -> lengths.add(length));
            client.getOutputStream().write(two, 1, 11);
            pollUntilReceived(2);
            assertThat(lengths).containsExactly(3, 5);
        }
    }

    @Test
    void aStrangerIsHungUpOnAfterTenSeconds() throws IOException {
        try (Socket client = dial()) {
            client.getOutputStream().write(frame(4));
            pollUntilReceived(1);
            clock.addAndGet(TcpDoor.STRANGER_NANOS + 1);
            wire.poll(1, (path, buffer, offset, length) -> {});
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aFrameLongerThanAPacketEndsTheConnection() throws IOException {
        try (Socket client = dial()) {
            client.getOutputStream().write(frame(4));
            pollUntilReceived(1);
            paths.get(0).adopt(owner);
            client.getOutputStream().write(new byte[] {(byte) 0xff, 0});
            for (int i = 0; i < POLLS && owner.lost == 0; i++) {
                wire.poll(100, (path, buffer, offset, length) -> {});
            }
            assertThat(owner.lost).isEqualTo(1);
        }
    }

    @Test
    void aSlowReceiverLosesPicturesFirstAndWholePacketsOnly() throws Exception {
        try (Socket client = dial()) {
            client.getOutputStream().write(frame(4));
            pollUntilReceived(1);
            Path path = paths.get(0);
            path.adopt(owner);
            int sent = 0;
            while (path.send(new byte[1000], 0, 1000, true)) {
                sent++;
            }
            assertThat(path.send(new byte[1000], 0, 1000, false)).isTrue();
            assertThat(counters.get(Counter.DROP_SEND_QUEUE)).isEqualTo(1);
            int expected = sent + 1;
            CompletableFuture<Boolean> whole = CompletableFuture.supplyAsync(() -> readsFrames(client, expected));
            while (!whole.isDone()) {
                wire.poll(10, (from, buffer, offset, length) -> {});
            }
            assertThat(whole.get()).isTrue();
        }
    }

    private static boolean readsFrames(Socket client, int count) {
        try {
            DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream(), 1 << 16));
            for (int i = 0; i < count; i++) {
                if (in.readUnsignedShort() != 1000) {
                    return false;
                }
                in.skipNBytes(1000);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
