package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rostrum.media.sfu.Counters;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.RtpHeaderWriter;
import org.rostrum.rtp.bytes.BigEndian;

/** Packets that come again on a stream of their own. */
class RepairTest {
    private final Inbound inbound = new Inbound(9, InboundFormat.plain(Codec.H264, 0), new Counters());
    private final byte[] packet = new byte[64];
    private final RtpHeader header = new RtpHeader();

    private int original(int sequence, int... payload) {
        int at = new RtpHeaderWriter()
                .begin(packet, 0, false, 103, sequence, 0, 9)
                .finish();
        for (int octet : payload) {
            packet[at++] = (byte) octet;
        }
        return at;
    }

    private Packet arrive(int sequence) {
        int length = original(sequence, 0x41, 0x80);
        assertThat(header.wrap(packet, 0, length)).isTrue();
        return inbound.accept(header, packet, 0, length, 0);
    }

    /** How long the original is. */
    private int repair(int sequence) {
        int at = new RtpHeaderWriter().begin(packet, 0, true, 104, 7, 3000, 10).finish();
        BigEndian.put16(packet, at, sequence);
        packet[at + 2] = 0x41;
        packet[at + 3] = 0x17;
        assertThat(header.wrap(packet, 0, at + 4)).isTrue();
        return Repair.unwrap(header, packet, 0, at + 4, 103, 9);
    }

    @Test
    void theOriginalIsMadeAgain() {
        int length = repair(0xfffe);
        assertThat(header.wrap(packet, Repair.PREFIX, length)).isTrue();
        assertThat(header.sequence()).isEqualTo(0xfffe);
        assertThat(header.payloadType()).isEqualTo(103);
        assertThat(header.ssrc()).isEqualTo(9);
        assertThat(header.marker()).isTrue();
        assertThat(header.timestamp()).isEqualTo(3000);
        assertThat(header.payloadLength()).isEqualTo(2);
    }

    @Test
    void whatWasMissingFillsItsPlaceOnce() {
        arrive(10);
        arrive(12);
        int length = repair(11);
        assertThat(header.wrap(packet, Repair.PREFIX, length)).isTrue();
        Packet mended = inbound.acceptRepair(header, packet, Repair.PREFIX, length, 0);
        assertThat(mended.header.sequence()).isEqualTo(11);
        assertThat(inbound.acceptRepair(header, packet, Repair.PREFIX, length, 0))
                .isNull();
    }

    @Test
    void nothingIsMendedBeforeThereIsAStream() {
        int length = repair(11);
        assertThat(header.wrap(packet, Repair.PREFIX, length)).isTrue();
        assertThat(inbound.acceptRepair(header, packet, Repair.PREFIX, length, 0))
                .isNull();
    }

    @Test
    void paddingHoldsNothing() {
        int at = new RtpHeaderWriter().begin(packet, 0, false, 104, 7, 3000, 10).finish();
        packet[0] |= 0x20;
        packet[at + 3] = 4;
        assertThat(header.wrap(packet, 0, at + 4)).isTrue();
        assertThat(Repair.unwrap(header, packet, 0, at + 4, 103, 9)).isEqualTo(-1);
    }
}
