package org.rostrum.rtp.vp9;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.rtp.testing.Hex;
import org.rostrum.rtp.testing.Mutations;

class Vp9DescriptorTest {
    /**
     * I, L, B, E, V; PictureID 0x1234; TID 0, SID 0; TL0PICIDX 9; three layers of 320x180, 640x360, 1280x720; a group of two pictures, the first
     * with one reference, the second with two.
     */
    private static final byte[] KEY_FRAME =
            Hex.bytes("ae 9234 00 09 58 0140 00b4 0280 0168 0500 02d0 02 04 01 28 0102 ff");

    /** I, P, L, E; PictureID 5; TID 3, U, SID 2, D; TL0PICIDX 10. */
    private static final byte[] UPPER = Hex.bytes("e4 05 75 0a ff");

    /** I, P, L, F, B; PictureID 5; TID 1, SID 1; three references. */
    private static final byte[] FLEXIBLE = Hex.bytes("f8 05 22 03 05 08 ff");

    private final Vp9Descriptor descriptor = new Vp9Descriptor();

    @Test
    void readsAKeyFrameWithItsStructure() {
        assertThat(accepts(KEY_FRAME)).isTrue();
        assertThat(descriptor.length()).isEqualTo(KEY_FRAME.length - 1);
        assertThat(descriptor.startsKeyFrame()).isTrue();
        assertThat(descriptor.endsFrame()).isTrue();
        assertThat(descriptor.pictureId()).isEqualTo(0x1234);
        assertThat(descriptor.tl0PicIdx()).isEqualTo(9);
        assertThat(descriptor.layers()).isEqualTo(3);
        assertThat(descriptor.height(0)).isEqualTo(180);
        assertThat(descriptor.height(1)).isEqualTo(360);
        assertThat(descriptor.height(2)).isEqualTo(720);
        assertThat(descriptor.height(3)).isEqualTo(-1);
        assertThat(descriptor.height(-1)).isEqualTo(-1);
    }

    @Test
    void readsAnUpperLayer() {
        assertThat(accepts(UPPER)).isTrue();
        assertThat(descriptor.length()).isEqualTo(4);
        assertThat(descriptor.startsFrame()).isFalse();
        assertThat(descriptor.startsKeyFrame()).isFalse();
        assertThat(descriptor.pictureIdBits()).isEqualTo(7);
        assertThat(descriptor.temporalLayer()).isEqualTo(3);
        assertThat(descriptor.isSwitchingPoint()).isTrue();
        assertThat(descriptor.spatialLayer()).isEqualTo(2);
        assertThat(descriptor.needsLayerBelow()).isTrue();
        assertThat(descriptor.layers()).isZero();
        assertThat(descriptor.height(0)).isEqualTo(-1);
    }

    @Test
    void referencesOfTheFlexibleModeAreSkipped() {
        assertThat(accepts(FLEXIBLE)).isTrue();
        assertThat(descriptor.length()).isEqualTo(6);
        assertThat(descriptor.tl0PicIdx()).as("not in this mode").isEqualTo(-1);
        assertThat(descriptor.spatialLayer()).isEqualTo(1);
        assertThat(descriptor.temporalLayer()).isEqualTo(1);
        assertThat(accepts(Hex.bytes("f8 05 22 03 05 09 ff")))
                .as("a fourth reference")
                .isFalse();
    }

    @Test
    void aKeyFrameOfAnUpperLayerIsNoKeyPicture() {
        assertThat(accepts(Hex.bytes("a8 05 03 0a ff"))).isTrue();
        assertThat(descriptor.startsKeyFrame()).isFalse();
        assertThat(accepts(Hex.bytes("08 ff"))).isTrue();
        assertThat(descriptor.startsKeyFrame()).as("without layers").isTrue();
    }

    @Test
    void numbersAreReplacedAndNothingElse() {
        byte[] target = new byte[Vp9Descriptor.MAX_NUMBERS + 1];
        accepts(UPPER);
        assertThat(descriptor.renumber(target, 1, 0x83, 0x101)).isEqualTo(4);
        assertThat(target).isEqualTo(Hex.bytes("00 e4 03 75 01 00"));
        accepts(KEY_FRAME);
        assertThat(descriptor.renumber(target, 0, 0x18001, 255)).isEqualTo(5);
        assertThat(target).startsWith(0xae, 0x80, 0x01, 0x00, 0xff);
        accepts(FLEXIBLE);
        assertThat(descriptor.renumber(target, 0, 6, 9)).isEqualTo(3);
        assertThat(target).startsWith(0xf8, 0x06, 0x22);
        accepts(Hex.bytes("08 ff"));
        assertThat(descriptor.renumber(target, 0, 1, 1)).isEqualTo(1);
        assertThat(target).startsWith(0x08, 0x06);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "08",
                "88 92",
                "88 9234",
                "a8 05 00",
                "f8 05 22 03",
                "0a",
                "0a 58",
                "0a 08 02 04",
                "0a 08 01 0c 01"
            })
    void refusesDescriptorsThatDoNotFit(String payload) {
        assertThat(accepts(Hex.bytes(payload))).isFalse();
    }

    @Test
    void nothingShorterThanTheDescriptorAndAByteIsTaken() {
        for (int length = 0; length < KEY_FRAME.length; length++) {
            assertThat(descriptor.wrap(KEY_FRAME, 0, length)).as("%d", length).isFalse();
        }
    }

    @Test
    void hostilePayloadsNeitherThrowNorLeadAstray() {
        Mutations.feed(9628, this::enter, KEY_FRAME, UPPER, FLEXIBLE, Hex.bytes("08 ff"));
    }

    private long enter(byte[] buffer, int offset, int length) {
        if (!descriptor.wrap(buffer, offset, length)) {
            return -1;
        }
        long digest = descriptor.length() + 31L * descriptor.pictureId() + 37L * descriptor.tl0PicIdx();
        digest = 41 * digest + descriptor.spatialLayer() + 8L * descriptor.temporalLayer();
        digest = 2 * digest + (descriptor.startsKeyFrame() ? 1 : 0);
        for (int layer = 0; layer < Vp9Descriptor.MAX_LAYERS; layer++) {
            digest = 31 * digest + descriptor.height(layer);
        }
        byte[] target = new byte[Vp9Descriptor.MAX_NUMBERS];
        assertThat(descriptor.renumber(target, 0, 1, 1)).isLessThanOrEqualTo(descriptor.length());
        return 47 * digest + Arrays.hashCode(target);
    }

    private boolean accepts(byte[] payload) {
        return descriptor.wrap(payload, 0, payload.length);
    }
}
