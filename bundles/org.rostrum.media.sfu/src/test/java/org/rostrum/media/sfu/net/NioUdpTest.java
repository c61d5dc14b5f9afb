package org.rostrum.media.sfu.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NioUdpTest extends UdpContractTest {
    @Override
    UdpBackend backend() {
        return UdpBackend.NIO;
    }

    @Test
    void itSaysWhatItIs() throws IOException {
        try (SocketWire wire = SocketWire.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Optional.of(backend()),
                false,
                System::nanoTime,
                counters)) {
            assertThat(wire.backend()).isEqualTo("nio");
        }
    }
}
