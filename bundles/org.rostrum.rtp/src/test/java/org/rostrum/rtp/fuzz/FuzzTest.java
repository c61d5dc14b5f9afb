package org.rostrum.rtp.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.RtpHeaderWriter;
import org.rostrum.rtp.av1.Av1Payload;
import org.rostrum.rtp.av1.DependencyDescriptor;
import org.rostrum.rtp.bytes.BigEndian;
import org.rostrum.rtp.h264.SequenceParameters;
import org.rostrum.rtp.red.RedundantAudio;
import org.rostrum.rtp.rtcp.ByeView;
import org.rostrum.rtp.rtcp.FirView;
import org.rostrum.rtp.rtcp.NackView;
import org.rostrum.rtp.rtcp.RembView;
import org.rostrum.rtp.rtcp.ReportView;
import org.rostrum.rtp.rtcp.RtcpReader;
import org.rostrum.rtp.rtcp.RtcpWriter;
import org.rostrum.rtp.rtcp.SourceDescription;
import org.rostrum.rtp.rtcp.TransportFeedbackRecorder;
import org.rostrum.rtp.rtcp.TransportFeedbackView;
import org.rostrum.rtp.sdp.SdpParser;
import org.rostrum.rtp.sdp.SdpReading;
import org.rostrum.rtp.sdp.SdpWriter;
import org.rostrum.rtp.stun.StunIntegrity;
import org.rostrum.rtp.stun.StunMessage;
import org.rostrum.rtp.stun.StunWriter;
import org.rostrum.rtp.testing.Mutations;
import org.rostrum.rtp.vp9.Vp9Descriptor;

/** Everything that reads what strangers send, fed with what is almost right: a minute in all, see {@link Fuzzer}. */
class FuzzTest {
    private static final int MOST = 1200;

    private static void fuzz(TestReporter reporter, String name, Fuzzer.Recipe recipe, Fuzzer.Door door) {
        long survived = new Fuzzer(name, recipe, door).run();
        reporter.publishEntry(name, survived + " inputs");
        assertThat(survived).isPositive();
    }

    /** Sometimes right, mostly nearly so. */
    private static byte[] spoiled(Random random, byte[] right) {
        return random.nextInt(10) == 0 ? right : Mutations.mutate(random, right);
    }

    private static byte[] bytes(Random random, int length) {
        byte[] some = new byte[length];
        random.nextBytes(some);
        return some;
    }

    @Test
    void stun(TestReporter reporter) {
        StunMessage message = new StunMessage();
        StunIntegrity integrity = new StunIntegrity("0123456789012345678901");
        fuzz(reporter, "STUN", random -> spoiled(random, stunMessage(random, integrity)), (buffer, offset, length) -> {
            if (!message.wrap(buffer, offset, length)) {
                return -1;
            }
            long digest = message.username().hashCode() + 31 * message.priority() + 37 * message.tieBreaker();
            digest += message.mappedAddress().hashCode() + 41L * message.errorCode() + 43L * message.type();
            digest = 2 * digest + (message.verify(integrity) ? 1 : 0);
            digest = 2 * digest + (message.fingerprintMatches() ? 1 : 0);
            return 2 * digest + (message.hasUnknownRequired() ? 1 : 0);
        });
    }

    private static byte[] stunMessage(Random random, StunIntegrity integrity) {
        byte[] buffer = new byte[MOST];
        int[] types = {StunMessage.BINDING_REQUEST, StunMessage.BINDING_SUCCESS, StunMessage.BINDING_ERROR, 0x11, 3};
        StunWriter writer =
                new StunWriter().begin(buffer, 0, types[random.nextInt(types.length)], bytes(random, 12), 0);
        for (int i = random.nextInt(6); i > 0; i--) {
            switch (random.nextInt(7)) {
                case 0 -> writer.username(bytes(random, random.nextInt(60)));
                case 1 -> writer.software("fuzz");
                case 2 -> writer.priority(random.nextInt() & 0xffff_ffffL);
                case 3 -> writer.useCandidate();
                case 4 -> writer.controlling(random.nextLong());
                case 5 -> writer.xorMappedAddress(bytes(random, random.nextBoolean() ? 4 : 16), random.nextInt(65_536));
                default -> writer.errorCode(300 + random.nextInt(400), "reason");
            }
        }
        int length = random.nextBoolean() ? writer.finish(integrity) : writer.finishUnsigned();
        return Arrays.copyOf(buffer, Math.max(20, length));
    }

    @Test
    void rtp(TestReporter reporter) {
        RtpHeader header = new RtpHeader();
        fuzz(reporter, "RTP", random -> spoiled(random, rtpPacket(random)), (buffer, offset, length) -> {
            if (!header.wrap(buffer, offset, length)) {
                return -1;
            }
            int payload = header.payloadOffset();
            long digest = header.headerLength() + 31L * header.paddingLength() + 37L * header.ssrc();
            digest = 41 * digest + header.sequence() + header.timestamp() + header.payloadType() + header.csrcCount();
            return 43 * digest + Arrays.hashCode(Arrays.copyOfRange(buffer, payload, payload + header.payloadLength()));
        });
    }

    private static byte[] rtpPacket(Random random) {
        byte[] packet = new byte[100 + random.nextInt(200)];
        RtpHeaderWriter writer = new RtpHeaderWriter()
                .begin(
                        packet,
                        0,
                        random.nextBoolean(),
                        random.nextInt(128),
                        random.nextInt(65_536),
                        random.nextInt(),
                        random.nextInt());
        for (int i = random.nextInt(4); i > 0; i--) {
            int length = 1 + random.nextInt(16);
            writer.extension(1 + random.nextInt(14), bytes(random, length), 0, length);
        }
        writer.finish();
        packet[0] |= (byte) (random.nextInt(4) == 0 ? 0x20 | random.nextInt(16) : 0); // padding, and other sources
        packet[packet.length - 1] = (byte) random.nextInt(40);
        return packet;
    }

    @Test
    void headerExtensions(TestReporter reporter) {
        RtpHeader header = new RtpHeader();
        fuzz(reporter, "header extensions", FuzzTest::extended, (buffer, offset, length) -> {
            if (!header.wrap(buffer, offset, length)) {
                return -1;
            }
            long digest = 0;
            for (int id = 0; id < 256; id++) {
                int at = header.findExtension(id);
                if (at >= 0) {
                    int end = at + header.extensionLength(at);
                    assertThat(at).isBetween(offset, offset + length);
                    assertThat(end).isBetween(at, offset + length);
                    digest = 41 * digest + id + Arrays.hashCode(Arrays.copyOfRange(buffer, at, end));
                }
            }
            return digest;
        });
    }

    /** Elements in either form whose lengths are mostly, and not always, those of what follows. */
    private static byte[] extended(Random random) {
        int words = random.nextInt(20);
        byte[] packet = bytes(random, 16 + 4 * words + random.nextInt(20));
        packet[0] = (byte) 0x90;
        int[] profiles = {0xbede, 0x1000, 0x1000 + random.nextInt(16), random.nextInt(65_536)};
        BigEndian.put16(packet, 12, profiles[random.nextInt(profiles.length)]);
        BigEndian.put16(packet, 14, random.nextInt(20) == 0 ? random.nextInt(65_536) : words);
        int at = 16;
        int end = 16 + 4 * words;
        while (at + 2 < end) {
            int length = random.nextInt(random.nextInt(5) == 0 ? 16 : 4);
            packet[at] = (byte) (random.nextInt(16) << 4 | length);
            at += 2 + length;
        }
        return packet;
    }

    @Test
    void h264Parameters(TestReporter reporter) {
        SequenceParameters parameters = new SequenceParameters();
        fuzz(reporter, "H.264 parameters", FuzzTest::parameters, (buffer, offset, length) -> {
            int height = parameters.height(buffer, offset, length);
            assertThat(height).isBetween(-1, 16_384).isNotZero();
            return height;
        });
    }

    /** Bits without a meaning, but behind heads and profiles of which every branch knows something. */
    private static byte[] parameters(Random random) {
        byte[] unit = bytes(random, 4 + random.nextInt(60));
        int[] profiles = {66, 77, 100, 110, 122, 244, 44, 83, 118, random.nextInt(256)};
        unit[0] = 0x67;
        unit[1] = (byte) profiles[random.nextInt(profiles.length)];
        return random.nextInt(4) == 0 ? Mutations.mutate(random, unit) : unit;
    }

    @Test
    void redundantAudio(TestReporter reporter) {
        byte[] target = new byte[RedundantAudio.MAX_HEADERS];
        fuzz(reporter, "redundant sound", random -> spoiled(random, redundant(random)), (buffer, offset, length) -> {
            int before = RedundantAudio.beforePrimary(buffer, offset, length, 111);
            if (before < 0) {
                return -1;
            }
            assertThat(before).isLessThan(length);
            int headers = RedundantAudio.renumber(buffer, offset, 96, target, 0);
            return before + 31L * Arrays.hashCode(Arrays.copyOf(target, headers));
        });
    }

    private static byte[] redundant(Random random) {
        int blocks = random.nextInt(RedundantAudio.MAX_BLOCKS + 2);
        byte[] payload = bytes(random, 4 * blocks + 1 + random.nextInt(200));
        for (int i = 0; i < blocks; i++) {
            payload[4 * i] = (byte) 0xef;
            BigEndian.put16(payload, 4 * i + 2, random.nextInt(30));
        }
        payload[4 * blocks] = 0x6f;
        return payload;
    }

    @Test
    void vp9Descriptors(TestReporter reporter) {
        Vp9Descriptor descriptor = new Vp9Descriptor();
        fuzz(reporter, "VP9", random -> bytes(random, random.nextInt(60)), (buffer, offset, length) -> {
            if (!descriptor.wrap(buffer, offset, length)) {
                return -1;
            }
            assertThat(descriptor.length()).isLessThan(length);
            long digest = descriptor.pictureId() + 31L * descriptor.tl0PicIdx() + 37L * descriptor.length();
            for (int layer = 0; layer < descriptor.layers(); layer++) {
                digest = 41 * digest + descriptor.height(layer);
            }
            return digest + descriptor.spatialLayer() + 43L * descriptor.temporalLayer();
        });
    }

    @Test
    void av1SequenceHeaders(TestReporter reporter) {
        Av1Payload payload = new Av1Payload();
        fuzz(reporter, "AV1", FuzzTest::sequence, (buffer, offset, length) -> {
            int height = payload.height(buffer, offset, length);
            assertThat(height).isBetween(-1, 16_384).isNotZero();
            return height;
        });
    }

    /** Bits without a meaning, behind heads that say there is a sequence header. */
    private static byte[] sequence(Random random) {
        byte[] payload = bytes(random, 6 + random.nextInt(60));
        payload[0] = (byte) (0x08 | random.nextInt(4) << 4);
        payload[1] = (byte) (random.nextBoolean() ? 0x08 | random.nextInt(4) << 1 : random.nextInt(payload.length));
        payload[2] = (byte) (random.nextBoolean() ? 0x08 : random.nextInt(256));
        return payload;
    }

    @Test
    void dependencyDescriptors(TestReporter reporter) {
        DependencyDescriptor descriptor = new DependencyDescriptor();
        fuzz(reporter, "dependency descriptors", FuzzTest::dependencies, (buffer, offset, length) -> {
            if (!descriptor.wrap(buffer, offset, length)) {
                return -1;
            }
            long digest = descriptor.frameNumber() + 31L * descriptor.templateId();
            if (!descriptor.hasTemplates()) {
                return digest;
            }
            assertThat(descriptor.templates()).isBetween(1, 64);
            assertThat(descriptor.spatialLayers()).isBetween(1, 4);
            for (int i = 0; i < descriptor.templates(); i++) {
                digest = 37 * digest + descriptor.spatialLayer(i) + 8L * descriptor.temporalLayer(i);
            }
            return digest + descriptor.height();
        });
    }

    private static byte[] dependencies(Random random) {
        byte[] data = bytes(random, 3 + random.nextInt(120));
        if (data.length > 4) {
            data[3] |= (byte) (random.nextInt(4) == 0 ? 0 : 0x80);
        }
        return data;
    }

    @Test
    void rtcpCompounds(TestReporter reporter) {
        RtcpReader reader = new RtcpReader();
        ReportView report = new ReportView();
        NackView nack = new NackView();
        FirView fir = new FirView();
        RembView remb = new RembView();
        ByeView bye = new ByeView();
        TransportFeedbackView arrivals = new TransportFeedbackView();
        fuzz(reporter, "RTCP", random -> spoiled(random, compound(random)), (buffer, offset, length) -> {
            long digest = reader.wrap(buffer, offset, length) ? 1 : -1;
            while (digest != -1 && reader.next()) {
                int at = reader.offset();
                int size = reader.length();
                digest = 31 * digest + reader.packetType() + reader.senderSsrc() + reader.mediaSsrc();
                digest += SourceDescription.read(buffer, at, size).hashCode();
                digest += report.wrap(buffer, at, size) && report.blockCount() > 0
                        ? report.jitter(report.blockCount() - 1)
                        : 0;
                digest += fir.wrap(buffer, at, size) && fir.count() > 0 ? fir.commandSequence(fir.count() - 1) : 0;
                digest += remb.wrap(buffer, at, size) && remb.ssrcCount() > 0 ? remb.ssrc(remb.ssrcCount() - 1) : 0;
                digest += bye.wrap(buffer, at, size) && bye.count() > 0 ? bye.ssrc(bye.count() - 1) : 0;
                digest += nack.wrap(buffer, at, size) ? missing(nack) : 0;
                digest += arrivals.wrap(buffer, at, size) ? arrived(arrivals) : 0;
            }
            return digest;
        });
    }

    private static long missing(NackView nack) {
        long digest = 0;
        for (int number = nack.next(); number >= 0; number = nack.next()) {
            digest = 31 * digest + number;
        }
        return digest;
    }

    private static long arrived(TransportFeedbackView arrivals) {
        long digest = arrivals.referenceTime();
        while (arrivals.next()) {
            digest = 31 * digest + arrivals.sequence() + (arrivals.received() ? arrivals.arrivalMicros() : 7);
        }
        return digest;
    }

    private static byte[] compound(Random random) {
        byte[] buffer = new byte[MOST];
        RtcpWriter writer = new RtcpWriter().begin(buffer, 0);
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            switch (random.nextInt(8)) {
                case 0 -> {
                    writer.senderReport(random.nextInt(), random.nextLong(), random.nextInt(), 1, 2);
                    writer.reportBlock(random.nextInt(), 2, 3, 4, 5, 6, 7);
                }
                case 1 -> writer.receiverReport(random.nextInt());
                case 2 -> writer.cname(random.nextInt(), "name".repeat(random.nextInt(8)));
                case 3 -> writer.bye(random.nextInt());
                case 4 -> writer.nack(1, 2, random.ints(5, 0, 65_536).sorted().toArray(), 5);
                case 5 -> writer.fir(1, random.nextInt(), random.nextInt(256));
                case 6 -> writer.remb(1, random.nextInt(50_000_000), random.nextInt(), random.nextInt());
                default -> feedback(random, writer);
            }
        }
        return Arrays.copyOf(buffer, Math.max(4, writer.length()));
    }

    private static void feedback(Random random, RtcpWriter writer) {
        TransportFeedbackRecorder recorder = new TransportFeedbackRecorder();
        for (int i = 0; i < 40; i++) {
            recorder.record(i + random.nextInt(3), i * 20_000L + random.nextInt(200_000));
        }
        writer.transportFeedback(recorder, 1, 2);
    }

    @Test
    void sdp(TestReporter reporter) {
        List<String> lines = new ArrayList<>();
        lines.addAll(List.of(offer("chromium").split("\r?\n")));
        lines.addAll(List.of(offer("firefox").split("\r?\n")));
        fuzz(reporter, "SDP", random -> description(random, lines), (buffer, offset, length) -> {
            SdpReading reading = SdpParser.parse(new String(buffer, offset, length, UTF_8));
            if (!(reading instanceof SdpReading.Described read)) {
                return -1;
            }
            String written = SdpWriter.write(read.description());
            assertThat(SdpParser.parse(written)).as(written).isInstanceOf(SdpReading.Described.class);
            return read.description().hashCode();
        });
    }

    /** A head as it should be, then lines of real offers in an order of their own, some of them spoiled. */
    private static byte[] description(Random random, List<String> lines) {
        StringBuilder text = new StringBuilder("v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n");
        int from = random.nextInt(lines.size());
        for (int i = random.nextInt(60); i > 0; i--) {
            String line = lines.get(from);
            from = random.nextInt(4) == 0 ? random.nextInt(lines.size()) : (from + 1) % lines.size();
            boolean spoil = random.nextInt(12) == 0;
            text.append(spoil ? new String(Mutations.mutate(random, line.getBytes(UTF_8)), ISO_8859_1) : line)
                    .append("\r\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    private static String offer(String browser) {
        try (InputStream file = FuzzTest.class.getResourceAsStream("/org/rostrum/rtp/sdp/" + browser + "-offer.sdp")) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
