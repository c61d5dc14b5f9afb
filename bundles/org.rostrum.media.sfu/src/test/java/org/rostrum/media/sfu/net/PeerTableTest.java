package org.rostrum.media.sfu.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerTableTest {
    private final PeerTable table = new PeerTable();

    private static BatchedPath path(int port) {
        return new BatchedPath(
                null, NativeAddress.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), false));
    }

    private BatchedPath found(NativeAddress address) {
        ByteBuffer bytes = Memory.allocate(NativeAddress.SIZE);
        address.write(bytes, 0);
        return table.find(bytes, 0);
    }

    @Test
    void itKnowsWhoWasPutInAndNobodyWhoWasTakenOut() {
        Map<Integer, BatchedPath> known = new HashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            int port = 1 + random.nextInt(500);
            BatchedPath path = known.remove(port);
            if (path != null) {
                table.remove(path);
            } else {
                known.put(port, path(port));
                table.put(known.get(port));
            }
        }
        for (int port = 1; port <= 500; port++) {
            assertThat(found(path(port).address())).isSameAs(known.get(port));
        }
    }

    @Test
    void aLaterPathTakesTheAddressAndTheEarlierOneDoesNotTakeItAway() {
        BatchedPath earlier = path(1);
        BatchedPath later = path(1);
        table.put(earlier);
        table.put(later);
        table.remove(earlier);
        assertThat(found(later.address())).isSameAs(later);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "2001:db8::1", "fe80::1%1"})
    void anAddressIsTheSameAfterTheKernelHadIt(String literal) throws UnknownHostException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(literal), 65_000);
        assertThat(NativeAddress.of(address, true).toSocketAddress()).isEqualTo(address);
        assertThat(NativeAddress.of(address, true))
                .isNotEqualTo(NativeAddress.of(new InetSocketAddress(address.getAddress(), 64_999), true));
    }
}
