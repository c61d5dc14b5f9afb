package org.rostrum.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostrum.rtp.testing.Hex;

class PacketKindTest {
    @ParameterizedTest
    @CsvSource({
        "0001, STUN",
        "0101, STUN",
        "0400, UNKNOWN",
        "1600, DTLS",
        "3fff, DTLS",
        "4000, UNKNOWN",
        "7fff, UNKNOWN",
        "8060, RTP",
        "80e0, RTP",
        "bfbf, RTP",
        "80c0, RTCP",
        "80c8, RTCP",
        "81cd, RTCP",
        "80df, RTCP",
        "c0c8, UNKNOWN",
        "80, UNKNOWN"
    })
    void theFirstBytesTellWhatAPacketIs(String bytes, PacketKind kind) {
        byte[] packet = Hex.bytes("ffff", bytes);

        assertThat(PacketKind.of(packet, 2, packet.length - 2)).isEqualTo(kind);
    }
}
