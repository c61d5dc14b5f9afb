package org.rostrum.rtp.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rostrum.rtp.testing.Hex;

/** RFC 3711 appendix B. */
class SessionKeysTest {
    private static final byte[] MASTER_KEY = Hex.bytes("E1F97A0D3E018BE0D64FA32C06DE4139");
    private static final byte[] MASTER_SALT = Hex.bytes("0EC675AD498AFEEBB6960B3AABE6");

    @Test
    void derivesTheKeysOfAppendixB3() {
        SessionKeys keys = SessionKeys.derive(SrtpProfile.AES_128_CM_HMAC_SHA1_80, MASTER_KEY, MASTER_SALT, 0);

        assertThat(keys.encryptionKey().getEncoded()).isEqualTo(Hex.bytes("C61E7A93744F39EE10734AFE3FF7A087"));
        assertThat(keys.salt()).isEqualTo(Hex.bytes("30CBBC08863D8C85D49DB34A9AE1"));
        assertThat(keys.authenticationKey().getEncoded())
                .isEqualTo(Hex.bytes("CEBE321F6FF7716B6FD4AB49AF256A156D38BAA4"));
    }

    /** Appendix B.2 gives the key stream of SSRC 0, index 0: so zeros in a packet come out as that stream. */
    @Test
    void producesTheKeyStreamOfAppendixB2() {
        SessionKeys keys = new SessionKeys(
                Hex.bytes("2B7E151628AED2A6ABF7158809CF4F3C"), new byte[20], Hex.bytes("F0F1F2F3F4F5F6F7F8F9FAFBFCFD"));
        byte[] packet = new byte[12 + 0xff02 * 16 + 10];
        byte[] zeros = new byte[0xff02 * 16];

        new CounterHmacCipher(keys, false).seal(0, 0, zeros, 0, zeros.length, packet, 0, 12);

        assertThat(Arrays.copyOfRange(packet, 12, 12 + 48))
                .isEqualTo(Hex.bytes(
                        "E03EAD0935C95E80E166B16DD92B4EB4",
                        "D23513162B02D0F72A43A2FE4A5F97AB",
                        "41E95B3BB0A2E8DD477901E4FCA894C0"));
        assertThat(Arrays.copyOfRange(packet, 12 + 0xfeff * 16, 12 + 0xff02 * 16))
                .isEqualTo(Hex.bytes(
                        "EC8CDF7398607CB0F2D21675EA9EA1E4",
                        "362B7C3C6773516318A077D7FC5073AE",
                        "6A2CC3787889374FBEB4C81B17BA6C44"));
    }

    @Test
    void cutsExportedKeysBySide() {
        byte[] exported = new byte[56];
        for (int i = 0; i < exported.length; i++) {
            exported[i] = (byte) i;
        }
        SrtpProfile gcm = SrtpProfile.AEAD_AES_128_GCM;
        byte[] serverKey = Arrays.copyOfRange(exported, 16, 32);
        byte[] serverSalt = Arrays.copyOfRange(exported, 44, 56);

        assertThat(SrtpMasterKey.ofServer(gcm, exported).rtpKeys().salt())
                .isEqualTo(
                        new SrtpMasterKey(gcm, serverKey, serverSalt).rtpKeys().salt())
                .isNotEqualTo(SrtpMasterKey.ofClient(gcm, exported).rtpKeys().salt());
    }
}
