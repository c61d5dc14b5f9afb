package org.rostrum.rtp.vp8;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rostrum.rtp.testing.Hex;
import org.rostrum.rtp.testing.Mutations;

class Vp8DescriptorTest {
    /** X, S; I, L, T, K; PictureID 0x1234; TL0PICIDX 9; TID 2, Y, KEYIDX 5; a key frame of 640x360. */
    private static final byte[] KEY_FRAME = Hex.bytes("90 f0 9234 09 a5 100200 9d012a 8002 6841 0000");

    private final Vp8Descriptor descriptor = new Vp8Descriptor();

    @Test
    void readsEveryField() {
        assertThat(accepts(KEY_FRAME)).isTrue();

        assertThat(descriptor.length()).isEqualTo(6);
        assertThat(descriptor.startsKeyFrame()).isTrue();
        assertThat(descriptor.isNonReference()).isFalse();
        assertThat(descriptor.pictureIdBits()).isEqualTo(15);
        assertThat(descriptor.pictureId()).isEqualTo(0x1234);
        assertThat(descriptor.tl0PicIdx()).isEqualTo(9);
        assertThat(descriptor.temporalLayer()).isEqualTo(2);
        assertThat(descriptor.isLayerSync()).isTrue();
        assertThat(descriptor.keyIdx()).isEqualTo(5);
        assertThat(descriptor.keyFrameWidth()).isEqualTo(640);
        assertThat(descriptor.keyFrameHeight()).as("without its scale").isEqualTo(360);
    }

    @Test
    void rewritesInPlaceAndNothingElse() {
        byte[] packet = KEY_FRAME.clone();
        accepts(packet);
        descriptor.rewritePictureId(0x18001);
        descriptor.rewriteTl0PicIdx(256);

        assertThat(packet).isEqualTo(Hex.bytes("90 f0 8001 00 a5 100200 9d012a 8002 6841 0000"));
    }

    @Test
    void aShortPictureIdStaysShort() {
        byte[] packet = Hex.bytes("90 80 7f 00");
        assertThat(accepts(packet)).isTrue();
        assertThat(descriptor.pictureId()).isEqualTo(127);

        descriptor.rewritePictureId(128);
        assertThat(packet).isEqualTo(Hex.bytes("90 80 00 00"));
    }

    @Test
    void absentFieldsAreAbsent() {
        byte[] packet = Hex.bytes("10 01");
        assertThat(accepts(packet)).isTrue();
        descriptor.rewritePictureId(1);
        descriptor.rewriteTl0PicIdx(1);

        assertThat(packet).isEqualTo(Hex.bytes("10 01"));
        assertThat(descriptor.hasPictureId()).isFalse();
        assertThat(descriptor.pictureId()).isEqualTo(-1);
        assertThat(descriptor.tl0PicIdx()).isEqualTo(-1);
        assertThat(descriptor.temporalLayer()).isEqualTo(-1);
        assertThat(descriptor.keyIdx()).isEqualTo(-1);
        assertThat(descriptor.startsFrame()).isTrue();
        assertThat(descriptor.startsKeyFrame()).isFalse();
        assertThat(descriptor.keyFrameWidth()).isEqualTo(-1);
    }

    @Test
    void onlyTheFirstPacketStartsAFrame() {
        accepts(Hex.bytes("00 00"));
        assertThat(descriptor.startsFrame()).as("not the start of a partition").isFalse();
        accepts(Hex.bytes("11 00"));
        assertThat(descriptor.startsFrame()).as("partition 1").isFalse();
    }

    @Test
    void refusesDescriptorsThatDoNotFit() {
        for (int length = 0; length <= 6; length++) {
            assertThat(descriptor.wrap(KEY_FRAME, 0, length)).as("%d", length).isFalse();
        }
        assertThat(descriptor.wrap(KEY_FRAME, 0, 7)).isTrue();
        assertThat(descriptor.keyFrameWidth()).as("no room for the size").isEqualTo(-1);
    }

    @Test
    void hostilePayloadsNeitherThrowNorLeadAstray() {
        Mutations.feed(
                7741,
                (buffer, offset, length) -> {
                    if (!descriptor.wrap(buffer, offset, length)) {
                        return -1;
                    }
                    long digest =
                            descriptor.pictureId() + 31L * descriptor.tl0PicIdx() + 37L * descriptor.temporalLayer();
                    digest +=
                            41L * descriptor.keyFrameWidth() + 43L * descriptor.keyFrameHeight() + descriptor.keyIdx();
                    descriptor.rewritePictureId(1);
                    descriptor.rewriteTl0PicIdx(1);
                    return digest + (descriptor.startsKeyFrame() ? 47 : 0);
                },
                KEY_FRAME,
                Hex.bytes("90 80 7f 00"),
                Hex.bytes("10 01"));
    }

    private boolean accepts(byte[] payload) {
        return descriptor.wrap(payload, 0, payload.length);
    }
}
