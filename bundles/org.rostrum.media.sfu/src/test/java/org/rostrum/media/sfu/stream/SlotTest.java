package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.Counter;
import org.rostrum.media.sfu.Counters;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.RtpHeaderWriter;
import org.rostrum.rtp.bytes.BigEndian;

/** A publisher, a slot, and what goes out of it in clear. */
class SlotTest {
    private static final long SECOND = 1_000_000_000L;

    private final Counters counters = new Counters();
    private final List<byte[]> sent = new ArrayList<>();
    private final Window window = new Window();
    private final Budget budget = new Budget(1_000_000, 1_000_000, 0);
    private long now;

    /** Keeps what is sent. */
    private final class Window implements Outlet {
        boolean open = true;
        int numbered;

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public int nextNumber() {
            return numbered;
        }

        @Override
        public boolean sendRtp(
                byte[] head, int headLength, byte[] payload, int offset, int length, int number, boolean video) {
            byte[] packet = Arrays.copyOf(head, headLength + length);
            System.arraycopy(payload, offset, packet, headLength, length);
            numbered += number >= 0 ? 1 : 0;
            return sent.add(packet);
        }

        @Override
        public void failed(Throwable bug) {
            throw new AssertionError(bug);
        }
    }

    private Slot slot(Kind kind, Map<Codec, Integer> types) {
        return slot(kind, new SlotFormat(types, Map.of(), 0, 0, 0));
    }

    private Slot slot(Kind kind, SlotFormat format) {
        return new Slot("v0", kind, new SlotNumbers(77, 78, 0x7ffe), format, window, counters);
    }

    /** Of a receiver that takes retransmissions on a stream of their own and counts what comes. */
    private Slot repairable() {
        return slot(Kind.VIDEO, new SlotFormat(Map.of(Codec.H264, 103), Map.of(Codec.H264, 104), 0, 0, 5));
    }

    private int wide(int index) {
        RtpHeader header = sent(index);
        return BigEndian.u16(sent.get(index), header.findExtension(5));
    }

    private Publication publication(Source source, Codec codec, int ssrc) {
        Publication publication = new Publication(source, 1, counters);
        publication.layers().get(0).feed(new Inbound(ssrc, InboundFormat.plain(codec, 0), counters));
        return publication;
    }

    private void send(Publication from, int sequence, int timestamp, int... payload) {
        send(100, from, sequence, timestamp, payload);
    }

    private void send(int type, Publication from, int sequence, int timestamp, int... payload) {
        byte[] packet = new byte[12 + payload.length];
        new RtpHeaderWriter()
                .begin(
                        packet,
                        0,
                        false,
                        type,
                        sequence & 0xffff,
                        timestamp,
                        from.layers().get(0).inbound().ssrc())
                .finish();
        for (int i = 0; i < payload.length; i++) {
            packet[12 + i] = (byte) payload[i];
        }
        RtpHeader header = new RtpHeader();
        assertThat(header.wrap(packet, 0, packet.length)).isTrue();
        Packet accepted = from.layers().get(0).inbound().accept(header, packet, 0, packet.length, now);
        if (accepted != null) {
            from.forward(from.layers().get(0), accepted, now);
        }
    }

    private RtpHeader sent(int index) {
        RtpHeader header = new RtpHeader();
        assertThat(header.wrap(sent.get(index), 0, sent.get(index).length)).isTrue();
        return header;
    }

    @Test
    void soundIsRenumberedAndRunsOnAcrossTheWrap() {
        Slot slot = slot(Kind.AUDIO, Map.of(Codec.OPUS, 63));
        Publication voice = publication(Source.MICROPHONE, Codec.OPUS, 1);
        slot.follow(voice);
        send(voice, 65_535, 960, 1);
        send(voice, 65_536, 1920, 2);
        assertThat(sent(0).sequence()).isEqualTo(0x7ffe);
        assertThat(sent(1).sequence()).isEqualTo(0x7fff);
        assertThat(sent(1).timestamp() - sent(0).timestamp()).isEqualTo(960);
        assertThat(sent(0).payloadType()).isEqualTo(63);
        assertThat(sent(0).ssrc()).isEqualTo(77);
    }

    @Test
    void anotherVoiceRunsOnAsMuchLaterAsItIs() {
        Slot slot = slot(Kind.AUDIO, Map.of(Codec.OPUS, 63));
        Publication first = publication(Source.MICROPHONE, Codec.OPUS, 1);
        Publication second = publication(Source.MICROPHONE, Codec.OPUS, 2);
        slot.follow(first);
        send(first, 10, 960, 1);
        now = 2 * SECOND;
        slot.follow(second);
        send(second, 5000, -7, 1);
        assertThat(sent(1).sequence()).isEqualTo(sent(0).sequence() + 1);
        assertThat(sent(1).timestamp() - sent(0).timestamp()).isEqualTo(2 * 48_000);
    }

    /** A microphone that sends everything twice, with numbers of its own: 111 for Opus, 63 for both. */
    private Publication redundantVoice() {
        Publication publication = new Publication(Source.MICROPHONE, 1, counters);
        publication.layers().get(0).feed(new Inbound(1, new InboundFormat(Codec.OPUS, 111, 63, 0, 0), counters));
        return publication;
    }

    /** One redundant block of two bytes, and a primary one of three. */
    private void sendTwice(Publication from, int sequence) {
        send(63, from, sequence, 960 * sequence, 0xef, 0x0f, 0x00, 0x02, 0x6f, 0xaa, 0xbb, 1, 2, 3);
    }

    private byte[] payload(int index) {
        return Arrays.copyOfRange(sent.get(index), sent(index).payloadOffset(), sent.get(index).length);
    }

    @Test
    void redundantSoundGoesOutWithTheNumbersOfItsReceiver() {
        Slot slot = slot(Kind.AUDIO, Map.of(Codec.OPUS, 96, Codec.RED, 97));
        Publication voice = redundantVoice();
        slot.follow(voice);
        sendTwice(voice, 10);
        assertThat(sent(0).payloadType()).isEqualTo(97);
        assertThat(payload(0)).isEqualTo(HexFormat.of().parseHex("e00f000260aabb010203"));
        send(111, voice, 11, 960 * 11, 4, 5);
        assertThat(sent(1).payloadType()).as("plain for once").isEqualTo(96);
        assertThat(sent(1).sequence()).isEqualTo(sent(0).sequence() + 1);
        assertThat(payload(1)).containsExactly(4, 5);
        assertThat(slot.isRedundant()).isTrue();
    }

    @Test
    void redundantSoundIsUnwrappedForWhoTakesNone() {
        Slot slot = slot(Kind.AUDIO, Map.of(Codec.OPUS, 96));
        Publication voice = redundantVoice();
        slot.follow(voice);
        sendTwice(voice, 10);
        sendTwice(voice, 12);
        sendTwice(voice, 11);
        assertThat(sent(0).payloadType()).isEqualTo(96);
        assertThat(payload(0)).containsExactly(1, 2, 3);
        assertThat(List.of(sent(1).sequence() - sent(0).sequence(), sent(2).sequence() - sent(0).sequence()))
                .as("what is missing stays missing")
                .containsExactly(2, 1);
        assertThat(slot.isRedundant()).isFalse();
    }

    @Test
    void redundantSoundIsSentAgainAsItWas() {
        for (Map<Codec, Integer> types : List.of(Map.of(Codec.OPUS, 96, Codec.RED, 97), Map.of(Codec.OPUS, 96))) {
            sent.clear();
            Slot slot = slot(Kind.AUDIO, types);
            Publication voice = redundantVoice();
            slot.follow(voice);
            now += SECOND;
            sendTwice(voice, 10);
            slot.resend(sent(0).sequence(), budget, now);
            assertThat(sent).hasSize(2);
            assertThat(sent.get(1)).isEqualTo(sent.get(0));
        }
    }

    @Test
    void redundantSoundThatDoesNotFitIsDropped() {
        Slot slot = slot(Kind.AUDIO, Map.of(Codec.OPUS, 96));
        Publication voice = redundantVoice();
        slot.follow(voice);
        send(63, voice, 10, 0, 0xef, 0x0f, 0x00, 0x09, 0x6f, 1, 2, 3);
        send(63, voice, 11, 0, 0x60, 1, 2, 3);
        assertThat(sent).isEmpty();
        assertThat(counters.get(Counter.DROP_MALFORMED)).isEqualTo(2);
    }

    @Test
    void whatWasSentBeforeTheStretchIsLate() {
        Slot slot = slot(Kind.AUDIO, Map.of(Codec.OPUS, 63));
        Publication voice = publication(Source.MICROPHONE, Codec.OPUS, 1);
        slot.follow(voice);
        send(voice, 10, 960, 1);
        send(voice, 9, 0, 1);
        assertThat(sent).hasSize(1);
        assertThat(counters.get(Counter.DROP_LATE)).isEqualTo(1);
    }

    @Test
    void aCodecTheReceiverDoesNotKnowIsNotSent() {
        Slot slot = slot(Kind.VIDEO, Map.of(Codec.VP8, 96));
        Publication camera = publication(Source.CAMERA, Codec.H264, 1);
        slot.follow(camera);
        send(camera, 1, 0, 0x65, 0x80);
        assertThat(sent).isEmpty();
        assertThat(counters.get(Counter.DROP_CODEC)).isEqualTo(1);
    }

    @Test
    void h264StartsWithItsParameters() {
        Slot slot = slot(Kind.VIDEO, Map.of(Codec.H264, 103));
        Publication camera = publication(Source.CAMERA, Codec.H264, 1);
        slot.follow(camera);
        send(camera, 1, 0, 0x41, 0x80);
        assertThat(sent).isEmpty();
        send(camera, 2, 3000, 0x67, 0x42);
        send(camera, 3, 3000, 0x41, 0x80);
        assertThat(sent).hasSize(2);
    }

    @Test
    void aPacketIsSentAgainByteForByte() {
        Slot slot = slot(Kind.VIDEO, Map.of(Codec.H264, 103));
        Publication camera = publication(Source.CAMERA, Codec.H264, 1);
        slot.follow(camera);
        now = SECOND;
        send(camera, 1, 0, 0x67, 0x42);
        send(camera, 2, 3000, 0x41, 0x80);
        slot.resend(sent(0).sequence(), budget, now);
        assertThat(sent).hasSize(3);
        assertThat(sent.get(2)).isEqualTo(sent.get(0));
        slot.resend(sent(0).sequence(), budget, now);
        assertThat(sent).as("again at once").hasSize(3);
        slot.resend(sent(1).sequence() + 1, budget, now);
        assertThat(sent).as("never sent").hasSize(3);
    }

    @Test
    void aPacketIsSentAgainOnAStreamOfItsOwn() {
        Slot slot = repairable();
        Publication camera = publication(Source.CAMERA, Codec.H264, 1);
        slot.follow(camera);
        now = SECOND;
        send(camera, 1, 0, 0x67, 0x42, 0x17);
        send(camera, 2, 3000, 0x41, 0x80);
        slot.resend(sent(0).sequence(), budget, now);
        slot.resend(sent(1).sequence(), budget, now);
        RtpHeader again = sent(2);
        assertThat(again.ssrc()).isEqualTo(78);
        assertThat(again.payloadType()).isEqualTo(104);
        assertThat(again.timestamp()).isEqualTo(sent(0).timestamp());
        assertThat(sent(3).sequence()).isEqualTo(again.sequence() + 1);
        assertThat(wide(3)).as("transport-wide").isEqualTo(3);
        byte[] packet = sent.get(2).clone();
        int length = Repair.unwrap(again, packet, 0, packet.length, 103, 77);
        RtpHeader original = new RtpHeader();
        assertThat(original.wrap(packet, Repair.PREFIX, length)).isTrue();
        assertThat(original.sequence()).isEqualTo(sent(0).sequence());
        assertThat(Arrays.copyOfRange(packet, original.payloadOffset(), packet.length))
                .containsExactly(0x67, 0x42, 0x17);
    }

    @Test
    void aNumberedPacketIsNeverSentAgainAsItWas() {
        Slot slot = slot(Kind.VIDEO, new SlotFormat(Map.of(Codec.H264, 103), Map.of(), 0, 0, 5));
        Publication camera = publication(Source.CAMERA, Codec.H264, 1);
        slot.follow(camera);
        now = SECOND;
        send(camera, 1, 0, 0x67, 0x42);
        slot.resend(sent(0).sequence(), budget, now);
        assertThat(sent).hasSize(1);
    }

    @Test
    void paddingGoesWhereRetransmissionsGo() {
        Slot slot = repairable();
        assertThat(slot.pad()).as("nothing to try with yet").isFalse();
        Publication camera = publication(Source.CAMERA, Codec.H264, 1);
        slot.follow(camera);
        send(camera, 1, 0, 0x67, 0x42);
        assertThat(slot.pad()).isTrue();
        assertThat(sent(1).ssrc()).isEqualTo(78);
        assertThat(sent(1).payloadLength()).isZero();
        assertThat(sent(1).paddingLength()).isEqualTo(Slot.PADDING);
        assertThat(wide(1)).isEqualTo(1);
    }

    @Test
    void nothingIsSentAgainBeyondTheBudget() {
        Slot slot = slot(Kind.VIDEO, Map.of(Codec.H264, 103));
        Publication camera = publication(Source.CAMERA, Codec.H264, 1);
        slot.follow(camera);
        now = SECOND;
        send(camera, 1, 0, 0x67, 0x42);
        slot.resend(sent(0).sequence(), new Budget(1, 1, now), now);
        assertThat(sent).hasSize(1);
    }

    @Test
    void aReceiverThatIsNotThereYetWaitsForAKeyFrame() {
        window.open = false;
        Slot slot = slot(Kind.VIDEO, Map.of(Codec.H264, 103));
        Publication camera = publication(Source.CAMERA, Codec.H264, 1);
        slot.follow(camera);
        send(camera, 1, 0, 0x67, 0x42);
        window.open = true;
        send(camera, 2, 3000, 0x41, 0x80);
        assertThat(sent).isEmpty();
        assertThat(camera.layers().get(0).isKeyFrameDue(now)).isTrue();
    }

    @Test
    void aSlotThatFollowsNobodySendsNothing() {
        Slot slot = slot(Kind.AUDIO, Map.of(Codec.OPUS, 63));
        Publication voice = publication(Source.MICROPHONE, Codec.OPUS, 1);
        slot.follow(voice);
        slot.follow(null);
        send(voice, 1, 0, 1);
        assertThat(sent).isEmpty();
        assertThat(voice.isFollowed()).isFalse();
    }
}
