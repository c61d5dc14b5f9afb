package org.rostrum.metrics.prometheus;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricMetadata;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rostrum.metrics.MetricSink;

/** What one source told in one reading. Not for use by several threads. */
final class Reading implements MetricSink {

    private static final Pattern NAME = Pattern.compile("rostrum_[a-z0-9_]+");
    private static final String COUNTER_SUFFIX = "_total";

    private record Sample(Labels labels, double value) {}

    private record Series(boolean counter, String name, String help, List<Sample> samples) {

        MetricSnapshot snapshot() {
            MetricMetadata metadata = new MetricMetadata(name, help);
            if (counter) {
                return new CounterSnapshot(
                        metadata, samples.stream().map(Series::counted).toList());
            }
            return new GaugeSnapshot(
                    metadata, samples.stream().map(Series::gauged).toList());
        }

        private static CounterDataPointSnapshot counted(Sample sample) {
            return new CounterDataPointSnapshot(sample.value(), sample.labels(), null, 0);
        }

        private static GaugeDataPointSnapshot gauged(Sample sample) {
            return new GaugeDataPointSnapshot(sample.value(), sample.labels(), null);
        }
    }

    private final Map<String, Series> series = new LinkedHashMap<>();

    @Override
    public void counter(String name, String help, double value, String... labels) {
        if (!name.endsWith(COUNTER_SUFFIX)) {
            throw new IllegalArgumentException("name: " + name + " (expected: a counter ends with _total)");
        }
        add(true, name.substring(0, name.length() - COUNTER_SUFFIX.length()), help, value, labels);
    }

    @Override
    public void gauge(String name, String help, double value, String... labels) {
        add(false, name, help, value, labels);
    }

    private void add(boolean counter, String name, String help, double value, String... labels) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name: " + name + " (expected: " + NAME + ")");
        }
        Series of = series.computeIfAbsent(name, absent -> new Series(counter, name, help, new ArrayList<>()));
        if (of.counter() != counter) {
            throw new IllegalArgumentException("name: " + name + " (expected: either a counter or a gauge)");
        }
        of.samples().add(new Sample(Labels.of(labels), value));
    }

    /** Every metric with its samples. Throws {@link IllegalArgumentException} for what Prometheus would not take. */
    List<MetricSnapshot> snapshots() {
        return series.values().stream().map(Series::snapshot).toList();
    }
}
