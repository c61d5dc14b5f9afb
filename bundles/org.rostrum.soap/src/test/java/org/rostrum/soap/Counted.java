package org.rostrum.soap;

import java.util.List;
import org.rostrum.metrics.MetricSink;

/** Writes down what is reported, as "outcome count". */
record Counted(List<String> lines) implements MetricSink {

    @Override
    public void counter(String name, String help, double value, String... labels) {
        lines.add(labels[1] + " " + (long) value);
    }

    @Override
    public void gauge(String name, String help, double value, String... labels) {
        throw new AssertionError("nothing else is reported");
    }
}
