package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacketRingTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final PacketRing ring = new PacketRing(4, 16);
    private long now = -5 * SECOND; // a monotonic clock may begin anywhere

    private void store(long sequence, int... bytes) {
        byte[] packet = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            packet[i] = (byte) bytes[i];
        }
        ring.store(sequence, packet, 0, packet.length, now);
    }

    @Test
    void aPacketIsFoundUntilItIsOldAndItsPlaceIsNeeded() {
        ring.store(1, new byte[] {0, 42, 43}, 1, 2, now);
        int at = ring.find(1);
        assertThat(ring.length(at)).isEqualTo(2);
        assertThat(ring.packet(at)).startsWith(42, 43);
        now += SECOND;
        assertThat(ring.find(1)).isNotNegative();
        store(5, 7);
        assertThat(ring.find(1)).isEqualTo(-1);
        assertThat(ring.find(5)).isNotNegative();
    }

    @Test
    void itGrowsRatherThanLoseWhatIsYoung() {
        for (int i = 0; i < 16; i++) {
            store(100 + i, i);
            now += SECOND / 20;
        }
        for (int i = 0; i < 16; i++) {
            int at = ring.find(100 + i);
            assertThat(at).as("packet %s", i).isNotNegative();
            assertThat(ring.packet(at)[0]).isEqualTo((byte) i);
        }
    }

    @Test
    void itStaysSmallWhereFewCome() {
        for (int i = 0; i < 1000; i++) {
            store(i, 1);
            now += SECOND / 4;
        }
        assertThat(ring.find(999)).isNotNegative();
        assertThat(ring.find(995)).isEqualTo(-1);
    }

    @Test
    void itNeverGrowsAboveItsMost() {
        for (int i = 0; i < 100_000; i++) {
            store(i, 1);
        }
        assertThat(ring.find(99_984)).isNotNegative();
        assertThat(ring.find(99_983)).isEqualTo(-1);
    }

    @Test
    void aLargerPacketFindsRoomWhereASmallOneWas() {
        store(1, 9);
        now += 2 * SECOND;
        byte[] large = new byte[1500];
        large[1499] = 3;
        byte[] kept = ring.store(5, large, 0, large.length, now);
        assertThat(kept[1499]).isEqualTo((byte) 3);
        assertThat(ring.length(ring.find(5))).isEqualTo(1500);
    }

    @Test
    void whatNeverCameIsNotFound() {
        assertThat(ring.find(0)).isEqualTo(-1);
    }

    @Test
    void anOldPacketMayNotPushOutANewOne() {
        store(9, 0);
        assertThat(ring.isBehind(5)).isTrue();
        assertThat(ring.isBehind(13)).isFalse();
    }
}
