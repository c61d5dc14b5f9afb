package org.rostrum.media.sfu;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.rostrum.media.sfu.net.Wire;
import org.rostrum.media.sfu.worker.QualityReport;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.ReadinessCheck.Readiness;

/** Tells operators how the engine is. */
final class Telemetry {
    static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Crew crew;
    private final LongSupplier clock;

    Telemetry(Crew crew, LongSupplier clock) {
        this.crew = crew;
        this.clock = clock;
    }

    void report(MetricSink sink) {
        sink.gauge("rostrum_media_sessions", "Media sessions open.", crew.sessions());
        sink.gauge("rostrum_media_send_queue_bytes", "Bytes that wait for slow receivers.", (double)
                crew.wires().mapToLong(Wire::queuedBytes).sum());
        for (String backend : crew.backends()) {
            double workers =
                    crew.wires().filter(wire -> wire.backend().equals(backend)).count();
            sink.gauge("rostrum_media_workers", "Workers, by what moves their datagrams.", workers, "backend", backend);
        }
        report(crew.quality(), sink);
        for (Counter counter : Counter.values()) {
            double value = (double) crew.count(counter);
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
        if (!crew.wires().allMatch(Wire::isOpen)) {
            return Readiness.of(false, "media.closed", "A media port is closed");
        }
        long heard = crew.stations().stream()
                .mapToLong(station -> station.worker().heartBeat())
                .min()
                .orElseThrow();
        long silent = clock.getAsLong() - heard;
        if (silent > SILENCE_NANOS) {
            long millis = TimeUnit.NANOSECONDS.toMillis(silent);
            return Readiness.of(false, "media.stuck", "A media worker has not moved for " + millis + " ms", millis);
        }
        int workers = crew.stations().size();
        String backends = String.join(", ", crew.backends());
        return Readiness.of(
                true,
                "media.runs",
                "The media ports are open and " + workers + " workers alive, datagrams by " + backends,
                workers,
                backends);
    }
}
