package org.rostrum.rtp.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rostrum.rtp.testing.Hex;
import org.rostrum.rtp.testing.Mutations;

class RtcpTest {
    private final byte[] buffer = new byte[1500];
    private final RtcpWriter writer = new RtcpWriter();
    private final RtcpReader reader = new RtcpReader();
    private final ReportView report = new ReportView();
    private final NackView nack = new NackView();
    private final FirView fir = new FirView();
    private final RembView remb = new RembView();
    private final ByeView bye = new ByeView();

    @Test
    void senderReportsAreReadAsWritten() {
        writer.begin(buffer, 3);
        assertThat(writer.senderReport(1, 0x0123456789abcdefL, 90_000, 0xffff_ffffL, 77))
                .isTrue();
        assertThat(writer.reportBlock(2, 255, -5, 0x1_0002L, 0xffff_ffffL, 9, 65_536))
                .isTrue();
        assertThat(writer.reportBlock(3, 0, 99_999_999, 0, 0, 0, 0)).isTrue();
        assertThat(writer.cname(1, "seat-7@house")).isTrue();
        stepTo(3, RtcpReader.SENDER_REPORT);

        assertThat(report.wrap(buffer, reader.offset(), reader.length())).isTrue();
        assertThat(report.senderSsrc()).isEqualTo(1).isEqualTo(reader.senderSsrc());
        assertThat(report.hasSenderInfo()).isTrue();
        assertThat(report.ntpTimestamp()).isEqualTo(0x0123456789abcdefL);
        assertThat(report.rtpTimestamp()).isEqualTo(90_000);
        assertThat(report.packetCount()).isEqualTo(0xffff_ffffL);
        assertThat(report.octetCount()).isEqualTo(77);
        assertThat(report.blockCount()).isEqualTo(2);
        assertThat(report.blockSsrc(0)).isEqualTo(2);
        assertThat(report.fractionLost(0)).isEqualTo(255);
        assertThat(report.cumulativeLost(0)).isEqualTo(-5);
        assertThat(report.highestSequence(0)).isEqualTo(0x1_0002L);
        assertThat(report.jitter(0)).isEqualTo(0xffff_ffffL);
        assertThat(report.lastSenderReport(0)).isEqualTo(9);
        assertThat(report.delaySinceLastSenderReport(0)).isEqualTo(65_536);
        assertThat(report.cumulativeLost(1)).as("kept within 24 bits").isEqualTo(0x7fffff);

        assertThat(reader.next()).isTrue();
        assertThat(SourceDescription.read(buffer, reader.offset(), reader.length()))
                .containsExactly(new SourceDescription(1, "seat-7@house"));
        assertThat(reader.next()).isFalse();
    }

    @Test
    void receiverReportsHoldUpTo31Blocks() {
        writer.begin(buffer, 0);
        writer.receiverReport(1);
        for (int i = 0; i < 31; i++) {
            assertThat(writer.reportBlock(i, 0, 0, 0, 0, 0, 0)).isTrue();
        }
        assertThat(writer.reportBlock(31, 0, 0, 0, 0, 0, 0)).isFalse();
        stepTo(0, RtcpReader.RECEIVER_REPORT);

        assertThat(report.wrap(buffer, reader.offset(), reader.length())).isTrue();
        assertThat(report.hasSenderInfo()).isFalse();
        assertThat(report.blockCount()).isEqualTo(31);
        assertThat(report.blockSsrc(30)).isEqualTo(30);
    }

    @Test
    void nacksAreReadAsWrittenWhateverIsMissing() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            TreeSet<Integer> missing = new TreeSet<>();
            for (int i = random.nextInt(80); i >= 0; i--) {
                missing.add(65_000 + random.nextInt(1 + random.nextInt(3_000)));
            }
            int[] wrapped = missing.stream().mapToInt(number -> number & 0xffff).toArray();
            writer.begin(buffer, 0);
            assertThat(writer.nack(1, 2, wrapped, wrapped.length)).isTrue();
            stepTo(0, RtcpReader.TRANSPORT_FEEDBACK);

            assertThat(reader.isNack()).isTrue();
            assertThat(nack.wrap(buffer, reader.offset(), reader.length())).isTrue();
            assertThat(nack.mediaSsrc()).isEqualTo(2);
            assertThat(missingIn(nack))
                    .containsExactly(Arrays.stream(wrapped).boxed().toArray(Integer[]::new));
        }
    }

    @Test
    void neighboursShareOneItem() {
        writer.begin(buffer, 0);
        writer.nack(1, 2, new int[] {100, 101, 116, 117}, 4);

        assertThat(Arrays.copyOf(buffer, writer.length()))
                .isEqualTo(Hex.bytes("81cd0004 00000001 00000002 00648001 00750000"));
    }

    @Test
    void keyFrameRequestsAreRecognized() {
        writer.begin(buffer, 0);
        writer.pli(1, 2);
        writer.fir(1, 3, 255);
        stepTo(0, RtcpReader.PAYLOAD_FEEDBACK);

        assertThat(reader.isPli()).isTrue();
        assertThat(reader.senderSsrc()).isEqualTo(1);
        assertThat(reader.mediaSsrc()).isEqualTo(2);
        assertThat(fir.wrap(buffer, reader.offset(), reader.length())).isFalse();

        assertThat(reader.next() && reader.isFir()).isTrue();
        assertThat(fir.wrap(buffer, reader.offset(), reader.length())).isTrue();
        assertThat(fir.count()).isEqualTo(1);
        assertThat(fir.ssrc(0)).isEqualTo(3);
        assertThat(fir.commandSequence(0)).isEqualTo(255);
    }

    @Test
    void estimatesKeepEighteenDigits() {
        for (long bitrate : new long[] {0, 1, 0x3ffff, 0x40000, 2_500_000, 10_000_000_000L, Long.MAX_VALUE}) {
            writer.begin(buffer, 0);
            assertThat(writer.remb(1, bitrate, 7, 8)).isTrue();
            stepTo(0, RtcpReader.PAYLOAD_FEEDBACK);

            assertThat(reader.isApplicationFeedback()).isTrue();
            assertThat(remb.wrap(buffer, reader.offset(), reader.length())).isTrue();
            assertThat(remb.bitrate()).isBetween(bitrate - (bitrate >> 17), bitrate);
            assertThat(remb.ssrcCount()).isEqualTo(2);
            assertThat(remb.ssrc(1)).isEqualTo(8);
        }
    }

    @Test
    void anEstimateBeyondALongIsTheLargestLong() {
        byte[] packet = Hex.bytes("8fce0004 00000001 00000000 52454d42 00ffffff");

        assertThat(remb.wrap(packet, 0, packet.length)).isTrue();
        assertThat(remb.bitrate()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void leavingSourcesAreNamed() {
        writer.begin(buffer, 0);
        writer.bye(9);
        stepTo(0, RtcpReader.BYE);

        assertThat(bye.wrap(buffer, reader.offset(), reader.length())).isTrue();
        assertThat(bye.count()).isEqualTo(1);
        assertThat(bye.ssrc(0)).isEqualTo(9);
    }

    @Test
    void paddingOfAnyLengthIsNotPartOfThePacket() {
        byte[] packet =
                Hex.bytes("afcd0005 00000001 00000002 00010001 00000000 2001 0401", "81ce0002 00000001 00000002");

        assertThat(reader.wrap(packet, 0, packet.length)).isTrue();
        assertThat(reader.next() && reader.isTransportWideFeedback()).isTrue();
        assertThat(reader.length()).isEqualTo(23);
        assertThat(reader.next() && reader.isPli()).isTrue();
    }

    @Test
    void refusesCompoundsThatAreNotWellFormed() {
        assertThat(accepts("")).isFalse();
        assertThat(accepts("80c900")).isFalse();
        assertThat(accepts("80c90001 00000001")).isTrue();
        assertThat(accepts("40c90001 00000001")).as("version 1").isFalse();
        assertThat(accepts("80c90002 00000001")).as("longer than the datagram").isFalse();
        assertThat(accepts("80c90001 00000001 00")).as("a byte too many").isFalse();
        assertThat(accepts("a0c90001 00000000")).as("padding of nothing").isFalse();
        assertThat(accepts("a0c90001 00000005")).as("padding over the header").isFalse();
    }

    @Test
    void refusesPacketsWhosePartsDoNotFit() {
        byte[] tooManyBlocks = Hex.bytes("81c90001 00000001");
        assertThat(report.wrap(tooManyBlocks, 0, 8)).isFalse();
        byte[] tooManySources = Hex.bytes("82cb0001 00000001");
        assertThat(bye.wrap(tooManySources, 0, 8)).isFalse();
        byte[] nothingMissing = Hex.bytes("81cd0002 00000001 00000002");
        assertThat(nack.wrap(nothingMissing, 0, 12)).isFalse();
        byte[] nameOverTheEnd = Hex.bytes("81ca0002 00000001 0105 4141");
        assertThat(SourceDescription.read(nameOverTheEnd, 0, 12)).isEmpty();
    }

    @Test
    void whatDoesNotFitIsLeftOutWhole() {
        byte[] small = new byte[20];
        writer.begin(small, 0);
        assertThat(writer.pli(1, 2)).isTrue();
        assertThat(writer.pli(1, 2)).isFalse();
        assertThat(writer.bye(1)).isTrue();
        assertThat(writer.receiverReport(1)).isFalse();
        assertThat(writer.reportBlock(1, 0, 0, 0, 0, 0, 0))
                .as("no report to belong to")
                .isFalse();
        assertThat(writer.length()).isEqualTo(20);
        assertThat(reader.wrap(small, 0, 20)).isTrue();
    }

    @Test
    void hostileCompoundsNeitherThrowNorLeadAstray() {
        writer.begin(buffer, 0);
        writer.senderReport(1, 2, 3, 4, 5);
        writer.reportBlock(1, 2, 3, 4, 5, 6, 7);
        writer.cname(1, "name");
        writer.bye(1);
        byte[] reports = Arrays.copyOf(buffer, writer.length());
        writer.begin(buffer, 0);
        writer.nack(1, 2, new int[] {1, 2, 30}, 3);
        writer.fir(1, 2, 3);
        writer.remb(1, 1_000_000, 2, 3);
        writer.pli(1, 2);
        byte[] feedback = Arrays.copyOf(buffer, writer.length());

        Mutations.feed(3550, this::digest, reports, feedback);
    }

    private long digest(byte[] bytes, int offset, int length) {
        if (!reader.wrap(bytes, offset, length)) {
            return -1;
        }
        long digest = 0;
        while (reader.next()) {
            int at = reader.offset();
            int size = reader.length();
            digest = 31 * digest + reader.packetType() + reader.senderSsrc() + reader.mediaSsrc();
            digest += SourceDescription.read(bytes, at, size).hashCode();
            if (report.wrap(bytes, at, size)) {
                digest += report.hasSenderInfo() ? report.octetCount() : 0;
                for (int i = 0; i < report.blockCount(); i++) {
                    digest = 31 * digest + report.delaySinceLastSenderReport(i);
                }
            }
            digest += nack.wrap(bytes, at, size) ? missingIn(nack).hashCode() : 0;
            digest += fir.wrap(bytes, at, size) && fir.count() > 0 ? fir.commandSequence(fir.count() - 1) : 0;
            digest += remb.wrap(bytes, at, size) && remb.ssrcCount() > 0 ? remb.ssrc(remb.ssrcCount() - 1) : 0;
            digest += bye.wrap(bytes, at, size) && bye.count() > 0 ? bye.ssrc(bye.count() - 1) : 0;
        }
        return digest;
    }

    private static List<Integer> missingIn(NackView nack) {
        List<Integer> missing = new ArrayList<>();
        for (int sequence = nack.next(); sequence >= 0; sequence = nack.next()) {
            missing.add(sequence);
        }
        return missing;
    }

    private void stepTo(int offset, int packetType) {
        assertThat(reader.wrap(buffer, offset, writer.length())).isTrue();
        assertThat(reader.next()).isTrue();
        assertThat(reader.packetType()).isEqualTo(packetType);
    }

    private boolean accepts(String packet) {
        byte[] bytes = Hex.bytes(packet);
        return reader.wrap(bytes, 0, bytes.length);
    }
}
