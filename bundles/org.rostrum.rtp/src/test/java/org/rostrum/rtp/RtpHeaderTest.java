package org.rostrum.rtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rostrum.rtp.bytes.BigEndian;
import org.rostrum.rtp.testing.Hex;
import org.rostrum.rtp.testing.Mutations;

class RtpHeaderTest {
    private static final int SSRC = 0x8899aabb;
    private static final byte[] WITH_EVERYTHING = Hex.bytes(
            "b2e0ffff 12345678 8899aabb 00000001 00000002", "bede0003 10b0 00 31abcd 00 42010203 00", "c0ffee 000003");
    private static final byte[] TWO_BYTE = Hex.bytes("90600001 00000000 8899aabb 10000002 0100 0202abcd 0000");

    private final RtpHeader header = new RtpHeader();

    @Test
    void readsEveryField() {
        assertThat(accepts(WITH_EVERYTHING)).isTrue();

        assertThat(header.marker()).isTrue();
        assertThat(header.payloadType()).isEqualTo(96);
        assertThat(header.sequence()).isEqualTo(65_535);
        assertThat(header.timestamp()).isEqualTo(0x12345678);
        assertThat(header.ssrc()).isEqualTo(SSRC);
        assertThat(header.csrcCount()).isEqualTo(2);
        assertThat(header.headerLength()).isEqualTo(20 + 4 + 12);
        assertThat(header.payloadLength()).isEqualTo(3);
        assertThat(header.paddingLength()).isEqualTo(3);
        assertThat(WITH_EVERYTHING[header.payloadOffset()]).isEqualTo((byte) 0xc0);
    }

    @Test
    void findsOneByteElements() {
        accepts(WITH_EVERYTHING);

        int level = header.findExtension(1);
        assertThat(header.extensionLength(level)).isEqualTo(1);
        assertThat(AudioLevel.voice(WITH_EVERYTHING[level])).isTrue();
        assertThat(AudioLevel.level(WITH_EVERYTHING[level])).isEqualTo(0x30);
        assertThat(header.extensionLength(header.findExtension(3))).isEqualTo(2);
        assertThat(header.extensionLength(header.findExtension(4))).isEqualTo(3);
        assertThat(header.findExtension(2)).isEqualTo(-1);
        assertThat(header.findExtension(0)).isEqualTo(-1);
        assertThat(header.findExtension(15)).isEqualTo(-1);
    }

    @Test
    void findsTwoByteElements() {
        assertThat(accepts(TWO_BYTE)).isTrue();

        assertThat(header.extensionLength(header.findExtension(1))).isZero();
        assertThat(header.extensionLength(header.findExtension(2))).isEqualTo(2);
        assertThat(TWO_BYTE[header.findExtension(2)]).isEqualTo((byte) 0xab);
        assertThat(header.findExtension(3)).isEqualTo(-1);
    }

    @Test
    void anElementThatRunsOverTheEndIsNotFound() {
        assertThat(accepts(Hex.bytes("90600001 00000000 8899aabb bede0001 3fabcdef")))
                .isTrue();
        assertThat(header.findExtension(3)).isEqualTo(-1);

        assertThat(accepts(Hex.bytes("90600001 00000000 8899aabb 10000001 03ffcdef")))
                .isTrue();
        assertThat(header.findExtension(3)).isEqualTo(-1);
    }

    @Test
    void refusesWhatIsNotWellFormed() {
        assertThat(accepts(new byte[0])).isFalse();
        assertThat(accepts(Hex.bytes("80600001 00000000 8899aa"))).as("short").isFalse();
        assertThat(accepts(Hex.bytes("40600001 00000000 8899aabb")))
                .as("version 1")
                .isFalse();
        assertThat(accepts(Hex.bytes("81600001 00000000 8899aabb")))
                .as("no room for the CSRC")
                .isFalse();
        assertThat(accepts(Hex.bytes("90600001 00000000 8899aabb bede00")))
                .as("half an extension")
                .isFalse();
        assertThat(accepts(Hex.bytes("90600001 00000000 8899aabb bede0001")))
                .as("empty extension")
                .isFalse();
        assertThat(accepts(Hex.bytes("a0600001 00000000 8899aabb 00")))
                .as("padding of nothing")
                .isFalse();
        assertThat(accepts(Hex.bytes("a0600001 00000000 8899aabb 02")))
                .as("padding over the header")
                .isFalse();
        assertThat(header.wrap(WITH_EVERYTHING, 1, WITH_EVERYTHING.length))
                .as("outside the buffer")
                .isFalse();
        assertThat(header.wrap(WITH_EVERYTHING, -1, 12)).isFalse();
        assertThat(header.wrap(WITH_EVERYTHING, Integer.MAX_VALUE, 12)).isFalse();
    }

    @Test
    void whatIsWrittenIsRead() {
        byte[] buffer = new byte[100];
        byte[] mid = "video0".getBytes(US_ASCII);

        int length = new RtpHeaderWriter()
                .begin(buffer, 5, true, 111, 65_535, -1, SSRC)
                .extension(4, mid, 0, mid.length)
                .extension16(3, 0xabcd)
                .extension24(2, 0x123456)
                .finish();

        assertThat(header.wrap(buffer, 5, length)).isTrue();
        assertThat(header.headerLength()).isEqualTo(length);
        assertThat(header.marker()).isTrue();
        assertThat(header.payloadType()).isEqualTo(111);
        assertThat(header.sequence()).isEqualTo(65_535);
        assertThat(header.timestamp()).isEqualTo(-1);
        assertThat(header.ssrc()).isEqualTo(SSRC);
        int at = header.findExtension(4);
        assertThat(new String(buffer, at, header.extensionLength(at), US_ASCII)).isEqualTo("video0");
        assertThat(buffer[header.findExtension(3)]).isEqualTo((byte) 0xab);
        assertThat(buffer[header.findExtension(2)]).isEqualTo((byte) 0x12);
    }

    @Test
    void aHeaderWithoutElementsHasNoExtension() {
        byte[] buffer = new byte[12];

        assertThat(new RtpHeaderWriter().begin(buffer, 0, false, 0, 0, 0, 0).finish())
                .isEqualTo(12);
        assertThat(accepts(buffer)).isTrue();
        assertThat(header.findExtension(1)).isEqualTo(-1);
    }

    @Test
    void aLongElementIsWrittenInTheTwoByteForm() {
        byte[] buffer = new byte[400];
        byte[] data = new byte[255];
        data[254] = 7;
        RtpHeaderWriter writer =
                new RtpHeaderWriter().begin(buffer, 0, true, 96, 1, 2, 3).twoByte();
        assertThat(writer.extension(4, data, 0, 255).length()).isEqualTo(12 + 4 + 2 + 255);
        int length = writer.extension16(5, 0x1234).finish();
        assertThat(length).isEqualTo(12 + 4 + 264);
        RtpHeader header = new RtpHeader();
        assertThat(header.wrap(buffer, 0, length)).isTrue();
        int at = header.findExtension(4);
        assertThat(header.extensionLength(at)).isEqualTo(255);
        assertThat(buffer[at + 254]).isEqualTo((byte) 7);
        assertThat(BigEndian.u16(buffer, header.findExtension(5))).isEqualTo(0x1234);
        assertThat(begun(writer).twoByte().extension(1, new byte[256], 0, 256).finish())
                .isEqualTo(-1);
        assertThat(begun(writer).extension(1, new byte[17], 0, 17).finish())
                .as("the next packet is of the one-byte form again")
                .isEqualTo(-1);
    }

    @Test
    void refusesToWriteWhatDoesNotFit() {
        RtpHeaderWriter writer = new RtpHeaderWriter();
        assertThat(writer.finish()).as("never begun").isEqualTo(-1);
        assertThat(writer.begin(new byte[11], 0, false, 0, 0, 0, 0).finish()).isEqualTo(-1);
        assertThat(writer.begin(new byte[18], 0, false, 0, 0, 0, 0)
                        .extension16(1, 1)
                        .finish())
                .isEqualTo(-1);
        assertThat(writer.begin(new byte[19], 0, false, 0, 0, 0, 0)
                        .extension16(1, 1)
                        .finish())
                .as("padding")
                .isEqualTo(-1);
        assertThat(begun(writer).extension16(0, 1).finish()).isEqualTo(-1);
        assertThat(begun(writer).extension16(15, 1).finish()).isEqualTo(-1);
        assertThat(begun(writer).extension(1, new byte[17], 0, 17).finish()).isEqualTo(-1);
        assertThat(begun(writer).extension(1, new byte[17], 5, 16).finish()).isEqualTo(-1);
        assertThat(begun(writer).extension(1, new byte[17], 0, 16).finish()).isEqualTo(12 + 4 + 20);
    }

    @Test
    void hostilePacketsNeitherThrowNorLeadAstray() {
        Mutations.feed(8285, this::digest, WITH_EVERYTHING, TWO_BYTE);
    }

    private long digest(byte[] buffer, int offset, int length) {
        if (!header.wrap(buffer, offset, length)) {
            return -1;
        }
        long digest = header.headerLength() + 31L * header.payloadLength() + 37L * header.ssrc() + header.sequence();
        for (int id = 0; id < 256; id++) {
            int at = header.findExtension(id);
            if (at >= 0) {
                int end = at + header.extensionLength(at);
                digest = 41 * digest + id + Arrays.hashCode(Arrays.copyOfRange(buffer, at, end));
            }
        }
        return digest
                + Arrays.hashCode(Arrays.copyOfRange(
                        buffer, header.payloadOffset(), header.payloadOffset() + header.payloadLength()));
    }

    private static RtpHeaderWriter begun(RtpHeaderWriter writer) {
        return writer.begin(new byte[100], 0, false, 0, 0, 0, 0);
    }

    private boolean accepts(byte[] packet) {
        return header.wrap(packet, 0, packet.length);
    }
}
