package org.rostrum.media.sfu;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.rostrum.media.sfu.net.Wire;
import org.rostrum.media.sfu.worker.QualityReport;
import org.rostrum.media.sfu.worker.Worker;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.ReadinessCheck.Readiness;

/** Tells operators how the engine is. */
final class Telemetry {
    static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Counters counters;
    private final Wire wire;
    private final Worker worker;
    private final LongSupplier clock;

    Telemetry(Counters counters, Wire wire, Worker worker, LongSupplier clock) {
        this.counters = counters;
        this.wire = wire;
        this.worker = worker;
        this.clock = clock;
    }

    void report(MetricSink sink) {
        sink.gauge("rostrum_media_sessions", "Media sessions open.", worker.sessions());
        sink.gauge(
                "rostrum_media_send_queue_bytes", "Bytes that wait for slow receivers.", (double) wire.queuedBytes());
        sink.gauge("rostrum_media_udp_backend", "What moves datagrams.", 1, "backend", wire.backend());
        report(worker.quality(), sink);
        for (Counter counter : Counter.values()) {
            double value = (double) counters.get(counter);
            if (counter.isDrop()) {
                sink.counter(counter.metric(), counter.help(), value, "reason", counter.reason());
            } else {
                sink.counter(counter.metric(), counter.help(), value);
            }
        }
    }

    private static void report(QualityReport quality, MetricSink sink) {
        String estimate = "rostrum_media_estimate_bits_per_second";
        String help = "What the paths to receivers are thought to carry.";
        sink.gauge(estimate, help, (double) quality.meanBitrate(), "of", "mean");
        sink.gauge(estimate, help, (double) quality.lowestBitrate(), "of", "lowest");
        String pictures = "rostrum_media_pictures";
        String meaning =
                "Pictures on their way to receivers, by layer, the smallest 0; paused: left out for want of room.";
        for (int rank = 0; rank < quality.pictures().size(); rank++) {
            sink.gauge(pictures, meaning, quality.pictures().get(rank), "layer", String.valueOf(rank));
        }
        sink.gauge(pictures, meaning, quality.paused(), "layer", "paused");
    }

    Readiness check() {
        if (!wire.isOpen()) {
            return new Readiness(false, "The media port is closed");
        }
        long silent = clock.getAsLong() - worker.heartBeat();
        return silent > SILENCE_NANOS
                ? new Readiness(
                        false, "The media worker has not moved for " + TimeUnit.NANOSECONDS.toMillis(silent) + " ms")
                : new Readiness(true, "The media port is open, by " + wire.backend() + ", and the worker alive");
    }
}
