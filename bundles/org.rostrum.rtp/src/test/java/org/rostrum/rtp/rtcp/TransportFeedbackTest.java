package org.rostrum.rtp.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rostrum.rtp.testing.Hex;
import org.rostrum.rtp.testing.Mutations;

class TransportFeedbackTest {
    private static final int LOST = Integer.MIN_VALUE;

    private final byte[] buffer = new byte[1500];
    private final TransportFeedbackRecorder recorder = new TransportFeedbackRecorder();
    private final TransportFeedbackView view = new TransportFeedbackView();

    /** Two packets arrive 64 ms + 1 ms and 64 ms + 2 ms after the start of the clock, one between them is lost. */
    @Test
    void writesTheBytesOfTheDraft() {
        recorder.record(7, 65_000);
        recorder.record(9, 66_000);

        int length = recorder.write(buffer, 0, buffer.length, 0x01020304, 0x05060708);

        assertThat(Arrays.copyOf(buffer, length))
                .isEqualTo(Hex.bytes("8fcd0005 01020304 05060708 00070003 00000100 a800 04 04"));
    }

    @Test
    void readsEveryKindOfChunk() {
        // A run of two small deltas; two-bit symbols 2 1 0 2 0 0 0; one-bit symbols 1 and thirteen unused ones.
        byte[] packet = Hex.bytes(
                "8fcd0009 00000001 00000002 fffe000a fffffe05", "2002 e480 a000 04 08 0010 0c fff0 04 00 0000");
        assertThat(view.wrap(packet, 0, packet.length)).isTrue();

        assertThat(view.referenceTime()).isEqualTo(-2);
        assertThat(view.feedbackCount()).isEqualTo(5);
        assertThat(view.baseSequence()).isEqualTo(65_534);
        assertThat(statuses())
                .hasSize(10)
                .containsEntry(65_534, -127_000L)
                .containsEntry(65_535, -125_000L)
                .containsEntry(0, -121_000L)
                .containsEntry(1, -118_000L)
                .containsEntry(2, (long) LOST)
                .containsEntry(3, -122_000L)
                .containsEntry(7, -121_000L);
    }

    @Test
    void whatIsRecordedIsRead() {
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            TransportFeedbackRecorder fresh = new TransportFeedbackRecorder();
            roundTrip(random, fresh, random.nextInt(65_536), 1 + random.nextInt(1200), random.nextInt(100));
        }
    }

    /** Loss in percent; jitter up to 400 ms, now and then a silence of up to 20 s. */
    private void roundTrip(Random random, TransportFeedbackRecorder fresh, int first, int count, int loss) {
        Map<Integer, Long> expected = new TreeMap<>();
        long clock = random.nextInt(1_000_000_000);
        int last = 0;
        for (int i = 0; i < count; i++) {
            clock += random.nextInt(50) == 0
                    ? random.nextInt(random.nextInt(10) == 0 ? 20_000_000 : 400_000)
                    : random.nextInt(5_000);
            if (i == 0 || random.nextInt(100) >= loss) {
                long arrival = clock - (i == 0 ? 0 : random.nextInt(3_000));
                fresh.record((first + i) & 0xffff, arrival);
                expected.put((first + i) & 0xffff, Math.floorDiv(arrival, 250L) * 250);
                last = i;
            }
        }
        Map<Integer, Long> reported = drain(fresh, 100 + random.nextInt(1300));

        assertThat(reported).hasSize(last + 1);
        reported.values().removeIf(arrival -> arrival == LOST);
        assertThat(reported).isEqualTo(expected);
    }

    @Test
    void everyPacketIsReportedOnceAndCounted() {
        recorder.record(1, 1_000);
        assertThat(drain(recorder, 1500)).hasSize(1);
        assertThat(recorder.hasNews()).isFalse();
        assertThat(recorder.write(buffer, 0, 1500, 1, 2)).isZero();

        recorder.record(2, 2_000);
        recorder.write(buffer, 0, 1500, 1, 2);
        assertThat(buffer[19]).isEqualTo((byte) 1);
    }

    @Test
    void aLatePacketTakesTheNextFeedbackBackToItsPlace() {
        recorder.record(10, 1_000);
        recorder.record(12, 3_000);
        assertThat(drain(recorder, 1500)).containsEntry(11, (long) LOST);

        recorder.record(11, 4_000);

        assertThat(drain(recorder, 1500)).containsOnly(Map.entry(11, 4_000L), Map.entry(12, 3_000L));
    }

    @Test
    void aDuplicateIsIgnored() {
        recorder.record(10, 1_000);
        recorder.record(10, 9_000);

        assertThat(drain(recorder, 1500)).containsOnly(Map.entry(10, 1_000L));
    }

    @Test
    void aJumpBeyondMemoryStartsAnew() {
        recorder.record(10, 1_000);
        recorder.record(10 + TransportFeedbackRecorder.CAPACITY, 2_000);

        assertThat(drain(recorder, 1500)).containsOnly(Map.entry(10 + TransportFeedbackRecorder.CAPACITY, 2_000L));
    }

    @Test
    void nothingIsWrittenWhereNothingFits() {
        recorder.record(10, 1_000);

        assertThat(recorder.write(buffer, 0, 20, 1, 2)).isZero();
        assertThat(recorder.write(buffer, 1490, 20, 1, 2)).isZero();
        assertThat(recorder.hasNews()).isTrue();
    }

    @Test
    void refusesWhatIsNotWellFormed() {
        String header = "8fcd0005 00000001 00000002 ";
        assertThat(accepts(Hex.bytes(header + "00010001 00000000 2001 0000"))).isTrue();
        assertThat(accepts(Hex.bytes(header + "00010004 00000000 2004 0000")))
                .as("deltas missing")
                .isFalse();
        assertThat(accepts(Hex.bytes(header + "00010009 00000000 0001 0001")))
                .as("chunks missing")
                .isFalse();
        assertThat(accepts(Hex.bytes(header + "00010001 00000000 6001 0000")))
                .as("reserved run")
                .isFalse();
        assertThat(accepts(Hex.bytes(header + "00010001 00000000 f000 0000")))
                .as("reserved symbol")
                .isFalse();
        assertThat(accepts(Hex.bytes(header + "00010001 000000"))).as("short").isFalse();
        assertThat(accepts(Hex.bytes("81cd0005 00000001 00000002 00010001 00000000 20010000")))
                .as("a NACK")
                .isFalse();
    }

    @Test
    void hostileFeedbackNeitherThrowsNorLeadsAstray() {
        List<byte[]> samples = new ArrayList<>();
        Random random = new Random(15);
        for (int i = 0; i < 60; i++) {
            recorder.record(i + random.nextInt(3), i * 20_000L + random.nextInt(200_000));
        }
        int length = recorder.write(buffer, 0, 200, 1, 2);
        samples.add(Arrays.copyOf(buffer, length));
        samples.add(Hex.bytes("8fcd0005 00000001 00000002 00010001 00000000 2001 0000"));

        Mutations.feed(
                15,
                (bytes, offset, size) -> {
                    if (!view.wrap(bytes, offset, size)) {
                        return -1;
                    }
                    long digest = view.referenceTime();
                    while (view.next()) {
                        digest = 31 * digest + view.sequence() + (view.received() ? view.arrivalMicros() : 7);
                    }
                    return digest;
                },
                samples.toArray(byte[][]::new));
    }

    private boolean accepts(byte[] packet) {
        return view.wrap(packet, 0, packet.length);
    }

    private Map<Integer, Long> drain(TransportFeedbackRecorder from, int room) {
        Map<Integer, Long> all = new HashMap<>();
        for (int length = from.write(buffer, 0, room, 1, 2); length > 0; length = from.write(buffer, 0, room, 1, 2)) {
            assertThat(length).isLessThanOrEqualTo(room);
            assertThat(view.wrap(buffer, 0, length)).isTrue();
            all.putAll(statuses());
        }
        return all;
    }

    private Map<Integer, Long> statuses() {
        Map<Integer, Long> statuses = new HashMap<>();
        while (view.next()) {
            statuses.put(view.sequence(), view.received() ? view.arrivalMicros() : LOST);
        }
        return statuses;
    }
}
