package org.rostrum.calling.core;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.rostrum.calling.Cause;
import org.rostrum.metrics.MetricSink;

/** Counts calls. Any thread. */
final class Tally {

    private final LongAdder placed = new LongAdder();
    private final LongAdder answered = new LongAdder();
    private final LongAdder grown = new LongAdder();
    private final Map<Cause, LongAdder> unanswered = new EnumMap<>(Cause.class);

    Tally() {
        for (Cause cause : Cause.values()) {
            unanswered.put(cause, new LongAdder());
        }
    }

    void placed() {
        placed.increment();
    }

    void answered() {
        answered.increment();
    }

    void grown() {
        grown.increment();
    }

    void unanswered(Cause why) {
        unanswered.get(why).increment();
    }

    void report(MetricSink sink) {
        sink.counter("rostrum_calls_placed_total", "Calls that rang or could have.", (double) placed.sum());
        sink.counter("rostrum_calls_answered_total", "Calls that were answered.", (double) answered.sum());
        sink.counter("rostrum_calls_grown_total", "Calls that grew into a conference.", (double) grown.sum());
        unanswered.forEach((why, count) -> {
            if (count.sum() > 0) {
                sink.counter(
                        "rostrum_calls_unanswered_total",
                        "Calls that were not answered.",
                        (double) count.sum(),
                        "cause",
                        why.name().toLowerCase(Locale.ROOT));
            }
        });
    }
}
