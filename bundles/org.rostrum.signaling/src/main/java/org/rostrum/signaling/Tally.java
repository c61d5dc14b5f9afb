package org.rostrum.signaling;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.rostrum.metrics.MetricSink;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/** Counts what goes through the door. Any thread. */
final class Tally {

    private static final Map<String, String> OWN_CODES =
            Arrays.stream(Problems.values()).collect(Collectors.toMap(Problems::code, Problems::code));

    private final LongAdder received = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder resyncs = new LongAdder();
    private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();

    void received() {
        received.increment();
    }

    void sent() {
        sent.increment();
    }

    void resynced() {
        resyncs.increment();
    }

    /** An extension's own code is {@code other}: labels come from a fixed set. */
    void refused(Problem why) {
        refused.computeIfAbsent(OWN_CODES.getOrDefault(why.code(), "other"), code -> new LongAdder())
                .increment();
    }

    void report(MetricSink sink) {
        sink.counter("rostrum_signaling_received_messages_total", "Messages from clients", (double) received.sum());
        sink.counter("rostrum_signaling_sent_messages_total", "Messages to clients", (double) sent.sum());
        sink.counter(
                "rostrum_signaling_resyncs_total", "Snapshots sent because events were lost", (double) resyncs.sum());
        refused.forEach((code, count) -> sink.counter(
                "rostrum_signaling_refused_total", "What was refused", (double) count.sum(), "code", code));
    }
}
