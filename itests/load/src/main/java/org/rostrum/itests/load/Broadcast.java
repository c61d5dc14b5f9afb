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
    private static final int PACKET_BYTES = 1100;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final List<Bot> publishers;
    private final List<Tally> subscribers;
    private final Delays delays;
    private final ProcessHandle server;
    private final int packetsPerSecond;
    private int next;
    private long sent;

    /** @param packetsPerSecond of all publishers together, who take turns */
    Broadcast(
            List<Bot> publishers, List<Tally> subscribers, Delays delays, ProcessHandle server, int packetsPerSecond) {
        this.publishers = publishers;
        this.subscribers = subscribers;
        this.delays = delays;
        this.server = server;
        this.packetsPerSecond = packetsPerSecond;
    }

    /** Sends for so long, every picture a burst of so many packets. */
    void send(int burst, Duration length) {
        long interval = SECOND * burst / packetsPerSecond;
        long start = System.nanoTime();
        for (long at = 0; at < length.toNanos(); at += interval) {
            boolean first = sent < (long) burst * publishers.size();
            Bot publisher = publishers.get(next++ % publishers.size());
            publisher.camera().film(first || publisher.feedback().wantedKeyFrame(), burst, PACKET_BYTES);
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
        delays.clear();
        send(burst, length);
        return Row.between(before, read(), subscribers.size(), burst, delays.p99Ms());
    }

    private Reading read() {
        sleepUntil(System.nanoTime() + 2 * DrowsySocket.NAP.toNanos());
        return new Reading(
                Duration.ofNanos(System.nanoTime()),
                Reading.cpuOf(server),
                sent,
                subscribers.stream().mapToLong(Tally::pictures).sum(),
                subscribers.stream().mapToLong(Tally::unreadable).sum());
    }
}
