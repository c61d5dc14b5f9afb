package org.rostrum.rtp.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rostrum.rtp.testing.Hex;
import org.rostrum.rtp.testing.Mutations;
import org.rostrum.rtp.testing.Packets;

class SrtpTest {
    private static final int SSRC = 0xcafe_babe;
    private static final int SOURCES = 4;

    private final byte[] wire = new byte[2000];
    private SrtpReceiver fuzzed;
    private boolean touched;

    @ParameterizedTest
    @EnumSource
    void whatIsProtectedIsUnprotectedAcrossTheRollover(SrtpProfile profile) {
        SrtpSender sender = sender(profile);
        SrtpReceiver receiver = receiver(profile);

        for (int i = 0; i < 140_000; i += i < 65_400 || i > 65_700 ? 397 : 1) {
            byte[] plain = Packets.rtp(SSRC, i & 0xffff, 50);
            int length = sender.protectRtp(plain, 0, plain.length, wire, 7);

            assertThat(length).isEqualTo(plain.length + profile.rtpOverhead());
            assertThat(receiver.unprotectRtp(wire, 7, length)).isEqualTo(plain.length);
            assertThat(Arrays.copyOfRange(wire, 7, 7 + plain.length)).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @EnumSource
    void reorderedPacketsPassAroundTheRollover(SrtpProfile profile) {
        SrtpSender sender = sender(profile);
        SrtpReceiver receiver = receiver(profile);
        int[] order = {30_000, 60_000, 65_535, 1, 65_534, 0, 65_533, 3, 2};

        for (int sequence : order) {
            assertThat(received(receiver, sent(sender, sequence)))
                    .as("%d", sequence)
                    .isTrue();
        }
        assertThat(sender.refusedRepeats() + receiver.replayed() + receiver.forged())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void rtcpIsUnprotectedAndNeverTwice(SrtpProfile profile) {
        SrtpSender sender = sender(profile);
        SrtpReceiver receiver = receiver(profile);
        byte[] plain = Hex.bytes("80c90001 cafebabe 81ce0002 cafebabe 00000007");

        for (int i = 0; i < 300; i++) {
            int length = sender.protectRtcp(plain, 0, plain.length, wire, 0);
            byte[] packet = Arrays.copyOf(wire, length);
            byte[] again = packet.clone();

            assertThat(length).isEqualTo(plain.length + profile.rtcpOverhead());
            assertThat(receiver.unprotectRtcp(packet, 0, length)).isEqualTo(plain.length);
            assertThat(Arrays.copyOf(packet, plain.length)).isEqualTo(plain);
            assertThat(receiver.unprotectRtcp(again, 0, length)).isEqualTo(-1);
        }
        assertThat(receiver.replayed()).isEqualTo(300);
    }

    @ParameterizedTest
    @EnumSource
    void aPacketInTwoPlacesIsTheSameAsInOne(SrtpProfile profile) {
        byte[] plain = Packets.rtp(SSRC, 5, 100);
        byte[] whole = new byte[2000];
        int expected = sender(profile).protectRtp(plain, 0, plain.length, whole, 0);

        for (int cut = 20; cut <= plain.length; cut += 8) {
            byte[] ring = new byte[300];
            System.arraycopy(plain, cut, ring, 11, plain.length - cut);
            int length = sender(profile).protectRtp(plain, 0, cut, ring, 11, plain.length - cut, wire, 3);

            assertThat(Arrays.copyOfRange(wire, 3, 3 + length)).isEqualTo(Arrays.copyOf(whole, expected));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPacketIsProtectedInPlace(SrtpProfile profile) {
        byte[] plain = Packets.rtp(SSRC, 5, 100);
        System.arraycopy(plain, 0, wire, 40, plain.length);

        int length = sender(profile).protectRtp(wire, 40, plain.length, wire, 40);

        assertThat(received(receiver(profile), Arrays.copyOfRange(wire, 40, 40 + length)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theSamePacketMayBeSentAgainAtOnceAndLater(SrtpProfile profile) {
        SrtpSender sender = sender(profile);
        byte[] first = sent(sender, 10);

        assertThat(sent(sender, 10)).as("twice in a row").isEqualTo(first);
        assertThat(sent(sender, 10)).as("three times in a row").isEqualTo(first);
        sent(sender, 11);
        sent(sender, 200);
        assertThat(sent(sender, 10)).as("later").isEqualTo(first);
        assertThat(sender.refusedRepeats()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void oneIndexNeverProtectsTwoDifferentPackets(SrtpProfile profile) {
        SrtpSender sender = sender(profile);
        byte[] original = Packets.rtp(SSRC, 10, 100);
        sender.protectRtp(original, 0, original.length, wire, 0);
        sent(sender, 11);

        for (int changed : new int[] {1, 4, 17, original.length - 1}) {
            byte[] other = original.clone();
            other[changed] ^= 1;
            assertThat(sender.protectRtp(other, 0, other.length, wire, 0))
                    .as("byte %d", changed)
                    .isEqualTo(-1);
            assertThat(Arrays.copyOf(wire, other.length)).as("nothing is left").containsOnly(0);
        }
        assertThat(sender.refusedRepeats()).isEqualTo(4);
    }

    @Test
    void packetsTooOldToTellAreNotSentAgain() {
        SrtpSender sender = sender(SrtpProfile.AEAD_AES_128_GCM);
        sent(sender, 0);
        sent(sender, SrtpSender.RESEND_WINDOW);
        byte[] old = Packets.rtp(SSRC, 0, 100);

        assertThat(sender.protectRtp(old, 0, old.length, wire, 0)).isEqualTo(-1);
        assertThat(sender.refusedRepeats()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aReplayIsRefusedThroughoutTheWindowAndBehindIt(SrtpProfile profile) {
        SrtpSender sender = sender(profile);
        SrtpReceiver receiver = receiver(profile);
        byte[][] packets = new byte[1100][];
        for (int i = 0; i < packets.length; i++) {
            packets[i] = sent(sender, i);
            assertThat(i % 10 == 3 || received(receiver, packets[i])).isTrue();
        }

        for (int i = 0; i < packets.length; i++) {
            boolean late = i % 10 == 3 && i > packets.length - 1 - SrtpReceiver.REPLAY_WINDOW;
            assertThat(received(receiver, packets[i])).as("%d", i).isEqualTo(late);
        }
        assertThat(receiver.forged()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aForgeryIsCountedAndMovesNothing(SrtpProfile profile) {
        SrtpSender sender = sender(profile);
        SrtpReceiver receiver = receiver(profile);
        received(receiver, sent(sender, 100));
        byte[] genuine = sent(sender, 101);
        for (int bit = 0; bit < 8 * genuine.length; bit++) {
            byte[] forgery = genuine.clone();
            forgery[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(received(receiver, forgery)).as("bit %d", bit).isFalse();
        }

        assertThat(receiver.forged()).isGreaterThan(genuine.length * 7L);
        assertThat(received(receiver, genuine)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void sourcesAreBounded(SrtpProfile profile) {
        SrtpSender generous = new SrtpSender(key(profile), 100);
        SrtpReceiver receiver = receiver(profile);
        for (int ssrc = 0; ssrc < 50; ssrc++) {
            byte[] plain = Packets.rtp(ssrc, 1, 20);
            int length = generous.protectRtp(plain, 0, plain.length, wire, 0);
            assertThat(receiver.unprotectRtp(wire, 0, length) > 0)
                    .as("%d", ssrc)
                    .isEqualTo(ssrc < SOURCES);
        }
        assertThat(receiver.refusedSources()).isEqualTo(50 - SOURCES);

        SrtpSender sender = sender(profile);
        for (int ssrc = 0; ssrc < 50; ssrc++) {
            byte[] plain = Packets.rtp(ssrc, 1, 20);
            int length = sender.protectRtp(plain, 0, plain.length, wire, 0);
            assertThat(length > 0).isEqualTo(ssrc < SOURCES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatDoesNotFitOrIsNoPacket(SrtpProfile profile) {
        SrtpSender sender = sender(profile);
        byte[] plain = Packets.rtp(SSRC, 1, 100);
        int room = plain.length + profile.rtpOverhead();

        assertThat(sender.protectRtp(plain, 0, plain.length, new byte[room - 1], 0))
                .isEqualTo(-1);
        assertThat(sender.protectRtp(plain, 0, plain.length, new byte[room], 1)).isEqualTo(-1);
        assertThat(sender.protectRtp(plain, 0, plain.length + 1, wire, 0)).isEqualTo(-1);
        assertThat(sender.protectRtp(plain, 0, 11, wire, 0)).isEqualTo(-1);
        assertThat(sender.protectRtp(plain, 0, 20, plain, 20, Integer.MAX_VALUE, wire, 0))
                .isEqualTo(-1);
        assertThat(sender.protectRtcp(plain, 0, 7, wire, 0)).isEqualTo(-1);
        assertThat(sender.protectRtcp(new byte[8], 0, 8, wire, 0)).isEqualTo(-1);
        assertThat(sender.protectRtp(plain, 0, plain.length, new byte[room], 0)).isEqualTo(room);
    }

    @ParameterizedTest
    @EnumSource
    void hostilePacketsNeitherThrowNorPass(SrtpProfile profile) {
        byte[] rtp = sent(sender(profile), 1);
        byte[] rtcp = new byte[28 + profile.rtcpOverhead()];
        sender(profile).protectRtcp(Hex.bytes("80c90001cafebabe" + "00".repeat(20)), 0, 28, rtcp, 0);
        Mutations.feed(
                7714,
                Mutations.COUNT / SrtpProfile.values().length,
                (buffer, offset, length) -> {
                    byte[] copy = buffer.clone();
                    SrtpReceiver receiver = untouched(profile);
                    int rtpLength = receiver.unprotectRtp(buffer, offset, length);
                    int rtcpLength = receiver.unprotectRtcp(copy, offset, length);
                    touched = rtpLength >= 0 || rtcpLength >= 0;
                    return rtpLength + 31L * rtcpLength;
                },
                rtp,
                rtcp);
    }

    /** A forgery leaves no trace but in counters, so only after a mutation that mutated nothing is a new receiver due. */
    private SrtpReceiver untouched(SrtpProfile profile) {
        if (touched || fuzzed == null) {
            fuzzed = receiver(profile);
        }
        return fuzzed;
    }

    private byte[] sent(SrtpSender sender, int sequence) {
        byte[] plain = Packets.rtp(SSRC, sequence, 100);
        int length = sender.protectRtp(plain, 0, plain.length, wire, 0);
        assertThat(length).isPositive();
        return Arrays.copyOf(wire, length);
    }

    private static boolean received(SrtpReceiver receiver, byte[] packet) {
        return receiver.unprotectRtp(packet.clone(), 0, packet.length) > 0;
    }

    private static SrtpSender sender(SrtpProfile profile) {
        return new SrtpSender(key(profile), SOURCES);
    }

    private static SrtpReceiver receiver(SrtpProfile profile) {
        return new SrtpReceiver(key(profile), SOURCES);
    }

    private static SrtpMasterKey key(SrtpProfile profile) {
        byte[] exported = new byte[profile.exportedLength()];
        new Random(3711).nextBytes(exported);
        return SrtpMasterKey.ofClient(profile, exported);
    }
}
