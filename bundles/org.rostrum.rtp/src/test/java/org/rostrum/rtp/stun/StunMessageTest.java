package org.rostrum.rtp.stun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.rostrum.rtp.testing.Hex;
import org.rostrum.rtp.testing.Mutations;

class StunMessageTest {
    private final StunMessage message = new StunMessage();
    private final StunIntegrity integrity = new StunIntegrity(Rfc5769.PASSWORD);

    @Test
    void readsTheSampleRequest() {
        assertThat(accepts(Rfc5769.REQUEST)).isTrue();

        assertThat(message.type()).isEqualTo(StunMessage.BINDING_REQUEST);
        assertThat(message.username()).isEqualTo(Rfc5769.USERNAME);
        assertThat(message.usernameEquals(Rfc5769.USERNAME.getBytes(UTF_8))).isTrue();
        assertThat(message.usernameEquals("evtj:h6vX".getBytes(UTF_8))).isFalse();
        assertThat(message.priority()).isEqualTo(0x6e0001ffL);
        assertThat(message.controlled()).isTrue();
        assertThat(message.controlling()).isFalse();
        assertThat(message.tieBreaker()).isEqualTo(0x932ff9b151263b36L);
        assertThat(message.useCandidate()).isFalse();
        assertThat(message.hasUnknownRequired()).isFalse();
        assertThat(message.verify(integrity)).isTrue();
        assertThat(message.fingerprintMatches()).isTrue();
    }

    @Test
    void readsTheSampleResponses() throws UnknownHostException {
        assertThat(accepts(Rfc5769.IPV4_RESPONSE)).isTrue();
        assertThat(message.type()).isEqualTo(StunMessage.BINDING_SUCCESS);
        assertThat(message.mappedAddress()).contains(address("192.0.2.1"));
        assertThat(message.verify(integrity) && message.fingerprintMatches()).isTrue();

        assertThat(accepts(Rfc5769.IPV6_RESPONSE)).isTrue();
        assertThat(message.mappedAddress()).contains(address("2001:db8:1234:5678:11:2233:4455:6677"));
        assertThat(message.verify(integrity) && message.fingerprintMatches()).isTrue();
    }

    @Test
    void readsAMessageInTheMiddleOfABuffer() {
        byte[] larger = new byte[300];
        System.arraycopy(Rfc5769.REQUEST, 0, larger, 77, Rfc5769.REQUEST.length);

        assertThat(message.wrap(larger, 77, Rfc5769.REQUEST.length)).isTrue();
        assertThat(message.verify(integrity) && message.fingerprintMatches()).isTrue();
    }

    @Test
    void aWrongPasswordDoesNotVerify() {
        accepts(Rfc5769.REQUEST);

        assertThat(message.verify(new StunIntegrity("somebody else's password")))
                .isFalse();
    }

    @Test
    void everyChangedBitBeforeTheIntegrityIsNoticed() {
        for (int bit = 0; bit < 8 * 76; bit++) {
            byte[] changed = Rfc5769.REQUEST.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(accepts(changed) && message.verify(integrity))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    @Test
    void everyChangedBitIsNoticedByTheFingerprint() {
        for (int bit = 0; bit < 8 * Rfc5769.REQUEST.length; bit++) {
            byte[] changed = Rfc5769.REQUEST.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(accepts(changed) && message.fingerprintMatches())
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    @Test
    void whatFollowsTheFingerprintIsIgnored() {
        byte[] extended =
                Hex.bytes("00010010 2112a442 b7e7a701 bc34d686 fa87dfae", "80280004 00000000", "00240004 00000001");

        assertThat(accepts(extended)).isTrue();
        assertThat(message.priority()).isEqualTo(-1);
    }

    @Test
    void whatFollowsTheIntegrityIsIgnored() {
        byte[] late = Hex.bytes(
                "00010020 2112a442 b7e7a701 bc34d686 fa87dfae",
                "00080014 00000000 00000000 00000000 00000000 00000000",
                "00240004 00000001");

        assertThat(accepts(late)).isTrue();
        assertThat(message.priority()).isEqualTo(-1);
    }

    @Test
    void unknownAttributesMatterOnlyWhereTheyMustBeUnderstood() {
        accepts(Hex.bytes("00010004 2112a442 b7e7a701 bc34d686 fa87dfae 7fff0000"));
        assertThat(message.hasUnknownRequired()).isTrue();

        accepts(Hex.bytes("00010004 2112a442 b7e7a701 bc34d686 fa87dfae c0570000"));
        assertThat(message.hasUnknownRequired()).isFalse();
    }

    @Test
    void refusesWhatIsNotWellFormed() {
        String header = " 2112a442 b7e7a701 bc34d686 fa87dfae ";
        assertThat(accepts(new byte[0])).isFalse();
        assertThat(accepts(Hex.bytes("00010000 2112a442 b7e7a701 bc34d686 fa87df")))
                .as("short")
                .isFalse();
        assertThat(accepts(Hex.bytes("00010000 2112a443 b7e7a701 bc34d686 fa87dfae")))
                .as("cookie")
                .isFalse();
        assertThat(accepts(Hex.bytes("80010000" + header))).as("first bits").isFalse();
        assertThat(accepts(Hex.bytes("00010004" + header))).as("length").isFalse();
        assertThat(accepts(Hex.bytes("00010008" + header + "00060005 41414141")))
                .as("attribute runs over")
                .isFalse();
        assertThat(accepts(Hex.bytes("00010008" + header + "00250004 00000000")))
                .as("flag with value")
                .isFalse();
        assertThat(accepts(Hex.bytes("0101000c" + header + "00200008 0002a147 e112a643")))
                .as("family")
                .isFalse();
        assertThat(message.wrap(Rfc5769.REQUEST, 1, Rfc5769.REQUEST.length))
                .as("outside the buffer")
                .isFalse();
    }

    @Test
    void refusesMoreThan1500Bytes() {
        byte[] large = new byte[1504];
        System.arraycopy(Hex.bytes("000105cc 2112a442"), 0, large, 0, 8);
        large[20] = (byte) 0x80;
        large[22] = 0x05;
        large[23] = (byte) 0xc8;

        assertThat(accepts(large)).isFalse();
    }

    @Test
    void hostileMessagesNeitherThrowNorLeadAstray() {
        Mutations.feed(
                5769,
                (buffer, offset, length) -> {
                    if (!message.wrap(buffer, offset, length)) {
                        return -1;
                    }
                    long digest = message.username().hashCode() + 31 * message.priority() + 37 * message.tieBreaker();
                    digest += message.mappedAddress().hashCode() + 41L * message.errorCode() + 43L * message.type();
                    digest += message.verify(integrity) ? 1 : 0;
                    return digest + (message.fingerprintMatches() ? 2 : 0);
                },
                Rfc5769.REQUEST,
                Rfc5769.IPV4_RESPONSE,
                Rfc5769.IPV6_RESPONSE);
    }

    private boolean accepts(byte[] packet) {
        return message.wrap(packet, 0, packet.length);
    }

    private static InetSocketAddress address(String literal) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByName(literal), 32853);
    }
}
