package org.rostrum.media.sfu.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;

/** What every way of moving datagrams promises. Real sockets on the loopback. */
abstract class UdpContractTest {
    private static final InetAddress HOME = InetAddress.getLoopbackAddress();
    private static final int POLLS = 100;

    protected final Counters counters = new Counters();
    private final List<DatagramSocket> clients = new ArrayList<>();
    private SocketWire wire;

    abstract UdpBackend backend();

    @BeforeEach
    void open() throws IOException {
        wire = open(HOME);
    }

    private SocketWire open(InetAddress bind) throws IOException {
        return SocketWire.open(
                new InetSocketAddress(bind, 0), Optional.of(backend()), false, System::nanoTime, counters);
    }

    @AfterEach
    void close() throws IOException {
        clients.forEach(DatagramSocket::close);
        wire.close();
        assertThat(wire.isOpen()).isFalse();
    }

    private DatagramSocket client(InetAddress server) throws IOException {
        DatagramSocket client = new DatagramSocket(0, server);
        client.setSoTimeout(5000);
        client.setReceiveBufferSize(4 << 20);
        client.connect(server, wire.port());
        clients.add(client);
        return client;
    }

    /** The path a client came by, adopted. */
    private Path known(DatagramSocket client) throws IOException {
        say(client, 1, 0);
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < POLLS && paths.isEmpty(); i++) {
            wire.poll(100, (path, buffer, offset, length) -> paths.add(path));
        }
        paths.get(0).adopt(new Nobody());
        return paths.get(0);
    }

    static final class Nobody implements Path.Owner {
        @Override
        public void received(Path path, byte[] buffer, int offset, int length) {}

        @Override
        public void lost(Path path) {}
    }

    private static void say(DatagramSocket client, int length, int mark) throws IOException {
        byte[] packet = new byte[length];
        Arrays.fill(packet, (byte) mark);
        client.send(new DatagramPacket(packet, length));
    }

    private static boolean send(Path to, int length, int mark) {
        byte[] packet = new byte[length + 2];
        Arrays.fill(packet, (byte) mark);
        return to.send(packet, 1, length, true);
    }

    private static byte[] next(DatagramSocket client) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        client.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    private static byte[] bytes(int length, int mark) {
        byte[] packet = new byte[length];
        Arrays.fill(packet, (byte) mark);
        return packet;
    }

    @Test
    void packetsOfEverySizeArriveWholeAndInOrderAtEachDestination() throws IOException {
        DatagramSocket ann = client(HOME);
        DatagramSocket bob = client(HOME);
        Path toAnn = known(ann);
        Path toBob = known(bob);
        int[] sizes = {1100, 1100, 1100, 700, 1, 1500, 1500, 40, 40, 1200, 1200, 1199, 1200};
        for (int i = 0; i < sizes.length; i++) {
            assertThat(send(toAnn, sizes[i], i)).isTrue();
            assertThat(send(toBob, sizes[sizes.length - 1 - i], -i)).isTrue();
        }
        wire.flush();
        for (int i = 0; i < sizes.length; i++) {
            assertThat(next(ann)).isEqualTo(bytes(sizes[i], i));
            assertThat(next(bob)).isEqualTo(bytes(sizes[sizes.length - 1 - i], -i));
        }
    }

    @Test
    void moreThanOneBatchHoldsArrivesInOrder() throws IOException {
        DatagramSocket client = client(HOME);
        Path path = known(client);
        for (int i = 0; i < 5000; i++) {
            send(path, 20, i);
            if (i % 100 == 99) {
                wire.flush();
                for (int j = i - 99; j <= i; j++) {
                    assertThat(next(client)).isEqualTo(bytes(20, j));
                }
            }
        }
        for (int i = 0; i < 2500; i++) {
            send(path, 1, i);
            send(path, 1, i);
        }
        wire.flush();
        assertThat(next(client)).isEqualTo(bytes(1, 0));
    }

    @Test
    void whatComesInIsWholeInOrderAndFromWhoSentIt() throws IOException {
        DatagramSocket ann = client(HOME);
        Path ofAnn = known(ann);
        for (int i = 0; i < 200; i++) {
            say(ann, 1 + i, i);
        }
        List<byte[]> heard = new ArrayList<>();
        for (int i = 0; i < POLLS && heard.size() < 200; i++) {
            wire.poll(100, (path, buffer, offset, length) -> {
                assertThat(path).isSameAs(ofAnn);
                assertThat(path.remote()).isEqualTo(ann.getLocalSocketAddress());
                heard.add(Arrays.copyOfRange(buffer, offset, offset + length));
            });
        }
        for (int i = 0; i < 200; i++) {
            assertThat(heard.get(i)).isEqualTo(bytes(1 + i, i));
        }
    }

    @Test
    void aPacketTooLargeIsDropped() throws IOException {
        DatagramSocket client = client(HOME);
        known(client);
        say(client, 1501, 1);
        say(client, 9000, 2);
        say(client, 1500, 3);
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < POLLS && lengths.isEmpty(); i++) {
            wire.poll(100, (path, buffer, offset, length) -> lengths.add(length));
        }
        assertThat(lengths).containsExactly(1500);
        assertThat(counters.get(Counter.DROP_MALFORMED)).isEqualTo(2);
    }

    @Test
    void aReleasedPathIsForgotten() throws IOException {
        DatagramSocket client = client(HOME);
        Path path = known(client);
        path.release();
        assertThat(known(client)).isNotSameAs(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "::"})
    void clientsOfBothFamiliesAreServed(String bind) throws IOException {
        wire.close();
        wire = open(InetAddress.getByName(bind));
        for (String server : bind.equals("::") ? List.of("::1", "127.0.0.1") : List.of(bind)) {
            DatagramSocket client = client(InetAddress.getByName(server));
            Path path = known(client);
            assertThat(path.remote()).isEqualTo(client.getLocalSocketAddress());
            assertThat(known(client)).isSameAs(path);
            send(path, 1000, 1);
            send(path, 1000, 2);
            wire.flush();
            assertThat(next(client)).isEqualTo(bytes(1000, 1));
            assertThat(next(client)).isEqualTo(bytes(1000, 2));
        }
    }

    @Test
    void whoCannotBeReachedHarmsNobodyElse() throws IOException {
        DatagramSocket gone = client(HOME);
        Path toGone = known(gone);
        DatagramSocket ann = client(HOME);
        Path toAnn = known(ann);
        gone.close();
        for (int i = 0; i < 3; i++) {
            send(toGone, 100, i);
            send(toGone, 100, i);
            send(toAnn, 100, i);
            wire.flush();
            assertThat(next(ann)).isEqualTo(bytes(100, i));
        }
    }

    @Test
    void anImpossibleDestinationCostsItsPacketsAlone() throws IOException {
        DatagramSocket ann = client(HOME);
        Path toAnn = known(ann);
        Path nowhere =
                pathTo(new InetSocketAddress("203.0.113.1", 9)); // no way there from a socket bound to the loopback
        send(nowhere, 100, 1);
        send(toAnn, 100, 2);
        send(nowhere, 100, 3);
        wire.flush();
        assertThat(next(ann)).isEqualTo(bytes(100, 2));
        assertThat(counters.get(Counter.DROP_SEND_QUEUE)).isEqualTo(2);
    }

    private Path pathTo(InetSocketAddress remote) {
        return wire.udpPathTo(remote);
    }

    @Test
    void aPollEndsWhenItIsWokenByAnotherThread() throws Exception {
        CompletableFuture<Void> polling = CompletableFuture.runAsync(() -> pollFor(Duration.ofMinutes(1)));
        wire.wake();
        polling.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aPollEndsByThrowingWhenTheWireIsClosed() throws Exception {
        CompletableFuture<Void> polling = CompletableFuture.runAsync(() -> {
            while (true) {
                pollFor(Duration.ofMinutes(1));
            }
        });
        wire.close();
        assertThatThrownBy(() -> polling.get(10, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(ClosedChannelException.class);
    }

    private void pollFor(Duration most) {
        try {
            wire.poll(most.toMillis(), (path, buffer, offset, length) -> {});
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    @Test
    void aClosedWireDropsWhatItIsGiven() throws IOException {
        DatagramSocket client = client(HOME);
        Path path = known(client);
        wire.close();
        send(path, 100, 1);
        wire.flush();
        assertThat(counters.get(Counter.DROP_SEND_QUEUE)).isEqualTo(1);
    }

    @Test
    void itCanBeOpenedAgainOnTheSamePort() throws IOException {
        int port = wire.port();
        for (int i = 0; i < 5; i++) {
            wire.close();
            wire = SocketWire.open(
                    new InetSocketAddress(HOME, port), Optional.of(backend()), false, System::nanoTime, counters);
            DatagramSocket client = client(HOME);
            Path path = known(client);
            send(path, 10, i);
            wire.flush();
            assertThat(next(client)).isEqualTo(bytes(10, i));
        }
    }
}
