package org.rostrum.itests.load;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.rostrum.testkit.rtc.Bot;

/**
 * Sends pictures at an even pace and measures. Figures are taken when the last burst has long been read, so that no packet is on its way
 * at the edges of the measured time.
 */
final class Broadcast {
    private static final int PACKETS_PER_SECOND = 360;
    private static final int PACKET_BYTES = 1100;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Bot publisher;
    private final List<Tally> subscribers;
    private final ProcessHandle server;
    private long sent;

    Broadcast(Bot publisher, List<Tally> subscribers, ProcessHandle server) {
        this.publisher = publisher;
        this.subscribers = subscribers;
        this.server = server;
    }

    /** Sends for so long, every picture a burst of so many packets. */
    void send(int burst, Duration length) {
        long interval = SECOND * burst / PACKETS_PER_SECOND;
        long start = System.nanoTime();
        for (long at = 0; at < length.toNanos(); at += interval) {
            publisher.camera().film(sent == 0 || publisher.feedback().wantedKeyFrame(), burst, PACKET_BYTES);
            sent += burst;
            sleepUntil(start + at + interval);
        }
    }

    private static void sleepUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    Row measure(int burst, Duration length) {
        Reading before = read();
        send(burst, length);
        return Row.between(before, read(), subscribers.size(), burst);
    }

    private Reading read() {
        sleepUntil(System.nanoTime() + 2 * DrowsySocket.NAP.toNanos());
        return new Reading(
                Duration.ofNanos(System.nanoTime()),
                server.info().totalCpuDuration().orElseThrow(),
                sent,
                subscribers.stream().mapToLong(Tally::received).sum(),
                subscribers.stream().mapToLong(Tally::unreadable).sum());
    }
}
