package org.rostrum.rtp.h264;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.rtp.testing.Hex;
import org.rostrum.rtp.testing.Mutations;

class SequenceParametersTest {
    /** High profile, 1280 x 720, as x264 writes it, with bytes against start codes. */
    private static final String HIGH = "67 64001f acd94050 05bb0110 00000300 10000003 03c0f183 1960";

    private final SequenceParameters parameters = new SequenceParameters();

    /** Writes numbers as a parameter set has them. */
    private static final class Bits {
        private final StringBuilder bits = new StringBuilder();

        Bits plain(int value, int count) {
            for (int i = count - 1; i >= 0; i--) {
                bits.append(value >>> i & 1);
            }
            return this;
        }

        Bits golomb(int value) {
            int length = 32 - Integer.numberOfLeadingZeros(value + 1);
            return plain(0, length - 1).plain(value + 1, length);
        }

        byte[] bytes() {
            StringBuilder whole = new StringBuilder(bits).append('1');
            whole.append("0".repeat((8 - whole.length() % 8) % 8));
            byte[] bytes = new byte[1 + whole.length() / 8];
            bytes[0] = 0x67;
            for (int i = 1; i < bytes.length; i++) {
                bytes[i] = (byte) Integer.parseInt(whole.substring(8 * (i - 1), 8 * i), 2);
            }
            return bytes;
        }
    }

    private static Bits baseline() {
        return new Bits()
                .plain(0x42c01f, 24)
                .golomb(0)
                .golomb(0)
                .golomb(2)
                .golomb(1)
                .plain(0, 1);
    }

    private static byte[] sized(int width, int height) {
        int rows = (height + 15) / 16;
        return baseline()
                .golomb(width / 16 - 1)
                .golomb(rows - 1)
                .plain(0b111, 3) // frames, inference, cropping
                .golomb(0)
                .golomb(0)
                .golomb(0)
                .golomb((16 * rows - height) / 2)
                .plain(0, 1)
                .bytes();
    }

    private int height(byte[] payload) {
        return parameters.height(payload, 0, payload.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270, 360, 480, 540, 720, 1080, 2160})
    void everyHeightIsRead(int height) {
        assertThat(height(sized(640, height))).isEqualTo(height);
    }

    @Test
    void highProfileAndBytesAgainstStartCodesAreRead() {
        assertThat(height(Hex.bytes(HIGH))).isEqualTo(720);
    }

    @Test
    void twoFieldsMakeAPicture() {
        byte[] interlaced =
                baseline().golomb(44).golomb(17).plain(0b0010, 4).plain(0, 1).bytes();
        assertThat(height(interlaced)).isEqualTo(576);
    }

    @Test
    void aSetWithinAnAggregateIsFound() {
        assertThat(height(Hex.bytes("78 0002 68ce 001a" + HIGH))).isEqualTo(720);
    }

    @Test
    void otherPacketsTellNothing() {
        assertThat(height(Hex.bytes("6588"))).as("IDR").isEqualTo(-1);
        assertThat(height(Hex.bytes("78 0002 68ce"))).as("STAP-A without").isEqualTo(-1);
        assertThat(height(Hex.bytes("78 0099 67"))).as("STAP-A over its end").isEqualTo(-1);
        assertThat(height(Hex.bytes("67 64001f acd9"))).as("cut off").isEqualTo(-1);
        assertThat(height(Hex.bytes("67"))).as("too short").isEqualTo(-1);
    }

    @Test
    void picturesThatAreNoneTellNothing() {
        assertThat(height(baseline().golomb(1).golomb(2_000_000).plain(0b110, 3).bytes()))
                .as("too high")
                .isEqualTo(-1);
        assertThat(height(baseline()
                        .golomb(1)
                        .golomb(0)
                        .plain(0b111, 3)
                        .golomb(0)
                        .golomb(0)
                        .golomb(8)
                        .golomb(0)
                        .bytes()))
                .as("cut to nothing")
                .isEqualTo(-1);
    }

    @Test
    void hostileSetsNeitherThrowNorLeadAstray() {
        Mutations.feed(
                7321,
                (buffer, offset, length) -> Math.min(1, parameters.height(buffer, offset, length)),
                Hex.bytes(HIGH),
                Hex.bytes("78 0002 68ce 001a" + HIGH),
                sized(1280, 720));
    }
}
