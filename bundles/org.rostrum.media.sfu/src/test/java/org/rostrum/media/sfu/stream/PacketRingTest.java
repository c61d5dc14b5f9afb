package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PacketRingTest {
    private final PacketRing ring = new PacketRing(4);

    @Test
    void aPacketIsFoundUntilItsPlaceIsNeeded() {
        ring.store(1, new byte[] {0, 42, 43}, 1, 2);
        int at = ring.find(1);
        assertThat(ring.length(at)).isEqualTo(2);
        assertThat(ring.packet(at)).startsWith(42, 43);
        ring.store(5, new byte[] {7}, 0, 1);
        assertThat(ring.find(1)).isEqualTo(-1);
        assertThat(ring.find(5)).isNotNegative();
    }

    @Test
    void whatNeverCameIsNotFound() {
        assertThat(ring.find(0)).isEqualTo(-1);
    }

    @Test
    void anOldPacketMayNotPushOutANewOne() {
        ring.store(9, new byte[1], 0, 1);
        assertThat(ring.isBehind(5)).isTrue();
        assertThat(ring.isBehind(13)).isFalse();
    }
}
