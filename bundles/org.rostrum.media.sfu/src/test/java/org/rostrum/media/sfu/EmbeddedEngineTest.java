package org.rostrum.media.sfu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rostrum.media.sfu.House.arrow;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Source;
import org.rostrum.media.MediaState;
import org.rostrum.problem.Problem;
import org.rostrum.rtp.rtcp.RtcpWriter;
import org.rostrum.rtp.sdp.Direction;
import org.rostrum.rtp.srtp.SrtpProfile;
import org.rostrum.rtp.stun.StunMessage;
import org.rostrum.testkit.rtc.Bot;
import org.rostrum.testkit.rtc.BotFeedback;
import org.rostrum.testkit.rtc.BotIdentity;
import org.rostrum.testkit.rtc.BotOffer;
import org.rostrum.testkit.rtc.BotPacket;
import org.rostrum.testkit.rtc.BotSocket;

/** Real clients, real packets, one engine. */
class EmbeddedEngineTest {
    private House house;

    @BeforeEach
    void open() throws Exception {
        house = house();
    }

    House house() throws Exception {
        return new House();
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void whatAnArrowAllowsArrivesDecrypted() throws Exception {
        house.draw(arrow("ann", "bob", Source.MICROPHONE), arrow("ann", "bob", Source.CAMERA));
        Bot ann = house.connected("ann", 1);
        Bot bob = house.connected("bob", 1);

        ann.camera().speak("hello");
        BotPacket sound = bob.await(packet -> packet.ssrc() == bob.slotSsrc("a0"));
        assertThat(sound.audioText()).isEqualTo("hello");
        assertThat(sound.mid()).isEqualTo("a0");

        ann.camera().show(false, "cannot be decoded alone");
        assertThat(ann.feedback().awaitKeyFrameRequest()).isEqualTo(ann.offer().video());
        ann.camera().show(true, "a face");
        BotPacket picture = bob.await(packet -> packet.ssrc() == bob.slotSsrc("v0"));
        assertThat(picture.videoText()).isEqualTo("a face");
        assertThat(picture.marker()).isTrue();
    }

    @Test
    void withoutAnArrowNothingArrives() throws Exception {
        house.draw(arrow("ann", "bob", Source.MICROPHONE));
        Bot ann = house.connected("ann", 1);
        Bot bob = house.connected("bob", 1);
        ann.camera().show(true, "not for bob");
        ann.camera().speak("for bob");
        bob.await(packet -> packet.mid().equals("a0"));

        house.erase(arrow("ann", "bob", Source.MICROPHONE));
        house.awaitNews(line -> line.equals("bob receives, needs 0+0"));
        long sent = house.count(Counter.PACKETS_OUT);
        long received = house.count(Counter.PACKETS_IN);
        ann.camera().speak("not for bob either");
        ann.camera().show(true, "nor this");
        awaitCount(Counter.PACKETS_IN, received + 2);
        house.draw(arrow("ann", "bob", Source.MICROPHONE));
        house.awaitNews(line -> line.startsWith("bob receives a0"));
        ann.camera().speak("again for bob");
        assertThat(bob.await(packet -> true).audioText()).isEqualTo("again for bob");
        awaitCount(Counter.PACKETS_OUT, sent + 1); // counted only after it is on its way
    }

    private void awaitCount(Counter counter, long least) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (house.count(counter) < least) {
            assertThat(System.nanoTime()).as(counter + " below " + least).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void aPictureStartsWithAKeyFrame() throws Exception {
        house.draw(arrow("ann", "bob", Source.CAMERA));
        Bot ann = house.connected("ann", 1);
        Bot bob = house.connected("bob", 1);
        ann.camera().show(false, "cannot be decoded");
        ann.camera().show(false, "nor this");
        ann.camera().show(true, "key");
        ann.camera().show(false, "delta");
        assertThat(bob.await(packet -> true).videoText()).isEqualTo("key");
        assertThat(bob.await(packet -> true).videoText()).isEqualTo("delta");
    }

    @Test
    void aSlotRunsOnWhenSomebodyElseComesBehindIt() throws Exception {
        house.draw(arrow("ann", "cem", Source.CAMERA));
        Bot ann = house.connected("ann", 0);
        Bot bob = house.connected("bob", 0);
        Bot cem = house.connected("cem", 1);
        ann.camera().show(true, "ann 1");
        ann.camera().show(false, "ann 2");
        cem.await(packet -> packet.videoText().equals("ann 1"));
        BotPacket last = cem.await(packet -> packet.videoText().equals("ann 2"));

        house.engine.redraw(
                house.conference,
                List.of(arrow("ann", "cem", Source.CAMERA)),
                List.of(arrow("bob", "cem", Source.CAMERA)));
        house.awaitNews(line -> line.equals("cem receives v0=bob.CAMERA, needs 0+1"));
        bob.camera().show(false, "cannot be decoded");
        bob.feedback().awaitKeyFrameRequest();
        bob.camera().show(true, "bob 1");
        BotPacket next = cem.await(packet -> true);
        assertThat(next.videoText()).isEqualTo("bob 1");
        assertThat(next.ssrc()).isEqualTo(last.ssrc());
        assertThat(next.sequence()).isEqualTo(last.sequence() + 1 & 0xffff);
        assertThat(next.timestamp() - last.timestamp()).isBetween(1, 90_000 * 20);
        assertThat(next.pictureId()).isEqualTo(last.pictureId() + 1 & 0x7fff);
        assertThat(next.layerIndex()).isEqualTo(last.layerIndex() + 1 & 0xff);
    }

    @Test
    void aReceiverGetsWhatItMissesOnceMore() throws Exception {
        house.draw(arrow("ann", "bob", Source.CAMERA));
        Bot ann = house.connected("ann", 0);
        Bot bob = house.connected("bob", 1);
        ann.camera().show(true, "one");
        BotPacket first = bob.await(packet -> true);
        ann.camera().show(false, "two");
        bob.await(packet -> packet.videoText().equals("two"));
        // SRTP refuses to receive the same packet twice, so that it was sent is to be seen in the count.
        nack(bob, first.ssrc(), first.sequence());
        awaitCount(Counter.RESENT, 1);
        nack(bob, first.ssrc(), first.sequence() + 700 & 0xffff);
        awaitCount(Counter.NACKS_IN, 2);
        assertThat(house.count(Counter.RESENT)).isEqualTo(1);
    }

    private static void nack(Bot bot, int ssrc, int sequence) {
        byte[] compound = new byte[100];
        RtcpWriter writer = new RtcpWriter().begin(compound, 0);
        writer.receiverReport(7);
        writer.nack(7, ssrc, new int[] {sequence}, 1);
        bot.sendRtcp(compound, writer.length());
    }

    @Test
    void aPublisherIsAskedForWhatIsMissing() throws Exception {
        house.draw(arrow("ann", "bob", Source.CAMERA));
        Bot ann = house.connected("ann", 0);
        Bot bob = house.connected("bob", 1);
        ann.camera().show(true, "one");
        BotPacket first = bob.await(packet -> true);
        int lost = ann.camera().lose();
        ann.camera().show(false, "three");
        assertThat(ann.feedback().awaitMissing()).isEqualTo(lost);
        ann.camera().recover(lost, "two");
        BotPacket recovered = bob.await(packet -> packet.videoText().equals("two"));
        assertThat(recovered.sequence()).isEqualTo(first.sequence() + 1 & 0xffff);
    }

    @Test
    void aPublisherHearsHowItIsReceived() throws Exception {
        Bot ann = house.connected("ann", 0);
        ann.camera().show(true, "one");
        ann.camera().speak("two");
        assertThat(ann.feedback().awaitCongestionFeedback()).isPositive();
        BotFeedback.ReceiverReport report = ann.feedback().awaitReceiverReport();
        assertThat(report.ssrc()).isIn(ann.offer().video(), ann.offer().audio());
        assertThat(report.cumulativeLost()).isZero();
    }

    @Test
    void aSenderReportIsToldOnTheSlotsOwnClock() throws Exception {
        house.draw(arrow("ann", "bob", Source.CAMERA));
        Bot ann = house.connected("ann", 0);
        Bot bob = house.connected("bob", 1);
        ann.camera().show(true, "one");
        BotPacket first = bob.await(packet -> true);
        byte[] compound = new byte[100];
        RtcpWriter writer = new RtcpWriter().begin(compound, 0);
        writer.senderReport(ann.offer().video(), 5L << 32, ann.camera().pictureTimestamp(), 1, 1);
        ann.sendRtcp(compound, writer.length());
        ann.camera().show(false, "two");
        BotFeedback.SenderReport report = bob.feedback().awaitSenderReport();
        while (report.packets() < 2) {
            report = bob.feedback().awaitSenderReport();
        }
        assertThat(report.ssrc()).isEqualTo(first.ssrc());
        assertThat(report.packets()).isEqualTo(2);
        assertThat(report.timestamp() - first.timestamp()).isBetween(0, 90_000 * 5);
    }

    @Test
    void payloadTypesAndExtensionsAreTheReceiversOwn() throws Exception {
        house.draw(arrow("ann", "bob", Source.CAMERA), arrow("ann", "bob", Source.MICROPHONE));
        Bot ann = house.connected("ann", 0);
        Bot bob = new Bot(house.identity, 0);
        bob.offer(BotOffer.numbered(house.identity.fingerprint(), 1, 63, 120, 9));
        bob.accept(house.answer("bob", bob).value().orElseThrow()).connect();
        house.awaitState("bob", MediaState.CONNECTED);
        ann.camera().show(true, "one");
        BotPacket picture = bob.await(packet -> true);
        assertThat(picture.payloadType()).isEqualTo(120);
        assertThat(picture.mid()).isEqualTo("v0");
        ann.camera().speak("two");
        assertThat(bob.await(packet -> true).payloadType()).isEqualTo(63);
        bob.close();
    }

    @Test
    void moreSlotsComeWithoutANewConnection() throws Exception {
        house.draw(arrow("ann", "bob", Source.CAMERA), arrow("cem", "bob", Source.CAMERA));
        Bot ann = house.connected("ann", 0);
        Bot bob = house.connected("bob", 1);
        Bot cem = house.connected("cem", 0);
        ann.camera().show(true, "ann");
        int ssrc = bob.await(packet -> true).ssrc();

        bob.offer(bob.offer().withSlots(2));
        bob.accept(house.answer("bob", bob).value().orElseThrow());
        house.awaitNews(line -> line.equals("bob receives v0=ann.CAMERA v1=cem.CAMERA, needs 0+2"));
        assertThat(bob.slotSsrc("v0")).isEqualTo(ssrc);
        cem.camera().show(false, "cannot be decoded");
        cem.feedback().awaitKeyFrameRequest();
        cem.camera().show(true, "cem");
        assertThat(bob.await(packet -> packet.mid().equals("v1")).videoText()).isEqualTo("cem");
        assertThat(house.count(Counter.HANDSHAKES)).isEqualTo(3);
    }

    @Test
    void anIceRestartKeepsTheKeys() throws Exception {
        house.draw(arrow("ann", "bob", Source.MICROPHONE));
        Bot ann = house.connected("ann", 0);
        Bot bob = house.connected("bob", 1);
        bob.offer(bob.offer().restarted());
        bob.accept(house.answer("bob", bob).value().orElseThrow()).nominate();
        ann.camera().speak("still here");
        assertThat(bob.await(packet -> true).audioText()).isEqualTo("still here");
        assertThat(house.count(Counter.HANDSHAKES)).isEqualTo(2);
    }

    @Test
    void theOtherProfileWorksToo() throws Exception {
        house.draw(arrow("ann", "bob", Source.MICROPHONE));
        Bot ann = house.invited("ann", 0);
        ann.open(BotSocket::udp);
        ann.nominate();
        ann.shakeHands(SrtpProfile.AES_128_CM_HMAC_SHA1_80);
        house.awaitState("ann", MediaState.CONNECTED);
        Bot bob = house.connected("bob", 1);
        ann.camera().speak("counter mode");
        assertThat(bob.await(packet -> true).audioText()).isEqualTo("counter mode");
    }

    @Test
    void whoShowsAnotherCertificateIsRefused() throws Exception {
        Bot eve = new Bot(house.identity, 0);
        eve.offer(eve.offer().withFingerprint(BotIdentity.fresh().fingerprint()));
        eve.accept(house.answer("eve", eve).value().orElseThrow()).open(BotSocket::udp);
        eve.nominate();
        assertThatThrownBy(() -> eve.shakeHands(SrtpProfile.values())).isInstanceOf(IOException.class);
        house.awaitState("eve", MediaState.CLOSED);
        assertThat(house.count(Counter.HANDSHAKE_FAILURES)).isEqualTo(1);
        eve.close();
    }

    @Test
    void dtlsFromAnUncheckedAddressIsIgnored() throws Exception {
        Bot ann = house.invited("ann", 0);
        ann.open(BotSocket::udp);
        ann.sendRaw(new byte[] {22, (byte) 0xfe, (byte) 0xfd, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        awaitCount(Counter.DROP_UNKNOWN_ADDRESS, 1);
        ann.nominate();
        ann.shakeHands(SrtpProfile.values());
        house.awaitState("ann", MediaState.CONNECTED);
    }

    @Test
    void aCheckInTheServersRoleIsAConflict() throws Exception {
        Bot ann = house.invited("ann", 0);
        ann.open(BotSocket::udp);
        ann.check(true, true);
        assertThat(ann.nextCheckAnswer(Duration.ofSeconds(10))).contains(StunMessage.BINDING_ERROR);
    }

    @Test
    void tcpWorksWhereUdpIsShut() throws Exception {
        try (House shut = new House(false)) {
            shut.draw(arrow("ann", "bob", Source.MICROPHONE));
            Bot ann = shut.invited("ann", 0).connect(BotSocket::tcp);
            Bot bob = shut.invited("bob", 1).connect(BotSocket::tcp);
            shut.awaitState("bob", MediaState.CONNECTED);
            ann.camera().speak("by wire");
            assertThat(bob.await(packet -> true).audioText()).isEqualTo("by wire");
        }
    }

    @Test
    void aGoodbyeEndsTheSession() throws Exception {
        house.connected("ann", 0).close();
        house.awaitState("ann", MediaState.CLOSED);
    }

    @Test
    void aClosedSeatIsToldGoodbye() throws Exception {
        Bot ann = house.connected("ann", 1);
        house.engine.close(house.seat("ann"));
        house.awaitState("ann", MediaState.CLOSED);
        assertThat(ann.feedback().awaitGoodbye()).isEqualTo(ann.slotSsrc("a0"));
    }

    @Test
    void tenThousandMutatedPacketsDoNoHarm() throws Exception {
        house.draw(arrow("ann", "bob", Source.MICROPHONE));
        Bot ann = house.connected("ann", 0);
        Bot bob = house.connected("bob", 1);
        Bot mad = house.invited("mad", 0);
        mad.open(BotSocket::udp);
        Random random = new Random(42);
        byte[][] seeds = {
            stunSeed(), {22, -2, -3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, rtpSeed(0x90), rtpSeed(0x80), new byte[0]
        };
        for (int i = 0; i < 10_000; i++) {
            byte[] mutated = mutate(seeds[i % seeds.length], random);
            (i % 2 == 0 ? mad : bob).sendRaw(mutated);
            if (i % 100 == 99) {
                bob.nominate(); // an answer means that everything before it has been read
            }
        }
        assertThat(house.count(Counter.DROP_UNKNOWN_ADDRESS)).isPositive();
        assertThat(house.count(Counter.DROP_MALFORMED)).isPositive();
        ann.camera().speak("still alive");
        assertThat(bob.await(packet -> packet.audioText().equals("still alive")).mid())
                .isEqualTo("a0");
        assertThat(house.count(Counter.SESSION_FAILURES)).isZero();
        assertThat(house.engine.check().ready()).isTrue();
    }

    private static byte[] stunSeed() {
        byte[] seed = new byte[60];
        seed[1] = 1;
        seed[3] = 40;
        seed[4] = 0x21;
        seed[5] = 0x12;
        seed[6] = (byte) 0xa4;
        seed[7] = 0x42;
        return seed;
    }

    private static byte[] rtpSeed(int first) {
        byte[] seed = new byte[80];
        seed[0] = (byte) first;
        seed[1] = (byte) (first == 0x80 ? 200 : 111);
        return seed;
    }

    private static byte[] mutate(byte[] seed, Random random) {
        byte[] mutated = Arrays.copyOf(seed, Math.max(1, seed.length + random.nextInt(40) - 20));
        for (int i = random.nextInt(6); i >= 0; i--) {
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
        }
        return mutated;
    }

    @Test
    void anOfferWithAForgeableFingerprintIsRefusedInWords() throws Exception {
        Bot ann = new Bot(house.identity, 0);
        String weak = ann.offer().sdp().replace("sha-256", "sha-1");
        Problem why = house.answer("ann", weak).problem().orElseThrow();
        assertThat(why.code()).isEqualTo("media-offer.invalid");
        assertThat(why.detail()).contains("fingerprint");
    }

    @Test
    void aChangedFingerprintNeedsNewCredentials() throws Exception {
        Bot ann = house.connected("ann", 0);
        BotOffer other = ann.offer().withFingerprint(BotIdentity.fresh().fingerprint());
        assertThat(house.answer("ann", other.sdp()).problem().orElseThrow().detail())
                .contains("fingerprint");
    }

    @Test
    void aSlotIsSendonlyAndASourceIsRecvonly() throws Exception {
        Bot ann = house.invited("ann", 1);
        assertThat(ann.section("mic").direction()).isEqualTo(Direction.RECVONLY);
        assertThat(ann.section("v0").direction()).isEqualTo(Direction.SENDONLY);
        assertThat(ann.section("v0").value("msid")).contains("rostrum-0 slot-v0");
    }
}
