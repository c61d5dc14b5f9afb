package org.rostrum.conference.core;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.rostrum.metrics.MetricSink;
import org.rostrum.problem.Outcome;

/** Counts what commands came to. Any thread. */
final class Tally {

    private final Map<String, LongAdder> results = new ConcurrentHashMap<>();

    void count(Outcome<?> outcome) {
        String result = outcome.problem()
                .map(why -> why.kind().name().toLowerCase(Locale.ROOT))
                .orElse("done");
        results.computeIfAbsent(result, key -> new LongAdder()).increment();
    }

    void report(MetricSink sink) {
        results.forEach((result, count) -> sink.counter(
                "rostrum_commands_total",
                "Commands given, by what they came to.",
                (double) count.sum(),
                "result",
                result));
    }
}
