package org.rostrum.media.sfu.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "aarch64"})
class BatchedUdpTest extends UdpContractTest {
    @Override
    UdpBackend backend() {
        return UdpBackend.JNA;
    }

    @Test
    void askingTheKernelTakesNothingFromWhoIsOpen() throws Exception {
        SegmentationProbe.works();
        packetsOfEverySizeArriveWholeAndInOrderAtEachDestination();
    }

    /** The wire talks to itself, so that both ways are on one thread and nothing of a client's is counted. */
    @Test
    void noPacketNeedsAnObject() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (SocketWire wire = wire()) {
            Path self = wire.udpPathTo(new InetSocketAddress(InetAddress.getLoopbackAddress(), wire.port()));
            self.adopt(new Nobody());
            Echo echo = new Echo(self);
            run(wire, self, echo, 2000);
            echo.received = 0;
            long before = threads.getCurrentThreadAllocatedBytes();
            int turns = 1000;
            run(wire, self, echo, turns);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(echo.received).isEqualTo(12_000);
            assertThat(allocated / turns)
                    .as(
                            "what the JDK's selector needs for a turn; the smallest object for each of 12 packets is 192 bytes")
                    .isLessThan(64);
        }
    }

    /** The second packet of a picture comes while the first one is sealed for many: they are to leave in one run. */
    @Test
    void whatComesMeanwhileBelongsToTheSameTurnWhereMuchIsToBeSent() throws IOException {
        try (SocketWire wire = wire();
                DatagramSocket sender = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DatagramSocket receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Path to = wire.udpPathTo((InetSocketAddress) receiver.getLocalSocketAddress());
            assertThat(comeInOneTurn(wire, sender, () -> {})).isEqualTo(1);
            assertThat(comeInOneTurn(wire, sender, () -> {
                        for (int i = 0; i < OutboundBatch.LONG; i++) {
                            to.send(new byte[100], 0, 100, true);
                        }
                    }))
                    .isEqualTo(1 + 1);
        }
    }

    private SocketWire wire() throws IOException {
        return SocketWire.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Optional.of(backend()),
                false,
                System::nanoTime,
                counters);
    }

    /** Sends one packet, and another when that has come; answers how many come in the turn of the first, and empties the socket. */
    private static int comeInOneTurn(SocketWire wire, DatagramSocket sender, Runnable work) throws IOException {
        SocketAddress there = new InetSocketAddress(InetAddress.getLoopbackAddress(), wire.port());
        DatagramPacket packet = new DatagramPacket(new byte[100], 100, there);
        AtomicInteger come = new AtomicInteger();
        sender.send(packet);
        wire.poll(1000, (path, buffer, offset, length) -> {
            if (come.getAndIncrement() == 0) {
                work.run();
                try {
                    sender.send(packet);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        int together = come.get();
        if (together == 1) {
            wire.poll(1000, (path, buffer, offset, length) -> come.incrementAndGet());
        }
        assertThat(come).hasValue(2);
        wire.flush();
        return together;
    }

    private static void run(SocketWire wire, Path self, Echo echo, int turns) throws IOException {
        byte[] packet = new byte[1100];
        for (int i = 0; i < turns; i++) {
            for (int j = 0; j < 12; j++) {
                self.send(packet, 0, packet.length, true);
            }
            wire.flush();
            wire.poll(1000, echo);
        }
    }

    /** Counts what comes, and by whom. */
    private static final class Echo implements Ingress {
        private final Path self;
        private long received;

        private Echo(Path self) {
            this.self = self;
        }

        @Override
        public void received(Path path, byte[] buffer, int offset, int length) {
            assert path == self && length == 1100;
            received++;
        }
    }
}
