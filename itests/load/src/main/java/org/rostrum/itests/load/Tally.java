package org.rostrum.itests.load;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.rostrum.rtp.RtpHeader;
import org.rostrum.rtp.srtp.SrtpReceiver;
import org.rostrum.rtp.vp8.Vp8Descriptor;
import org.rostrum.testkit.rtc.Bot;
import org.rostrum.testkit.rtc.BotCamera;

/**
 * Counts what a subscriber receives. Opens the first packets only, so that the processor is left to the server; one that measures how long
 * they were on their way opens them all.
 */
final class Tally implements Bot.Ear {
    static final int OPENED = 200;

    private final AtomicLong pictures = new AtomicLong();
    private final AtomicLong sounds = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();
    private final CountDownLatch first = new CountDownLatch(1);
    private final RtpHeader header = new RtpHeader();
    private final Vp8Descriptor descriptor = new Vp8Descriptor();
    private final int vp8;
    private final Optional<Delays> delays;

    /**
     * Nothing has come yet.
     *
     * @param vp8 the payload type of pictures
     * @param delays where to note how long packets were on their way; empty: not measured here
     */
    Tally(int vp8, Optional<Delays> delays) {
        this.vp8 = vp8;
        this.delays = delays;
    }

    @Override
    public void hear(byte[] buffer, int length, SrtpReceiver keys) {
        boolean isPicture = (buffer[1] & 0x7f) == vp8;
        AtomicLong count = isPicture ? pictures : sounds;
        if (count.incrementAndGet() <= OPENED || delays.isPresent()) {
            open(buffer, keys.unprotectRtp(buffer, 0, length), isPicture);
        }
    }

    private void open(byte[] buffer, int length, boolean isPicture) {
        if (length <= 0 || !header.wrap(buffer, 0, length) || (isPicture && !isDescribed(buffer))) {
            unreadable.incrementAndGet();
            return;
        }
        first.countDown();
        int end = header.payloadOffset() + header.payloadLength();
        delays.ifPresent(each -> each.note(System.nanoTime() - BotCamera.madeAt(buffer, end)));
    }

    private boolean isDescribed(byte[] buffer) {
        return descriptor.wrap(buffer, header.payloadOffset(), header.payloadLength());
    }

    /** Waits until something has come that could be opened; false: nothing did. */
    boolean awaitFirst(Duration patience) throws InterruptedException {
        return first.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Packets of pictures so far. */
    long pictures() {
        return pictures.get();
    }

    /** Packets of sound so far. */
    long sounds() {
        return sounds.get();
    }

    /** How many of the opened packets were not what a publisher has sealed. */
    long unreadable() {
        return unreadable.get();
    }
}
