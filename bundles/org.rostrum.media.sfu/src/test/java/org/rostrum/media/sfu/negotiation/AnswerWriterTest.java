package org.rostrum.media.sfu.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.media.Offer;
import org.rostrum.media.sfu.dtls.Fingerprint;
import org.rostrum.rtp.av1.DependencyDescriptor;
import org.rostrum.rtp.sdp.MediaDescription;
import org.rostrum.rtp.sdp.SdpParser;
import org.rostrum.rtp.sdp.SdpReading;

class AnswerWriterTest {
    private static final String FINGERPRINT = "AA" + ":AA".repeat(31);
    private static final String SLOT = String.join(
            "\r\n",
            "v=0",
            "o=- 4611 2 IN IP4 127.0.0.1",
            "s=-",
            "t=0 0",
            "a=group:BUNDLE 0",
            "m=video 9 UDP/TLS/RTP/SAVPF 96",
            "a=mid:0",
            "a=ice-ufrag:abcd",
            "a=ice-pwd:0123456789012345678901",
            "a=fingerprint:sha-256 " + FINGERPRINT,
            "a=setup:actpass",
            "a=rtcp-mux",
            "a=recvonly",
            "a=rtpmap:96 VP8/90000",
            "a=extmap:10 " + Simulcast.RID,
            "a=extmap:11 " + Simulcast.REPAIRED_RID,
            "");

    private String text = "";

    private MediaDescription answered(String offer) {
        Agreement agreement = OfferReader.read(new Offer(offer, Map.of()), Preferences.DEFAULT)
                .value()
                .orElseThrow();
        Reply reply = new Reply(
                new IceCredentials("server", "0123456789012345678901"),
                Fingerprint.parse("sha-256 " + FINGERPRINT).orElseThrow(),
                "rostrum",
                Map.of("0", 4711),
                Map.of(),
                Map.of("0", "one"),
                1,
                1);
        text = AnswerWriter.write(agreement, reply, List.of());
        SdpReading read = SdpParser.parse(text);
        return ((SdpReading.Described) read).description().media().get(0);
    }

    @Test
    void aSlotTakesAv1WithItsDependencies() {
        MediaDescription slot = answered(SLOT.replace("SAVPF 96", "SAVPF 96 45")
                .replace("t=0 0", "t=0 0\r\na=extmap-allow-mixed")
                .replace("VP8/90000", "VP8/90000\r\na=rtpmap:45 AV1/90000\r\na=fmtp:45 profile=0;tier=0")
                .replace("a=recvonly", "a=recvonly\r\na=extmap:12 " + DependencyDescriptor.URI));
        assertThat(slot.extensionId(DependencyDescriptor.URI)).contains(12);
        assertThat(slot.codecs()).extracting(codec -> codec.name()).containsExactly("VP8", "AV1");
        assertThat(slot.codecs().get(1).parameters()).isEqualTo("profile=0;tier=0");
        assertThat(text).contains("a=extmap-allow-mixed");
    }

    @Test
    void aSlotKeepsTheNamesOfLayersForTheCameraThatComesLater() {
        MediaDescription slot = answered(SLOT);
        assertThat(slot.extensionId(Simulcast.RID)).contains(10);
        assertThat(slot.extensionId(Simulcast.REPAIRED_RID)).contains(11);
        assertThat(slot.value("simulcast")).isEmpty();
    }
}
