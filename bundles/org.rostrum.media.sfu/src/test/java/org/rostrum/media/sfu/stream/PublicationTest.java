package org.rostrum.media.sfu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Source;
import org.rostrum.media.sfu.Counters;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.RtpHeaderWriter;

class PublicationTest {
    private final Counters counters = new Counters();
    private final Publication voice = new Publication(Source.MICROPHONE, 1, counters);

    /** Counts what it gets, or throws. */
    private static final class Ear implements Outlet {
        private final boolean broken;
        private int heard;
        private int failed;

        Ear(boolean broken) {
            this.broken = broken;
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
                byte[] head, int headLength, byte[] payload, int offset, int length, int number, boolean video) {
            if (broken) {
                throw new IllegalStateException("a bug");
            }
            heard++;
            return true;
        }

        @Override
        public void failed(Throwable bug) {
            failed++;
        }
    }

    private Ear listening(boolean broken) {
        Ear ear = new Ear(broken);
        SlotFormat format = new SlotFormat(Map.of(Codec.OPUS, 111), Map.of(), 0, 0, 0);
        new Slot("a0", Kind.AUDIO, new SlotNumbers(7, 8, 1), format, ear, counters).follow(voice);
        return ear;
    }

    @Test
    void aReceiverWithABugSuffersAlone() {
        Ear before = listening(false);
        Ear broken = listening(true);
        Ear behind = listening(false);
        voice.layers().get(0).feed(new Inbound(1, InboundFormat.plain(Codec.OPUS, 0), counters));
        byte[] packet = new byte[20];
        new RtpHeaderWriter().begin(packet, 0, false, 111, 1, 1, 1).finish();
        RtpHeader header = new RtpHeader();
        assertThat(header.wrap(packet, 0, packet.length)).isTrue();
        Layer layer = voice.layers().get(0);
        voice.forward(layer, layer.inbound().accept(header, packet, 0, packet.length, 0), 0);
        assertThat(broken.failed).isEqualTo(1);
        assertThat(before.heard + behind.heard).isEqualTo(2);
        assertThat(before.failed + behind.failed).isZero();
    }
}
