package org.rostrum.rtp.stun;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StunWriterTest {
    private final byte[] buffer = new byte[StunMessage.MAX_LENGTH + 100];
    private final StunIntegrity integrity = new StunIntegrity(Rfc5769.PASSWORD);
    private final StunMessage message = new StunMessage();

    @Test
    void writesTheSampleRequest() {
        int length = spacePadded(StunMessage.BINDING_REQUEST)
                .software("STUN test client")
                .priority(0x6e0001ffL)
                .controlled(0x932ff9b151263b36L)
                .username(Rfc5769.USERNAME.getBytes(UTF_8))
                .finish(integrity);

        assertThat(written(length)).isEqualTo(Rfc5769.REQUEST);
    }

    @Test
    void writesTheSampleResponses() throws UnknownHostException {
        byte[] ipv4 = InetAddress.getByName("192.0.2.1").getAddress();
        byte[] ipv6 =
                InetAddress.getByName("2001:db8:1234:5678:11:2233:4455:6677").getAddress();

        assertThat(written(response(ipv4))).isEqualTo(Rfc5769.IPV4_RESPONSE);
        assertThat(written(response(ipv6))).isEqualTo(Rfc5769.IPV6_RESPONSE);
    }

    @Test
    void aNominatingRequestIsReadBack() {
        int length = plain(StunMessage.BINDING_REQUEST)
                .username("a:b".getBytes(UTF_8))
                .priority(0xffff_ffffL)
                .useCandidate()
                .controlling(-1)
                .finish(integrity);

        assertThat(message.wrap(buffer, 0, length)).isTrue();
        assertThat(message.useCandidate() && message.controlling()).isTrue();
        assertThat(message.priority()).isEqualTo(0xffff_ffffL);
        assertThat(message.tieBreaker()).isEqualTo(-1);
        assertThat(message.verify(integrity) && message.fingerprintMatches()).isTrue();
    }

    @Test
    void errorsCarryTheirCodeSignedOrNot() {
        int conflict =
                plain(StunMessage.BINDING_ERROR).errorCode(487, "Role Conflict").finish(integrity);
        assertThat(message.wrap(buffer, 0, conflict)).isTrue();
        assertThat(message.errorCode()).isEqualTo(487);
        assertThat(message.verify(integrity)).isTrue();

        int unknown = plain(StunMessage.BINDING_ERROR)
                .errorCode(401, "Unauthenticated")
                .finishUnsigned();
        assertThat(message.wrap(buffer, 0, unknown)).isTrue();
        assertThat(message.errorCode()).isEqualTo(401);
        assertThat(message.hasIntegrity()).isFalse();
        assertThat(message.fingerprintMatches()).isTrue();
    }

    @Test
    void refusesWhatDoesNotFit() {
        StunWriter writer = new StunWriter();
        assertThat(writer.finishUnsigned()).as("never begun").isEqualTo(-1);
        assertThat(writer.begin(new byte[47], 0, 1, Rfc5769.TRANSACTION_ID, 0).finish(integrity))
                .isEqualTo(-1);
        assertThat(writer.begin(new byte[19], 0, 1, Rfc5769.TRANSACTION_ID, 0).finishUnsigned())
                .isEqualTo(-1);
        assertThat(writer.begin(buffer, 0, 1, Rfc5769.TRANSACTION_ID, 1).finishUnsigned())
                .isEqualTo(-1);
        assertThat(plain(1).xorMappedAddress(new byte[5], 1).finishUnsigned()).isEqualTo(-1);
        assertThat(plain(1).errorCode(200, "fine").finishUnsigned()).isEqualTo(-1);
        assertThat(plain(1).username(new byte[509]).finishUnsigned()).isEqualTo(-1);
        assertThat(plain(1).software("x".repeat(760)).software("x".repeat(760)).finishUnsigned())
                .isEqualTo(-1);
    }

    private int response(byte[] address) {
        return spacePadded(StunMessage.BINDING_SUCCESS)
                .software("test vector")
                .xorMappedAddress(address, 32853)
                .finish(integrity);
    }

    private StunWriter spacePadded(int type) {
        return new StunWriter((byte) ' ').begin(buffer, 0, type, Rfc5769.TRANSACTION_ID, 0);
    }

    private StunWriter plain(int type) {
        return new StunWriter().begin(buffer, 0, type, Rfc5769.TRANSACTION_ID, 0);
    }

    private byte[] written(int length) {
        return Arrays.copyOf(buffer, length);
    }
}
