package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.Counters;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.RtpHeaderWriter;

class EvenSizesTest {
    private static final int H264 = 103;
    private static final int REPAIR = 104;

    private final Counters counters = new Counters();
    private final RtpHeader header = new RtpHeader();
    private final Publication camera = new Publication(Source.CAMERA, 1, counters);
    private final Budget budget = new Budget(1_000_000, 1_000_000, 0);
    private int sequence = 10;

    EvenSizesTest() {
        camera.layers().get(0).feed(new Inbound(1, InboundFormat.plain(Codec.H264, 0), counters));
    }

    /** A receiver whose packets leave in runs, or not. */
    private final class Receiver implements Outlet {
        final List<byte[]> received = new ArrayList<>();
        final boolean runs;
        final Slot slot;

        Receiver(int ssrc, boolean runs, Map<Codec, Integer> repairs) {
            this.runs = runs;
            SlotFormat format = new SlotFormat(Map.of(Codec.H264, H264), repairs, 0, 0, repairs.isEmpty() ? 0 : 5);
            slot = new Slot("v", Kind.VIDEO, new SlotNumbers(ssrc, ssrc + 1, 1), format, this, counters);
            slot.follow(camera);
        }

        @Override
        public boolean likesEqualSizes() {
            return runs;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public int nextNumber() {
            return 0;
        }

        @Override
        public boolean sendRtp(
                byte[] head, int headLength, byte[] payload, int offset, int length, int number, boolean droppable) {
            byte[] whole = Arrays.copyOf(head, headLength + length);
            System.arraycopy(payload, offset, whole, headLength, length);
            return received.add(whole);
        }

        @Override
        public void failed(Throwable bug) {
            throw new AssertionError(bug);
        }

        byte[] payload(int index) {
            byte[] packet = received.get(index);
            assertThat(header.wrap(packet, 0, packet.length)).isTrue();
            int at = header.payloadOffset();
            return Arrays.copyOfRange(packet, at, at + header.payloadLength());
        }
    }

    /** A packet that begins a picture of its own, with a payload of so many bytes and as much padding of the publisher's. */
    private byte[] film(int bytes, int theirs) {
        byte[] packet = new byte[1500];
        int at = new RtpHeaderWriter()
                .begin(packet, 0, true, 96, sequence, sequence * 3000, 1)
                .finish();
        sequence++;
        Arrays.fill(packet, at, at + bytes, (byte) 0x77);
        packet[at] = 0x67;
        if (theirs > 0) {
            Arrays.fill(packet, at + bytes, at + bytes + theirs, (byte) 0x55);
            packet[at + bytes + theirs - 1] = (byte) theirs;
            packet[0] |= 0x20;
        }
        int length = at + bytes + theirs;
        assertThat(header.wrap(packet, 0, length)).isTrue();
        Packet accepted = camera.layers().get(0).inbound().accept(header, packet, 0, length, sequence);
        camera.forward(camera.layers().get(0), accepted, sequence);
        return Arrays.copyOfRange(packet, at, at + bytes);
    }

    @Test
    void packetsThatDifferALittleBecomeEqualAndHoldWhatTheyHeld() {
        Receiver bob = new Receiver(77, true, Map.of());
        byte[] first = film(1001, 0);
        byte[] second = film(1002, 0);
        byte[] third = film(1008, 0);
        assertThat(bob.received).extracting(packet -> packet.length).containsOnly(12 + 1008);
        assertThat(bob.payload(0)).isEqualTo(first);
        assertThat(bob.payload(1)).isEqualTo(second);
        assertThat(bob.payload(2)).isEqualTo(third);
    }

    @Test
    void paddingOfThePublisherGivesWayToOurs() {
        Receiver bob = new Receiver(77, true, Map.of());
        byte[] held = film(700, 40);
        assertThat(bob.received.get(0)).hasSize(12 + 704);
        assertThat(bob.payload(0)).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20, 399, 1161, 1169, 1400, 1488})
    void whatIsSmallOrLargeStaysAsItIs(int bytes) {
        Receiver bob = new Receiver(77, true, Map.of());
        byte[] held = film(bytes, 0);
        assertThat(bob.payload(0)).isEqualTo(held);
        int padding = bob.received.get(0).length - 12 - bytes;
        assertThat(padding).isEqualTo(bytes == 1161 ? 7 : 0);
    }

    @Test
    void whoGainsNothingByItGetsNoPadding() {
        Receiver bob = new Receiver(77, true, Map.of());
        Receiver cem = new Receiver(87, false, Map.of());
        byte[] held = film(1001, 0);
        assertThat(bob.received.get(0)).hasSize(12 + 1008);
        assertThat(cem.received.get(0)).hasSize(12 + 1001);
        assertThat(cem.payload(0)).isEqualTo(held);
    }

    /** SRTP must never see two packets under one number. */
    @Test
    void aPacketThatIsSentAgainAsItWasHasItsPaddingAgain() {
        Receiver bob = new Receiver(77, true, Map.of());
        film(1001, 0);
        film(1001, 0);
        bob.slot.resend(header(bob, 0).sequence(), budget, 1_000_000_000);
        assertThat(bob.received).hasSize(3);
        assertThat(bob.received.get(2)).isEqualTo(bob.received.get(0));
    }

    @Test
    void onAStreamOfItsOwnItHoldsWhatItHeld() {
        Receiver bob = new Receiver(77, true, Map.of(Codec.H264, REPAIR));
        byte[] held = film(1001, 0);
        film(1001, 0);
        bob.slot.resend(header(bob, 0).sequence(), budget, 1_000_000_000);
        byte[] again = bob.payload(2);
        assertThat(Arrays.copyOfRange(again, 2, again.length)).isEqualTo(held);
    }

    private RtpHeader header(Receiver receiver, int index) {
        byte[] packet = receiver.received.get(index);
        assertThat(header.wrap(packet, 0, packet.length)).isTrue();
        return header;
    }
}
