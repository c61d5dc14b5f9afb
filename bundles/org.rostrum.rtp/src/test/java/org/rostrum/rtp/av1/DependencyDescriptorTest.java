package org.rostrum.rtp.av1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rostrum.rtp.testing.Hex;
import org.rostrum.rtp.testing.Mutations;

class DependencyDescriptorTest {
    private static final byte[] DELTA = Hex.bytes("83 1234");

    private final DependencyDescriptor descriptor = new DependencyDescriptor();

    /** Two spatial layers with two temporal ones each, two decode targets, one chain, of 640x360 and 1280x720. */
    private static byte[] key() {
        BitString bits = new BitString().put(1, 1).put(1, 0).put(6, 61).put(16, 7);
        bits.put(5, 0b10000).put(6, 60).put(5, 1);
        bits.put(2, 1).put(2, 2).put(2, 1).put(2, 3); // layers 0.0, 0.1, 1.0, 1.1
        bits.put(16, 0xaaaa); // two targets of four templates
        bits.put(1, 0)
                .put(1, 1)
                .put(4, 1)
                .put(1, 0)
                .put(1, 1)
                .put(4, 0)
                .put(1, 1)
                .put(4, 3)
                .put(1, 0)
                .put(1, 0);
        bits.put(2, 0b10).put(0, 0).put(16, 0x1111); // one chain: of three values the second has two bits
        return bits.put(1, 1)
                .put(16, 639)
                .put(16, 359)
                .put(16, 1279)
                .put(16, 719)
                .bytes();
    }

    private boolean accepts(byte[] data) {
        return descriptor.wrap(data, 0, data.length);
    }

    @Test
    void everyPacketTellsItsFrame() {
        assertThat(accepts(DELTA)).isTrue();
        assertThat(descriptor.startsFrame()).isTrue();
        assertThat(descriptor.endsFrame()).isFalse();
        assertThat(descriptor.templateId()).isEqualTo(3);
        assertThat(descriptor.frameNumber()).isEqualTo(0x1234);
        assertThat(descriptor.hasTemplates()).isFalse();
    }

    @Test
    void aKeyFrameTellsLayersAndSizes() {
        assertThat(accepts(key())).isTrue();
        assertThat(descriptor.hasTemplates()).isTrue();
        assertThat(descriptor.templateOffset()).isEqualTo(60);
        assertThat(descriptor.templates()).isEqualTo(4);
        assertThat(descriptor.spatialLayers()).isEqualTo(2);
        assertThat(descriptor.spatialLayer(1)).isZero();
        assertThat(descriptor.temporalLayer(1)).isEqualTo(1);
        assertThat(descriptor.spatialLayer(2)).isEqualTo(1);
        assertThat(descriptor.temporalLayer(2)).isZero();
        assertThat(descriptor.temporalLayer(3)).isEqualTo(1);
        assertThat(descriptor.height()).isEqualTo(720);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        byte[] whole = key();
        assertThat(accepts(Hex.bytes("83 12"))).isFalse();
        for (int length = 4; length < whole.length; length++) {
            assertThat(descriptor.wrap(whole, 0, length)).as("%d", length).isFalse();
        }
    }

    @Test
    void layersWithoutEndAreRefused() {
        BitString bits = new BitString().put(24, 0).put(5, 0b10000).put(11, 0);
        for (int i = 0; i < 100; i++) {
            bits.put(2, 0);
        }
        assertThat(accepts(bits.bytes())).isFalse();
    }

    @Test
    void hostileDescriptorsNeitherThrowNorLeadAstray() {
        Mutations.feed(
                2021,
                (buffer, offset, length) -> {
                    if (!descriptor.wrap(buffer, offset, length)) {
                        return -1;
                    }
                    long digest = descriptor.templateId() + 64L * descriptor.frameNumber();
                    for (int i = 0; descriptor.hasTemplates() && i < descriptor.templates(); i++) {
                        digest = 31 * digest + descriptor.spatialLayer(i) + 8L * descriptor.temporalLayer(i);
                    }
                    return descriptor.hasTemplates() ? 37 * digest + descriptor.height() : digest;
                },
                DELTA,
                key());
    }
}
