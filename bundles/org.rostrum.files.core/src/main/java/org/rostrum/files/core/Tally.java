package org.rostrum.files.core;

import java.util.concurrent.atomic.LongAdder;
import org.rostrum.metrics.MetricSink;

/** What has gone in and out, for the metrics. */
final class Tally {

    final LongAdder taken = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder given = new LongAdder();
    final LongAdder removed = new LongAdder();

    void report(MetricSink sink) {
        sink.counter("rostrum_files_taken_total", "Files that were sent", (double) taken.sum());
        sink.counter("rostrum_files_refused_total", "Files that were refused or broke off", (double) refused.sum());
        sink.counter("rostrum_files_given_total", "Files that were found for a reader", (double) given.sum());
        sink.counter("rostrum_files_removed_total", "Files that were removed", (double) removed.sum());
    }
}
