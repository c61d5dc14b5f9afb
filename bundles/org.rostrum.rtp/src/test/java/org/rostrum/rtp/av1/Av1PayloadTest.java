package org.rostrum.rtp.av1;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.rostrum.rtp.testing.Hex;
import org.rostrum.rtp.testing.Mutations;

class Av1PayloadTest {
    private static final int SEQUENCE = 0x08;
    private static final int FRAME = 0x30;

    private final Av1Payload payload = new Av1Payload();

    /** As Chromium's encoder writes it: one operating point, neither timing nor delays. */
    private static BitString plain() {
        return new BitString()
                .put(3, 0)
                .put(1, 0)
                .put(1, 0)
                .put(1, 0)
                .put(1, 0)
                .put(5, 0)
                .put(12, 0)
                .put(5, 8)
                .put(1, 0);
    }

    private static byte[] sized(BitString before, int width, int height) {
        return before.put(4, 10)
                .put(4, 9)
                .put(11, width - 1)
                .put(10, height - 1)
                .put(20, 0)
                .bytes();
    }

    /** Bytes and arrays of bytes, one behind the other. */
    private static byte[] packet(Object... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof Integer one) {
                bytes.write(one);
            } else {
                bytes.writeBytes((byte[]) part);
            }
        }
        return bytes.toByteArray();
    }

    private int height(byte[] packet) {
        return payload.height(packet, 0, packet.length);
    }

    private static boolean starts(byte[] packet) {
        return Av1Payload.startsKeyFrame(packet, 0, packet.length);
    }

    @Test
    void aSequenceBeginsWhereThePacketSaysSo() {
        assertThat(starts(Hex.bytes("18 30"))).isTrue();
        assertThat(starts(Hex.bytes("10 30"))).as("an ordinary picture").isFalse();
        assertThat(starts(Hex.bytes("98 30")))
                .as("goes on from the packet before")
                .isFalse();
        assertThat(starts(Hex.bytes("18"))).isFalse();
    }

    @Test
    void theHeightIsReadWhereverTheHeaderStands() {
        byte[] sequence = sized(plain(), 1280, 720);
        int size = sequence.length + 1;
        assertThat(height(packet(0x28, size, SEQUENCE, sequence, FRAME, 1, 2))).isEqualTo(720);
        assertThat(height(packet(0x18, SEQUENCE, sequence))).as("alone").isEqualTo(720);
        assertThat(height(packet(0x08, 2, 0x12, 0, size, SEQUENCE, sequence, 2, FRAME, 1)))
                .as("each with its length, behind a delimiter")
                .isEqualTo(720);
        assertThat(height(packet(0x18, SEQUENCE | 2, sequence.length, sequence)))
                .as("with its size once more")
                .isEqualTo(720);
        assertThat(height(packet(0x18, SEQUENCE | 4, 0, sequence)))
                .as("of a layer")
                .isEqualTo(720);
        assertThat(height(packet(0x18, FRAME, 1, 2))).as("without a header").isEqualTo(-1);
        assertThat(height(packet(0x10, SEQUENCE, sequence))).as("no beginning").isEqualTo(-1);
    }

    @Test
    void timingDelaysAndOperatingPointsAreSkipped() {
        BitString everything = new BitString().put(3, 0).put(1, 0).put(1, 0);
        everything
                .put(1, 1)
                .put(32, 1)
                .put(32, 90_000)
                .put(1, 1)
                .put(2, 0)
                .put(1, 1)
                .put(2, 3); // timing, a variable length
        everything.put(1, 1).put(5, 9).put(32, 7).put(5, 3).put(5, 4); // decoder model, delays of 10 bits
        everything.put(1, 1).put(5, 1); // display delays, two points
        everything
                .put(12, 0x303)
                .put(5, 9)
                .put(1, 1)
                .put(1, 1)
                .put(21, 77)
                .put(1, 1)
                .put(4, 5);
        everything.put(12, 0x101).put(5, 3).put(1, 0).put(1, 0);
        assertThat(height(packet(0x18, SEQUENCE, sized(everything, 640, 360)))).isEqualTo(360);
        BitString still = new BitString().put(3, 0).put(1, 1).put(1, 1).put(5, 4);
        assertThat(height(packet(0x18, SEQUENCE, sized(still, 640, 361)))).isEqualTo(361);
    }

    @Test
    void whatEndsTooEarlyIsNoHeight() {
        byte[] whole = packet(
                0x18,
                SEQUENCE,
                plain().put(4, 10).put(4, 9).put(11, 1279).put(10, 719).bytes());
        assertThat(height(whole)).isEqualTo(720);
        for (int length = 0; length < whole.length; length++) {
            assertThat(payload.height(whole, 0, length)).as("%d", length).isEqualTo(-1);
        }
        assertThat(height(Hex.bytes("08 ff ff ff ff ff 08")))
                .as("a length without end")
                .isEqualTo(-1);
        assertThat(height(Hex.bytes("28 00 08"))).as("an element of nothing").isEqualTo(-1);
    }

    @Test
    void hostilePayloadsNeitherThrowNorLeadAstray() {
        byte[] sequence = sized(plain(), 1280, 720);
        Mutations.feed(
                2019,
                payload::height,
                packet(0x28, sequence.length + 1, SEQUENCE, sequence, FRAME, 1, 2),
                packet(0x18, SEQUENCE | 2, sequence.length, sequence),
                packet(0x18, SEQUENCE | 4, 0, sequence));
    }
}
