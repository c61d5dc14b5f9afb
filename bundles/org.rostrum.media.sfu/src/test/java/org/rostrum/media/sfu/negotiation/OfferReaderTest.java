package org.rostrum.media.sfu.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.conference.Source;
import org.rostrum.media.Offer;
import org.rostrum.media.sfu.stream.Codec;
import org.rostrum.problem.Outcome;
import org.rostrum.rtp.av1.DependencyDescriptor;

class OfferReaderTest {
    private static final Map<String, Source> SENDS = Map.of("0", Source.MICROPHONE, "1", Source.CAMERA);
    private static final String FINGERPRINT = "AA" + ":AA".repeat(31);
    private static final String OFFER = String.join(
            "\r\n",
            "v=0",
            "o=- 4611 2 IN IP4 127.0.0.1",
            "s=-",
            "t=0 0",
            "a=group:BUNDLE 0 1 2",
            "m=audio 9 UDP/TLS/RTP/SAVPF 111 0",
            common("0"),
            "a=sendonly",
            "a=rtpmap:111 opus/48000/2",
            "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level",
            "a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid",
            "m=video 9 UDP/TLS/RTP/SAVPF 96 97 103",
            common("1"),
            "a=sendonly",
            "a=rtpmap:96 VP8/90000",
            "a=rtcp-fb:96 nack pli",
            "a=rtpmap:97 rtx/90000",
            "a=fmtp:97 apt=96",
            "a=rtpmap:103 H264/90000",
            "a=fmtp:103 packetization-mode=1;profile-level-id=42e01f",
            "a=ssrc-group:FID 1001 1002",
            "a=ssrc:1001 cname:x",
            "a=ssrc:1002 cname:x",
            "m=video 9 UDP/TLS/RTP/SAVPF 96 103",
            common("2"),
            "a=recvonly",
            "a=rtpmap:96 VP8/90000",
            "a=rtpmap:103 H264/90000",
            "a=fmtp:103 packetization-mode=1;profile-level-id=42e01f",
            "m=application 9 UDP/DTLS/SCTP webrtc-datachannel",
            "a=mid:3",
            "");

    private static String common(String mid) {
        return String.join(
                "\r\n",
                "a=mid:" + mid,
                "a=ice-ufrag:abcd",
                "a=ice-pwd:0123456789012345678901",
                "a=fingerprint:sha-256 " + FINGERPRINT,
                "a=setup:actpass",
                "a=rtcp-mux");
    }

    private static Agreement agreed(UnaryOperator<String> edit) {
        return OfferReader.read(new Offer(edit.apply(OFFER), SENDS), Preferences.DEFAULT)
                .value()
                .orElseThrow();
    }

    private static String refused(String sdp, Map<String, Source> sends) {
        return OfferReader.read(new Offer(sdp, sends), Preferences.DEFAULT)
                .problem()
                .orElseThrow()
                .detail();
    }

    @Test
    void everySectionFindsItsUse() {
        assertThat(agreed(sdp -> sdp).sections())
                .extracting(Section::use)
                .containsExactly(Section.Use.PUBLISH, Section.Use.PUBLISH, Section.Use.SLOT, Section.Use.REFUSED);
    }

    /** What is offered of pictures, in the client's order, and two profiles of which only the first can be taken. */
    private static String withAll(String sdp) {
        return sdp.replace("SAVPF 96", "SAVPF 45 98 96")
                .replace(
                        "a=rtpmap:96 VP8/90000",
                        "a=rtpmap:96 VP8/90000\r\na=rtpmap:98 VP9/90000\r\na=fmtp:98 profile-id=0\r\na=rtpmap:45 AV1/90000"
                                + "\r\na=fmtp:45 level-idx=5;profile=0;tier=0\r\na=extmap:12 "
                                + DependencyDescriptor.URI);
    }

    private static Section camera(String sdp, String codecs) {
        return OfferReader.read(new Offer(sdp, SENDS), Preferences.of(false, codecs))
                .value()
                .orElseThrow()
                .sections()
                .get(1);
    }

    @Test
    void aPublisherSendsTheCodecThatTheOperatorPutFirst() {
        String offer = withAll(OFFER);
        for (Codec first : List.of(Codec.VP8, Codec.H264, Codec.VP9, Codec.AV1)) {
            assertThat(camera(offer, first.encodingName() + ", vp8,h264,vp9,av1")
                            .formats())
                    .extracting(Format::codec)
                    .containsExactly(first);
        }
        assertThat(camera(OFFER, "av1,h264").formats())
                .as("of those it knows")
                .extracting(Format::codec)
                .containsExactly(Codec.H264);
    }

    @Test
    void aSlotTakesWhateverIsKnownAndWanted() {
        Agreement agreement = OfferReader.read(new Offer(withAll(OFFER), SENDS), Preferences.of(false, "vp9,vp8,av1"))
                .value()
                .orElseThrow();
        assertThat(agreement.sections().get(2).formats())
                .extracting(Format::codec)
                .containsExactly(Codec.VP9, Codec.VP8, Codec.AV1);
    }

    @Test
    void otherProfilesAreNotTaken() {
        String offer = withAll(OFFER).replace("profile-id=0", "profile-id=2").replace("profile=0", "profile=1");
        assertThat(camera(offer, "av1,vp9,vp8").formats())
                .extracting(Format::codec)
                .containsExactly(Codec.VP8);
    }

    @Test
    void dependenciesAreDescribedOfAv1AloneAndWhereTheyHaveRoom() {
        String offer = withAll(OFFER);
        String mixed = offer.replace("t=0 0", "t=0 0\r\na=extmap-allow-mixed");
        assertThat(camera(mixed, "av1").extensions().dependencies()).isEqualTo(12);
        assertThat(camera(mixed, "vp8").extensions().dependencies()).isZero();
        assertThat(camera(offer, "av1").extensions().dependencies()).isZero();
        Agreement agreement = agreed(sdp -> mixed);
        assertThat(agreement.mixedExtensions()).isTrue();
        assertThat(agreement.sections().get(2).extensions().dependencies()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " , ", "vp8,speex", "opus"})
    void settingsThatMeanNothingAreRefused(String codecs) {
        assertThatThrownBy(() -> Preferences.of(true, codecs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("video.codecs");
    }

    private static String withRed(String sdp) {
        return sdp.replace("SAVPF 111 0", "SAVPF 111 63")
                .replace("opus/48000/2", "opus/48000/2\r\na=rtpmap:63 red/48000/2\r\na=fmtp:63 111/111");
    }

    @Test
    void aMicrophoneSendsEverythingTwiceWhereItCan() {
        Section microphone = agreed(OfferReaderTest::withRed).sections().get(0);
        assertThat(microphone.formats()).extracting(Format::codec).containsExactly(Codec.RED, Codec.OPUS);
        assertThat(microphone.plain().payloadType()).isEqualTo(111);
        assertThat(microphone.redundantType()).isEqualTo(63);
        assertThat(agreed(sdp -> sdp).sections().get(0).redundantType()).isEqualTo(-1);
    }

    @Test
    void nothingIsSentTwiceButVoicesAndOnlyIfWanted() {
        String offer = withRed(OFFER);
        Map<String, Source> sound = Map.of("0", Source.CONTENT_SOUND, "1", Source.CONTENT);
        for (Outcome<Agreement> outcome : List.of(
                OfferReader.read(new Offer(offer, SENDS), Preferences.of(false, "vp8")),
                OfferReader.read(new Offer(offer, sound), Preferences.DEFAULT))) {
            Section section = outcome.value().orElseThrow().sections().get(0);
            assertThat(section.formats()).extracting(Format::codec).containsExactly(Codec.OPUS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"111/112", "111", "96/96", "", "111/111/0"})
    void onlyTheOpusThatIsTakenMayBeWrapped(String blocks) {
        boolean taken = blocks.equals("111");
        Section microphone = agreed(sdp -> withRed(sdp).replace("a=fmtp:63 111/111", "a=fmtp:63 " + blocks))
                .sections()
                .get(0);
        assertThat(microphone.redundantType()).isEqualTo(taken ? 63 : -1);
    }

    @Test
    void aSlotTakesWhateverIsInCommon() {
        assertThat(agreed(sdp -> sdp).sections().get(2).formats())
                .extracting(Format::codec)
                .containsExactly(Codec.VP8, Codec.H264);
    }

    @Test
    void retransmissionsAreNoStreamOfTheirOwn() {
        assertThat(agreed(sdp -> sdp).sections().get(1).ssrcs()).containsExactly(1001);
    }

    @Test
    void extensionsKeepTheirNumbers() {
        assertThat(agreed(sdp -> sdp).sections().get(0).extensions())
                .isEqualTo(new Section.ExtensionIds(4, 1, 0, 0, 0, 0));
    }

    @Test
    void aSourceThatPausesIsInactive() {
        Agreement paused = agreed(sdp -> sdp.replaceFirst("a=sendonly", "a=inactive"));
        assertThat(paused.sections().get(0).use()).isEqualTo(Section.Use.INACTIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=group:BUNDLE 0 1 2 | a=x | bundle",
                "BUNDLE 0 1 2 | BUNDLE 0 1 | Section 2 is not in the bundle",
                "a=rtcp-mux | a=x | rtcp-mux",
                "a=mid:1 | a=mid:0 | mid of its own",
                "a=mid:1 | a=mid:12345678901234567 | mid of its own",
                "sha-256 | md5 | fingerprint",
                "a=ice-ufrag:abcd | a=ice-ufrag:a | ICE credentials",
                "a=setup:actpass | a=setup:passive | DTLS",
                "t=0 0 | a=ice-lite | ICE-lite",
                "opus | speex | no codec",
                "v=0 | v=1 | Line 1",
            })
    void whatIsWrongIsSaidInWords(String text, String instead, String words) {
        assertThat(refused(OFFER.replace(text, instead), SENDS)).contains(words);
    }

    @Test
    void sourcesMustFitTheirSections() {
        assertThat(refused(OFFER, Map.of("7", Source.CAMERA))).contains("not there");
        assertThat(refused(OFFER, Map.of("0", Source.CAMERA))).contains("CAMERA");
        assertThat(refused(OFFER, Map.of("1", Source.CAMERA, "2", Source.CAMERA)))
                .contains("same source");
    }
}
