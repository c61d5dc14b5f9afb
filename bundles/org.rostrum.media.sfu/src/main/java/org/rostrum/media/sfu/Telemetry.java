package org.rostrum.media.sfu;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.rostrum.media.sfu.net.Wire;
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
        for (Counter counter : Counter.values()) {
            double value = (double) counters.get(counter);
            if (counter.isDrop()) {
                sink.counter(counter.metric(), counter.help(), value, "reason", counter.reason());
            } else {
                sink.counter(counter.metric(), counter.help(), value);
            }
        }
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
