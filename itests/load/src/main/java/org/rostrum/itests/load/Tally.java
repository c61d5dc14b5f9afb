package org.rostrum.itests.load;

import java.util.concurrent.atomic.AtomicLong;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.srtp.SrtpReceiver;
import org.rostrum.rtp.vp8.Vp8Descriptor;
import org.rostrum.testkit.rtc.Bot;

/** Counts what a subscriber receives. Opens the first packets only, so that the processor is left to the server. */
final class Tally implements Bot.Ear {
    static final int OPENED = 200;

    private final AtomicLong received = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();
    private final RtpHeader header = new RtpHeader();
    private final Vp8Descriptor descriptor = new Vp8Descriptor();

    @Override
    public void hear(byte[] buffer, int length, SrtpReceiver keys) {
        if (received.incrementAndGet() <= OPENED && !isPicture(buffer, keys.unprotectRtp(buffer, 0, length))) {
            unreadable.incrementAndGet();
        }
    }

    private boolean isPicture(byte[] buffer, int length) {
        return length > 0
                && header.wrap(buffer, 0, length)
                && descriptor.wrap(buffer, header.payloadOffset(), header.payloadLength());
    }

    /** Packets so far. */
    long received() {
        return received.get();
    }

    /** How many of the opened packets were not what a publisher has sealed. */
    long unreadable() {
        return unreadable.get();
    }
}
