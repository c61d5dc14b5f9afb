package org.rostrum.testkit.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortTest {

    @Test
    void isNeverOneThatAnOutgoingConnectionMayBeGiven() {
        assertThat(FreePort.next()).isBetween(1_024, 32_767);
    }

    @Test
    void isAnotherOneEachTime() {
        assertThat(FreePort.next()).isNotEqualTo(FreePort.next());
    }

    @Test
    void canBeListenedOn() throws IOException {
        int port = FreePort.next();

        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.getLocalPort()).isEqualTo(port);
        }
    }
}
