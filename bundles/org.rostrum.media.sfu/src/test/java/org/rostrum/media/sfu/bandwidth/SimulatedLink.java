package org.rostrum.media.sfu.bandwidth;

import java.util.ArrayDeque;
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
    private final Random random = new Random(42);
    private final double demand;
    private final byte[] buffer = new byte[1200];

    private double capacity;
    private double loss;
    private double jitterMs;
    private long nowMs = 1000;
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
        if (nowMs % 20 == 0) {
            voiceSent++;
            voiceLost += send(VOICE) ? 0 : 1;
        }
        if (nowMs % 33 == 0) {
            frame();
        }
        if (nowMs % 10 == 0) {
            for (int left = estimator.tick(nowMs * MILLI); left > 0; left -= 255) {
                send(290);
            }
        }
        receive();
        if (nowMs % 50 == 0) {
            report();
        }
        while (!reports.isEmpty() && reports.peek().atMs <= nowMs) {
            byte[] report = reports.poll().bytes;
            if (view.wrap(report, 0, report.length)) {
                estimator.heard(view, nowMs * MILLI);
            }
        }
    }

    private void frame() {
        owed += Math.min(demand, bitrate() * 0.95 - 45_000) * 33 / 8000;
        while (owed >= PACKET) {
            owed -= PACKET;
            send(PACKET);
        }
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

    private void receive() {
        while (!underway.isEmpty() && underway.peek().micros() <= nowMs * 1000) {
            Arrival arrival = underway.poll();
            receiver.record(arrival.number(), arrival.micros());
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
