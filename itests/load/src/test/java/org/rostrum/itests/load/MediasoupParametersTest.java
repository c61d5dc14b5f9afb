package org.rostrum.itests.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rostrum.rtp.sdp.Fingerprint;
import org.rostrum.rtp.sdp.MediaDescription;
import org.rostrum.rtp.sdp.SdpParser;
import org.rostrum.rtp.sdp.SdpReading;
import org.rostrum.rtp.sdp.Setup;
import org.rostrum.rtp.sdp.TransportParameters;
import org.rostrum.testkit.rtc.BotOffer;

class MediasoupParametersTest {
    private static final Fingerprint OWN = new Fingerprint("sha-256", "AA:BB");

    private static final BotOffer OFFER = new BotOffer("user", "password", OWN, 0, 111, 96, 4, 7, -1);

    /** As version 3.27 says it, shortened. */
    private static final String TRANSPORT =
            "{'id':'t','iceParameters':{'usernameFragment':'user1','password':'secret-of-the-transport',"
                    + "'iceLite':true},'iceCandidates':[{'foundation':'udpcandidate','priority':1076302079,'ip':'127.0.0.1',"
                    + "'address':'127.0.0.1','protocol':'udp','port':41234,'type':'host'}],'dtlsParameters':{'role':'server',"
                    + "'fingerprints':[{'algorithm':'sha-512','value':'11:22'},{'algorithm':'sha-256','value':'33:44'}]}}";

    @Test
    void aBotFindsTheTransportInTheAnswer() throws Exception {
        MediaDescription section = answered(transport());

        assertThat(section.transport())
                .isEqualTo(new TransportParameters(
                        "user1",
                        "secret-of-the-transport",
                        Optional.of(new Fingerprint("sha-256", "33:44")),
                        Optional.of(Setup.PASSIVE)));
        assertThat(section.value("candidate").orElseThrow().split(" ", -1))
                .containsExactly("udpcandidate", "1", "udp", "1076302079", "127.0.0.1", "41234", "typ", "host");
    }

    @Test
    void aTransportWithoutTheHashThatBotsCheckIsRefused() throws Exception {
        ObjectNode transport = transport();
        transport.withObject("/dtlsParameters").withArray("fingerprints").remove(1);

        assertThatThrownBy(() -> MediasoupParameters.answer(OFFER, transport))
                .hasMessageContaining("No fingerprint of sha-256");
    }

    @Test
    void aTransportWithoutACandidateIsRefused() throws Exception {
        ObjectNode transport = transport();
        transport.remove("iceCandidates");

        assertThatThrownBy(() -> MediasoupParameters.answer(OFFER, transport))
                .hasMessageContaining("foundation is missing");
    }

    @Test
    void theFingerprintOfABotIsSaidAsItIs() {
        assertThat(MediasoupParameters.fingerprint(OWN)).hasToString("{\"algorithm\":\"sha-256\",\"value\":\"AA:BB\"}");
    }

    @Test
    void theCameraIsWhatTheBotOffers() {
        JsonNode camera = MediasoupParameters.camera(OFFER);

        assertThat(camera.at("/mid").textValue()).isEqualTo("cam");
        assertThat(camera.at("/codecs")).hasSize(1);
        assertThat(camera.at("/codecs/0/mimeType").textValue()).isEqualTo("video/VP8");
        assertThat(camera.at("/codecs/0/payloadType").intValue()).isEqualTo(96);
        assertThat(camera.at("/codecs/0/clockRate").intValue()).isEqualTo(90_000);
        assertThat(texts(camera.at("/codecs/0/rtcpFeedback"), "type", "parameter"))
                .containsExactly("transport-cc:", "ccm:fir", "nack:", "nack:pli");
        assertThat(texts(camera.at("/headerExtensions"), "id", "uri"))
                .containsExactly(
                        "4:urn:ietf:params:rtp-hdrext:sdes:mid",
                        "5:http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01");
    }

    @Test
    void anSsrcHasNoSign() {
        JsonNode camera = MediasoupParameters.camera(OFFER);

        assertThat(camera.at("/encodings/0/ssrc").longValue()).isEqualTo(0xffffffffL);
    }

    private static ObjectNode transport() throws JsonProcessingException {
        return (ObjectNode) new JsonMapper().readTree(TRANSPORT.replace('\'', '"'));
    }

    private static MediaDescription answered(JsonNode transport) {
        String sdp = MediasoupParameters.answer(OFFER, transport);
        if (SdpParser.parse(sdp) instanceof SdpReading.Described described) {
            return described.description().media().get(0);
        }
        throw new AssertionError(sdp);
    }

    private static Stream<String> texts(JsonNode list, String key, String value) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .map(list::get)
                .map(each -> each.get(key).asText() + ":" + each.get(value).asText());
    }
}
