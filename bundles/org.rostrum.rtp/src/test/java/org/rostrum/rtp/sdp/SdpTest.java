package org.rostrum.rtp.sdp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.rtp.testing.Mutations;

class SdpTest {
    private static final String TRANSPORT_WIDE =
            "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01";
    private static final String START = "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";

    @Test
    void readsAnOfferOfChromium() {
        SessionDescription offer = described(offer("chromium"));

        assertThat(offer.sessionId()).isEqualTo("4611731400430051336");
        assertThat(offer.version()).isEqualTo(2);
        assertThat(offer.bundle()).containsExactly("0", "1", "2");
        assertThat(offer.media()).extracting(MediaDescription::kind).containsExactly("audio", "video", "application");

        MediaDescription audio = offer.media("0").orElseThrow();
        assertThat(audio.codecs().get(0))
                .isEqualTo(new Codec(111, "opus", 48_000, 2, "minptime=10;useinbandfec=1", List.of("transport-cc")));
        assertThat(audio.transport().iceUfrag()).isEqualTo("F7gI");
        assertThat(audio.transport().setup()).contains(Setup.ACTPASS);
        assertThat(audio.transport().fingerprint().orElseThrow().algorithm()).isEqualTo("sha-256");
        assertThat(audio.sources()).contains(new SourceAttribute(3570614608L, "cname", "4TOk42mSjXCkVIa6"));
        assertThat(audio.values("candidate")).hasSize(1);
        assertThat(audio.value("msid")).contains("7c1b1a3e 0d9f3a62");

        MediaDescription video = offer.media("1").orElseThrow();
        assertThat(video.direction()).isEqualTo(Direction.SENDONLY);
        assertThat(video.direction().reversed()).isEqualTo(Direction.RECVONLY);
        assertThat(video.rtcpMux()).isTrue();
        assertThat(video.extensionId(TRANSPORT_WIDE)).contains(3);
        assertThat(video.codec(96).orElseThrow().feedback())
                .containsExactly("goog-remb", "transport-cc", "ccm fir", "nack", "nack pli");
        assertThat(video.codec(97).orElseThrow().parameter("apt")).contains("96");
        assertThat(video.codec(103).orElseThrow().parameter("profile-level-id")).contains("42001f");
        assertThat(video.values("rid")).containsExactly("h send", "m send", "l send");
        assertThat(video.value("simulcast")).contains("send h;m;l");

        assertThat(offer.media("2").orElseThrow().formats()).containsExactly("webrtc-datachannel");
        assertThat(offer.media("2").orElseThrow().codecs()).isEmpty();
    }

    @Test
    void readsAnOfferOfFirefox() {
        SessionDescription offer = described(offer("firefox"));

        MediaDescription video = offer.media("1").orElseThrow();
        assertThat(video.transport().fingerprint()).as("inherited").isPresent();
        assertThat(video.isRejected()).as("bundle-only").isFalse();
        assertThat(video.sourceGroups()).containsExactly(new SourceGroup("FID", List.of(3302212345L, 1048576001L)));
        assertThat(video.codec(120).orElseThrow().isNamed("vp8")).isTrue();
        assertThat(offer.media("0").orElseThrow().extensions())
                .contains(new HeaderExtension(
                        2, Optional.of(Direction.RECVONLY), "urn:ietf:params:rtp-hdrext:csrc-audio-level"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chromium", "firefox"})
    void whatIsWrittenReadsBackEqual(String browser) {
        SessionDescription offer = described(offer(browser));

        assertThat(described(SdpWriter.write(offer))).isEqualTo(offer);
    }

    @Test
    void anAnswerIsBuiltAndReadBack() {
        SessionDescription offer = described(offer("chromium"));
        TransportParameters transport = new TransportParameters(
                "ufrag",
                "0123456789012345678901",
                Optional.of(new Fingerprint("sha-256", "AA:BB")),
                Optional.of(Setup.PASSIVE));
        MediaDescription video = MediaBuilder.rtp("video", "1")
                .direction(Direction.RECVONLY)
                .transport(transport)
                .codec(offer.media("1").orElseThrow().codec(96).orElseThrow())
                .extension(new HeaderExtension(3, TRANSPORT_WIDE))
                .attribute("rid", "h recv")
                .attribute("end-of-candidates", "")
                .build();
        MediaDescription refused = MediaBuilder.refusing(offer.media("2").orElseThrow());
        SessionDescription answer =
                new SessionDescription("7", 1, "-", List.of("1"), true, List.of(), List.of(video, refused));

        String text = SdpWriter.write(answer);

        assertThat(text).startsWith(START.replace("1 2", "7 1")).contains("a=ice-lite\r\n", "a=end-of-candidates\r\n");
        assertThat(described(text)).isEqualTo(answer);
        assertThat(refused.isRejected()).isTrue();
    }

    @Test
    void whatIsNotUnderstoodIsKeptAsItStands() {
        MediaDescription media = described(START
                        + "m=audio 9 RTP/AVP 0 96 97\r\nb=AS:64\r\na=rtpmap:96 nonsense\r\na=extmap:x y\r\na=ssrc:no\r\na=setup:perhaps\r\n"
                        + "a=rtcp-fb:* nack\r\na=fmtp:5 x\r\na=ice-ufrag:one\r\na=ice-ufrag:two\r\n")
                .media()
                .get(0);

        assertThat(media.codecs())
                .as("static types need no mapping")
                .containsExactly(new Codec(0, "PCMU", 8_000, 1, "", List.of("nack")));
        assertThat(media.transport().iceUfrag()).isEqualTo("one");
        assertThat(media.attributes())
                .extracting(SdpAttribute::name)
                .containsExactly("rtpmap", "extmap", "ssrc", "setup", "fmtp", "ice-ufrag");
    }

    @Test
    void refusesWhatHasNotTheShapeOfADescription() {
        assertThat(malformedLine("")).isEqualTo(1);
        assertThat(malformedLine("v=1\r\n")).isEqualTo(1);
        assertThat(malformedLine("v=0\r\ns=-\r\n")).as("no origin").isZero();
        assertThat(malformedLine("v=0\r\no=- 1 x IN IP4 0\r\n")).isEqualTo(2);
        assertThat(malformedLine(START + "nonsense\r\n")).isEqualTo(5);
        assertThat(malformedLine(START + "m=audio\r\n")).isEqualTo(5);
        assertThat(malformedLine(START + "m=audio 70000 RTP/AVP 0\r\n")).isEqualTo(5);
        assertThat(malformedLine(START + "a=\r\n")).isEqualTo(5);
        assertThat(malformedLine(START + "a=tool:x\ra=ice-lite\r\n"))
                .as("a bare carriage return")
                .isEqualTo(5);
        assertThat(malformedLine(START + "a=tool:\0\r\n")).isEqualTo(5);
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(malformedLine(START + "a=x:" + "y".repeat(SdpParser.MAX_LENGTH)))
                .isZero();
        assertThat(malformedLine(START + "a=x\n".repeat(SdpParser.MAX_LINES))).isZero();
        assertThat(malformedLine(START + "m=audio 9 RTP/AVP 0\n".repeat(SdpParser.MAX_MEDIA + 1)))
                .isEqualTo(5 + SdpParser.MAX_MEDIA);
        assertThat(malformedLine(START + "m=audio 9 RTP/AVP" + " 0".repeat(257)))
                .isEqualTo(5);
        described(START + "m=audio 9 RTP/AVP 0\n".repeat(SdpParser.MAX_MEDIA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\r\na=ice-lite", "x\ny", "x\r", "x\0", "x\u007f"})
    void nobodyWritesALineOfHisOwn(String injected) {
        assertThatThrownBy(() -> new SdpAttribute("rid", injected)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SdpAttribute(injected, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Codec(96, "VP8", 90_000, 1, injected, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Codec(96, "VP8", 90_000, 1, "", List.of(injected)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HeaderExtension(1, injected)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SourceAttribute(1, "cname", injected))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SourceGroup(injected, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fingerprint("sha-256", injected)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TransportParameters(injected, "", Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TransportParameters("", injected, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MediaBuilder.rtp("video", injected).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SessionDescription("1", 1, injected, List.of(), false, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SessionDescription("1", 1, "-", List.of(injected), false, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hostileDescriptionsNeitherThrowNorAddSections() {
        Random random = new Random(8866);
        byte[][] samples = {
            described(offer("chromium"), 1),
            described(offer("firefox"), 0),
            (START + "m=audio 9 RTP/AVP 0 96\r\na=rtpmap:96 a/1/2\r\n").getBytes(UTF_8)
        };
        for (int i = 0; i < 100_000; i++) {
            String text = new String(Mutations.mutate(random, samples[random.nextInt(samples.length)]), UTF_8);
            if (SdpParser.parse(text) instanceof SdpReading.Described read && i % 8 == 0) {
                SessionDescription again = described(SdpWriter.write(read.description()));
                assertThat(again.media())
                        .as(text)
                        .hasSameSizeAs(read.description().media());
                assertThat(again.iceLite())
                        .as(text)
                        .isEqualTo(read.description().iceLite());
            }
        }
    }

    /** One section of a description, short enough to be mutated a hundred thousand times. */
    private static byte[] described(String text, int section) {
        SessionDescription whole = described(text);
        return SdpWriter.write(new SessionDescription(
                        "1",
                        2,
                        "-",
                        whole.bundle(),
                        false,
                        whole.attributes(),
                        List.of(whole.media().get(section))))
                .getBytes(UTF_8);
    }

    private static SessionDescription described(String text) {
        SdpReading reading = SdpParser.parse(text);
        assertThat(reading).isInstanceOf(SdpReading.Described.class);
        return ((SdpReading.Described) reading).description();
    }

    private static int malformedLine(String text) {
        SdpReading reading = SdpParser.parse(text);
        assertThat(reading).isInstanceOf(SdpReading.Malformed.class);
        return ((SdpReading.Malformed) reading).line();
    }

    private static String offer(String browser) {
        try (InputStream in = SdpTest.class.getResourceAsStream(browser + "-offer.sdp")) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(browser, e);
        }
    }
}
