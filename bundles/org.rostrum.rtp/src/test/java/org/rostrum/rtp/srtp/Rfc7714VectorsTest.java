package org.rostrum.rtp.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rostrum.rtp.testing.Hex;

/** RFC 7714 sections 16.1 (SRTP) and 17.1 (SRTCP), AEAD_AES_128_GCM. The session keys are given. */
class Rfc7714VectorsTest {
    private static final SrtpProfile GCM = SrtpProfile.AEAD_AES_128_GCM;
    private static final SessionKeys KEYS = new SessionKeys(
            Hex.bytes("000102030405060708090a0b0c0d0e0f"), new byte[20], Hex.bytes("517569642070726f2071756f"));

    private static final byte[] RTP = Hex.bytes(
            "8040f17b 8041f8d3 5501a0b2 47616c6c 69612065 7374206f 6d6e6973",
            "20646976 69736120 696e2070 61727465 73207472 6573");
    private static final byte[] SRTP = Hex.bytes(
            "8040f17b 8041f8d3 5501a0b2 f24de3a3 fb34de6c acba861c 9d7e4bca be633bd5 0d294e6f 42a5f47a 51c7d19b",
            "36de3adf 8833 899d7f27 beb16a91 52cf765e e4390cce");

    private static final int SRTCP_INDEX = 0x5d4;
    private static final int MARS = 0x4d617273;
    private static final byte[] RTCP = Hex.bytes(
            "81c8000d 4d617273 4e545031 4e545032 52545020 0000042a 0000e930 4c756e61",
            "deadbeef deadbeef deadbeef deadbeef deadbeef");
    private static final byte[] SRTCP = Hex.bytes(
            "81c8000d 4d617273 63e94885 dcdab67c a727d766 2f6b7e99 7ff5c0f7 6c06f32d c676a5f1 730d6fda 4ce09b46",
            "86303ded 0bb9275b c84aa458 96cf4d2f c5abf872 45d9eade 800005d4");

    @Test
    void protectsTheSampleRtpPacket() {
        byte[] target = new byte[100];

        int length = new SrtpSender(GCM, KEYS, KEYS, 1).protectRtp(RTP, 0, RTP.length, target, 0);

        assertThat(Arrays.copyOf(target, length)).isEqualTo(SRTP);
    }

    @Test
    void unprotectsTheSampleRtpPacket() {
        byte[] packet = SRTP.clone();

        int length = new SrtpReceiver(GCM, KEYS, KEYS, 1).unprotectRtp(packet, 0, packet.length);

        assertThat(Arrays.copyOf(packet, length)).isEqualTo(RTP);
    }

    @Test
    void protectsTheSampleRtcpPacket() {
        byte[] target = Arrays.copyOf(RTCP, 100);

        int length = new GcmCipher(KEYS, true).seal(MARS, SRTCP_INDEX, target, 8, RTCP.length - 8, target, 0, 8);

        assertThat(Arrays.copyOf(target, length)).isEqualTo(SRTCP);
    }

    @Test
    void unprotectsTheSampleRtcpPacket() {
        byte[] packet = SRTCP.clone();

        int length = new SrtpReceiver(GCM, KEYS, KEYS, 1).unprotectRtcp(packet, 0, packet.length);

        assertThat(Arrays.copyOf(packet, length)).isEqualTo(RTCP);
    }
}
