package org.rostrum.media.sfu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rostrum.media.sfu.House.arrow;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SRTPProtectionProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Source;
import org.rostrum.media.MediaState;
import org.rostrum.media.Offer;
import org.rostrum.media.sfu.dtls.Caller;
import org.rostrum.media.sfu.dtls.DtlsIdentity;
import org.rostrum.media.sfu.dtls.Fingerprint;
import org.rostrum.media.sfu.dtls.Handshakes;
import org.rostrum.media.sfu.stream.PacketRing;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.rtp.srtp.SrtpProfile;
import org.rostrum.testkit.rtc.Bot;
import org.rostrum.testkit.rtc.BotIdentity;
import org.rostrum.testkit.rtc.BotPacket;
import org.rostrum.testkit.rtc.BotSocket;

/**
 * OWASP Application Security Verification Standard 5.0, chapter V17 (WebRTC), requirement by requirement; the name of each test begins
 * with the number of its requirement. What concerns the WebSocket of V17.3 is in the bundle {@code org.rostrum.signaling}.
 */
class V17WebRtcTest {
    private static final int PROFILE_CM_32 = SRTPProtectionProfile.SRTP_AES128_CM_HMAC_SHA1_32;
    private static final int PROFILE_NULL = SRTPProtectionProfile.SRTP_NULL_HMAC_SHA1_80;
    private static final int PROFILE_CM_80 = SRTPProtectionProfile.SRTP_AES128_CM_HMAC_SHA1_80;
    private static final int PROFILE_GCM = SRTPProtectionProfile.SRTP_AEAD_AES_128_GCM;

    private House house;

    @BeforeEach
    void open() throws Exception {
        house = new House();
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    /** 17.1.1 and 17.1.2 concern systems that host TURN servers. This one hosts none: no relay is offered, and nobody gets one by asking. */
    @Test
    void v1711AndV1712NoRelayIsOfferedOrGiven() throws Exception {
        Bot ann = house.bot(1);
        String answer = house.answer("ann", ann).value().orElseThrow();
        assertThat(answer).contains("a=candidate:").doesNotContain("typ relay").doesNotContain("turn:");

        ann.accept(answer).open(BotSocket::udp);
        ann.sendRaw(stunRequest(0x0003)); // Allocate (RFC 8656 section 17)
        ann.sendRaw(stunRequest(0x0008)); // CreatePermission
        ann.nominate(); // a check sent later is the first thing that is answered
        assertThat(ann.nextCheckAnswer(Duration.ofMillis(200))).isEmpty();
    }

    private static byte[] stunRequest(int type) {
        byte[] request = new byte[20];
        request[1] = (byte) type;
        request[4] = 0x21;
        request[5] = 0x12;
        request[6] = (byte) 0xa4;
        request[7] = 0x42;
        return request;
    }

    /** The key is made at each start, never leaves the object that signs with it, and none is shipped. */
    @Test
    void v1721DtlsKeyIsFreshAtEachStartAndShippedNowhere() throws Exception {
        try (House other = new House()) {
            assertThat(fingerprint(house)).isNotEqualTo(fingerprint(other));
        }
        assertThat(Stream.of(DtlsIdentity.class.getMethods()).map(Method::getReturnType))
                .noneMatch(type -> Key.class.isAssignableFrom(type) || KeyPair.class.isAssignableFrom(type));
        try (Stream<Path> shipped = Files.walk(Path.of("src/main"))) {
            assertThat(shipped.map(Path::toString)).noneMatch(name -> name.matches(".*\\.(pem|key|p12|pfx|jks|der)"));
        }
    }

    private static String fingerprint(House from) throws Exception {
        return from.answer("ann", from.bot(0))
                .value()
                .orElseThrow()
                .lines()
                .filter(line -> line.startsWith("a=fingerprint:"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void v1722OnlyStrongCipherSuitesAndProfilesAreAgreedOn() throws Exception {
        DtlsIdentity client = DtlsIdentity.fresh();
        try (Handshakes server = new Handshakes(DtlsIdentity.fresh())) {
            Fingerprint expected = client.fingerprint();
            Caller both = new Caller(client).offeringProfiles(PROFILE_CM_80, PROFILE_CM_32, PROFILE_GCM);
            assertThat(both.reaches(server, expected)).isTrue();
            assertThat(both.agreed()).isEqualTo(SrtpProfile.AEAD_AES_128_GCM);

            assertThat(new Caller(client).offeringProfiles(PROFILE_CM_32).reaches(server, expected))
                    .isFalse();
            assertThat(new Caller(client).offeringProfiles(PROFILE_NULL).reaches(server, expected))
                    .isFalse();
            assertThat(new Caller(client).offeringProfiles().reaches(server, expected))
                    .isFalse();
            assertThat(new Caller(client)
                            .offeringSuites(
                                    CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA,
                                    CipherSuite.TLS_ECDHE_ECDSA_WITH_NULL_SHA,
                                    CipherSuite.TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA)
                            .reaches(server, expected))
                    .isFalse();
            assertThat(new Caller(client)
                            .speaking(ProtocolVersion.DTLSv10)
                            .offeringSuites(CipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA)
                            .reaches(server, expected))
                    .isFalse();
        }
    }

    @Test
    void v1723SrtpIsAuthenticatedSoThatNobodyInjectsOrSilences() throws Exception {
        house.draw(arrow("ann", "bob", Source.MICROPHONE));
        Bot ann = house.connected("ann", 0);
        Bot bob = house.connected("bob", 1);
        Bot eve = house.invited("eve", 0);
        eve.open(BotSocket::udp);
        eve.nominate();

        byte[] forged = plainSound(ann);
        eve.sendRaw(forged); // from a path of her own, with Ann's SSRC
        ann.sendRaw(forged); // from Ann's own address, as a spoofed packet would come
        byte[] spoofedBye = {(byte) 0x81, (byte) 203, 0, 1, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        ann.sendRaw(spoofedBye);
        ann.nominate();
        assertThat(house.count(Counter.AUTH_FAILURES)).isGreaterThanOrEqualTo(2);
        ann.camera().speak("genuine");
        assertThat(bob.await(packet -> true).audioText()).isEqualTo("genuine");
    }

    /** A packet as Ann's, and what looks like a tag behind it. */
    private static byte[] plainSound(Bot ann) {
        byte[] packet = new byte[60];
        packet[0] = (byte) 0x80;
        packet[1] = (byte) ann.offer().opus();
        packet[3] = 1;
        int ssrc = ann.offer().audio();
        for (int i = 0; i < 4; i++) {
            packet[8 + i] = (byte) (ssrc >>> (24 - 8 * i));
        }
        return packet;
    }

    /** Malformed on the outside, and malformed inside genuine protection. */
    @Test
    void v1724MalformedSrtpDisturbsNobody() throws Exception {
        house.draw(arrow("ann", "bob", Source.MICROPHONE), arrow("mad", "bob", Source.MICROPHONE));
        Bot ann = house.connected("ann", 0);
        Bot bob = house.connected("bob", 2);
        Bot mad = house.connected("mad", 0);
        Random random = new Random(17);
        for (int i = 0; i < 3000; i++) {
            byte[] packet = plainSound(mad);
            packet[0] = (byte) (0x80 | random.nextInt(64)); // padding, extensions and sources that are not there
            packet[1] = (byte) random.nextInt(256);
            int length = 1 + random.nextInt(packet.length);
            mad.sendRaw(Arrays.copyOf(packet, length));
            if (i % 100 == 0) {
                mad.nominate(); // an answer means that everything before it has been read
            }
        }
        for (int i = 0; i < 500; i++) {
            byte[] compound = new byte[8 + 4 * random.nextInt(20)];
            random.nextBytes(compound);
            compound[0] = (byte) (0x80 | random.nextInt(32));
            compound[1] = (byte) (200 + random.nextInt(8));
            mad.sendRtcp(compound, compound.length); // genuine keys, nonsense inside
        }
        mad.nominate();
        assertStillTalking(ann, bob);
    }

    private void assertStillTalking(Bot from, Bot to) throws Exception {
        from.camera().speak("still here");
        BotPacket heard = to.await(packet -> packet.audioText().equals("still here"));
        assertThat(heard.mid()).startsWith("a");
        assertThat(house.count(Counter.SESSION_FAILURES)).isZero();
        assertThat(house.engine.check().ready()).isTrue();
    }

    /** A genuine sender that sends without end is cut down to what a camera can send; the others hardly notice. */
    @Test
    void v1725FloodOfGenuineSrtpIsCutDown() throws Exception {
        house.close();
        house = new House(true, 500); // a busy machine could not send more than the usual
        house.draw(arrow("ann", "bob", Source.MICROPHONE), arrow("mad", "bob", Source.MICROPHONE));
        Bot ann = house.connected("ann", 0);
        Bot bob = house.connected("bob", 2);
        Bot mad = house.connected("mad", 0);
        long sent = 0;
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (house.count(Counter.DROP_OVERLOAD) == 0) {
            assertThat(System.nanoTime())
                    .as("no packet of " + sent + " was dropped")
                    .isLessThan(deadline);
            mad.camera().speak("noise");
            sent++;
        }
        mad.nominate();
        assertStillTalking(ann, bob);
        assertThat(house.count(Counter.PACKETS_IN)).isLessThan(sent + 100);
    }

    /** Enable Security's race: who is first with a ClientHello, from an address that ICE has not validated, must not win. */
    @Test
    void v1726ClientHelloFromAnUncheckedAddressWinsNoRace() throws Exception {
        Bot ann = house.invited("ann", 0);
        Bot eve = house.invited("eve", 0);
        eve.open(BotSocket::udp);
        Thread race = new Thread(() -> {
            try {
                eve.shakeHands(SrtpProfile.values()); // without a check before
            } catch (IOException | AssertionError ignored) {
                return; // what is expected: nobody answers
            }
        });
        race.setDaemon(true);
        race.start();
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (house.count(Counter.DROP_UNKNOWN_ADDRESS) == 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
        ann.connect();
        house.awaitState("ann", MediaState.CONNECTED);
        assertThat(house.count(Counter.HANDSHAKES)).isEqualTo(1);
        assertThat(house.count(Counter.HANDSHAKE_FAILURES)).isZero();
    }

    /** There is no recorder. What one would read, the ring of a stream, keeps the newest packets and no more, however many come. */
    @Test
    void v1727WhatARecorderWouldReadStaysBoundedInAFlood() {
        PacketRing ring = new PacketRing(64, 64);
        byte[] packet = new byte[100];
        for (int i = 0; i < 100_000; i++) {
            ring.store(i, packet, 0, packet.length, 0);
        }
        assertThat(ring.find(99_999)).isNotNegative();
        assertThat(ring.find(99_999 - 64)).isNegative();
    }

    @Test
    void v1728OtherCertificateThanTheOfferNamedEndsTheSession() throws Exception {
        Bot eve = house.bot(0);
        eve.offer(eve.offer().withFingerprint(BotIdentity.fresh().fingerprint()));
        eve.accept(house.answer("eve", eve).value().orElseThrow()).open(BotSocket::udp);
        eve.nominate();
        assertThatThrownBy(() -> eve.shakeHands(SrtpProfile.values())).isInstanceOf(IOException.class);
        house.awaitState("eve", MediaState.CLOSED);
        assertThat(house.count(Counter.HANDSHAKES)).isZero();
    }

    @Test
    void v1731FloodOfOffersIsRefusedInWordsAndOthersAreServed() throws Exception {
        Bot mad = house.bot(0);
        Offer offer = new Offer(mad.offer().sdp(), House.SENDS);
        List<CompletionStage<Outcome<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            answers.add(house.engine.answer(house.seat("mad"), offer));
        }
        long refused = 0;
        for (CompletionStage<Outcome<String>> each : answers) {
            Outcome<String> answer = each.toCompletableFuture().get(60, TimeUnit.SECONDS);
            refused += answer.problem()
                    .map(Problem::code)
                    .filter("media.unavailable"::equals)
                    .map(code -> 1)
                    .orElse(0);
        }
        assertThat(refused).isPositive();
        house.draw(arrow("ann", "bob", Source.MICROPHONE));
        Bot ann = house.connected("ann", 0);
        assertStillTalking(ann, house.connected("bob", 1));
    }

    @Test
    void v1732MalformedOffersAreRefusedInWordsAndOthersAreServed() throws Exception {
        String sound = house.bot(2).offer().sdp();
        Random random = new Random(32);
        for (int i = 0; i < 2000; i++) {
            Outcome<String> answer = house.answer("mad", mangled(sound, random));
            answer.problem().ifPresent(why -> assertThat(why.code()).isEqualTo("media-offer.invalid"));
        }
        for (String nonsense : List.of("", "\0", "v=0\r\n", "m=audio", sound.repeat(2), "a=".repeat(60_000))) {
            assertThat(house.answer("mad", nonsense).problem().map(Problem::code))
                    .as(nonsense.substring(0, Math.min(20, nonsense.length())))
                    .contains("media-offer.invalid");
        }
        house.draw(arrow("ann", "bob", Source.MICROPHONE));
        Bot ann = house.connected("ann", 0);
        assertStillTalking(ann, house.connected("bob", 1));
    }

    private static String mangled(String sdp, Random random) {
        StringBuilder text = new StringBuilder(sdp);
        for (int i = random.nextInt(5); i >= 0; i--) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + random.nextInt(30));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, text.substring(at, to));
                case 2 -> text.setCharAt(at, (char) random.nextInt(256));
                default -> text.insert(at, random.nextLong());
            }
        }
        return text.toString();
    }
}
