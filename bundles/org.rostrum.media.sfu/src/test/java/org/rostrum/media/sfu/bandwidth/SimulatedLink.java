package org.rostrum.media.sfu.bandwidth;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import org.rostrum.rtp.rtcp.TransportFeedbackRecorder;
import org.rostrum.rtp.rtcp.TransportFeedbackView;

/**
 * A bottleneck with a queue, a sender that follows the estimate, and a receiver that says what arrives; all on one clock that ticks in
 * milliseconds.
 */
final class SimulatedLink {
    private static final long MILLI = 1_000_000;
    private static final int QUEUE_MS = 300;
    private static final int ONE_WAY_MS = 25;
    private static final int PACKET = 1100;
    private static final int VOICE = 100;

    final BandwidthEstimator estimator = new BandwidthEstimator();
    private final TransportFeedbackRecorder receiver = new TransportFeedbackRecorder();
    private final TransportFeedbackView view = new TransportFeedbackView();
    private final Deque<Arrival> underway = new ArrayDeque<>();
    private final Deque<Report> reports = new ArrayDeque<>();
    private final Random random;
    private final byte[] buffer = new byte[1200];

    private double demand;
    private double[] levels = {};
    private double capacity;
    private double loss;
    private double starvation;
    private long senderStalledUntil;
    private long receiverStalledUntil;
    private long silentUntil;
    private boolean canPad = true;
    private double jitterMs;
    private long nowMs = 1000;
    private long voiceDue = nowMs;
    private long frameDue = nowMs;
    private long tickDue = nowMs;
    private double freeAtMs;
    private double owed;
    private long lastArrivalMicros;
    private int voiceSent;
    private int voiceLost;

    private record Arrival(int number, long micros) {}

    private static final class Report {
        final byte[] bytes;
        final long atMs;

        Report(byte[] bytes, long atMs) {
            this.bytes = bytes;
            this.atMs = atMs;
        }
    }

    /** @param demand what the sender would send if it might, in bit/s */
    SimulatedLink(double capacity, double demand) {
        this(capacity, demand, 42);
    }

    SimulatedLink(double capacity, double demand, long seed) {
        random = new Random(seed);
        this.capacity = capacity;
        this.demand = demand;
        estimator.wish((long) demand);
    }

    SimulatedLink capacity(double bitrate) {
        capacity = bitrate;
        return this;
    }

    SimulatedLink loss(double fraction) {
        loss = fraction;
        return this;
    }

    SimulatedLink jitter(double millis) {
        jitterMs = millis;
        return this;
    }

    /** What the sender would send if it might, from now on. */
    SimulatedLink demand(double bitrate) {
        demand = bitrate;
        estimator.wish((long) bitrate);
        return this;
    }

    /** The sender knows only these rates, as it does with layers: it takes the largest that fits. */
    SimulatedLink levels(double... bitrates) {
        levels = bitrates;
        return this;
    }

    /** Sender and receiver stand still for so large a share of the time, for 20 to 120 ms at once: their machine is busy. */
    SimulatedLink starvation(double share) {
        starvation = share;
        return this;
    }

    /** The receiver says nothing for so many seconds, though all arrives. */
    SimulatedLink silence(double seconds) {
        silentUntil = nowMs + (long) (seconds * 1000);
        return this;
    }

    SimulatedLink withoutPadding() {
        canPad = false;
        return this;
    }

    /** Share of the voice's packets that were lost since the last call. */
    double voiceLoss() {
        double share = voiceSent == 0 ? 0 : (double) voiceLost / voiceSent;
        voiceSent = 0;
        voiceLost = 0;
        return share;
    }

    long bitrate() {
        return estimator.bitrate();
    }

    double queueMs() {
        return Math.max(0, freeAtMs - nowMs);
    }

    SimulatedLink run(double seconds) {
        long end = nowMs + (long) (seconds * 1000);
        while (nowMs < end) {
            step();
        }
        return this;
    }

    double shareOfTimeAbove(double bitrate, double seconds) {
        int above = 0;
        int looks = (int) (seconds * 10);
        for (int i = 0; i < looks; i++) {
            above += run(0.1).bitrate() > bitrate ? 1 : 0;
        }
        return (double) above / looks;
    }

    /** Seconds until the estimate is there; runs no longer than {@code most}. */
    double until(double least, double most, double seconds) {
        long begun = nowMs;
        while ((bitrate() < least || bitrate() > most) && nowMs - begun < seconds * 1000) {
            step();
        }
        return (nowMs - begun) / 1000.0;
    }

    private void step() {
        nowMs++;
        stall();
        if (nowMs >= senderStalledUntil) {
            work();
        }
        receive();
        if (nowMs % 50 == 0 && nowMs >= Math.max(receiverStalledUntil, silentUntil)) {
            report();
        }
        while (!reports.isEmpty() && reports.peek().atMs <= nowMs && nowMs >= senderStalledUntil) {
            byte[] report = reports.poll().bytes;
            if (view.wrap(report, 0, report.length)) {
                estimator.heard(view, nowMs * MILLI);
            }
        }
    }

    private void stall() {
        double perMilli = starvation / (1 - starvation) / 70; // stalls take 70 ms on average
        if (nowMs >= senderStalledUntil && random.nextDouble() < perMilli) {
            senderStalledUntil = nowMs + 20 + random.nextInt(100);
        }
        if (nowMs >= receiverStalledUntil && random.nextDouble() < perMilli) {
            receiverStalledUntil = nowMs + 20 + random.nextInt(100);
        }
    }

    /** What came due while it stood still is done at once. */
    private void work() {
        for (; nowMs >= voiceDue; voiceDue += 20) {
            voiceSent++;
            voiceLost += send(VOICE) ? 0 : 1;
        }
        for (; nowMs >= frameDue; frameDue += 33) {
            frame();
        }
        if (nowMs >= tickDue) {
            tickDue = nowMs + 10;
            for (int left = estimator.tick(() -> canPad, nowMs * MILLI); left > 0; left -= 255) {
                send(290);
            }
        }
    }

    private void frame() {
        owed += share(Math.min(demand, bitrate() * 0.95 - 45_000)) * 33 / 8000;
        while (owed >= PACKET) {
            owed -= PACKET;
            send(PACKET);
        }
    }

    private double share(double most) {
        return levels.length == 0
                ? most
                : Arrays.stream(levels).filter(level -> level <= most).max().orElse(0);
    }

    /** Whether it gets through. */
    private boolean send(int bytes) {
        int number = estimator.nextNumber();
        estimator.sent(bytes, nowMs * MILLI);
        double begins = Math.max((double) nowMs, freeAtMs);
        if (begins - nowMs > QUEUE_MS || random.nextDouble() < loss) {
            return false;
        }
        freeAtMs = begins + bytes * 8000.0 / capacity;
        long arrival = (long) ((freeAtMs + ONE_WAY_MS + random.nextDouble() * jitterMs) * 1000);
        lastArrivalMicros = Math.max(lastArrivalMicros, arrival);
        underway.add(new Arrival(number, lastArrivalMicros));
        return true;
    }

    /** Each packet is stamped when it is read, not when it came. */
    private void receive() {
        if (nowMs < receiverStalledUntil) {
            return;
        }
        while (!underway.isEmpty() && underway.peek().micros() <= nowMs * 1000) {
            Arrival arrival = underway.poll();
            receiver.record(arrival.number(), Math.max(arrival.micros(), (nowMs - 1) * 1000));
        }
    }

    private void report() {
        int length = receiver.hasNews() ? receiver.write(buffer, 0, buffer.length, 1, 2) : 0;
        if (length > 0) {
            byte[] bytes = new byte[length];
            System.arraycopy(buffer, 0, bytes, 0, length);
            reports.add(new Report(bytes, nowMs + ONE_WAY_MS));
        }
    }
}
