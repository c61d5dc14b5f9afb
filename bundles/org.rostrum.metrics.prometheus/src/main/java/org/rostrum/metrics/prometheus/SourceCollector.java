package org.rostrum.metrics.prometheus;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.framework.FrameworkUtil;
import org.rostrum.metrics.MetricSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads every source; one that fails, hangs or tells nonsense is left out and counted. */
final class SourceCollector implements MultiCollector {

    private static final Logger LOG = LoggerFactory.getLogger(SourceCollector.class);

    private final List<MetricSource> sources;
    private final Questions<MetricSource, List<MetricSnapshot>> questions;
    private final LongAdder failures = new LongAdder();

    /** @param sources the present ones; may change at any time */
    SourceCollector(List<MetricSource> sources, Questions<MetricSource, List<MetricSnapshot>> questions) {
        this.sources = sources;
        this.questions = questions;
    }

    /** The question for {@link Questions}: what do you measure? */
    static List<MetricSnapshot> read(MetricSource source) {
        Reading reading = new Reading();
        source.report(reading);
        return reading.snapshots();
    }

    @Override
    public MetricSnapshots collect() {
        Map<String, MetricSnapshot> byName = new HashMap<>();
        for (var reply : questions.ask(List.copyOf(sources))) {
            reply.answer()
                    .ifPresentOrElse(
                            told -> add(byName, reply.from(), told), () -> leaveOut(reply.from(), reply.failure()));
        }
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        byName.values().forEach(all::metricSnapshot);
        return all.metricSnapshot(failureCounter()).build();
    }

    /** All of a source or nothing: half a reading would be a lie. */
    private void add(Map<String, MetricSnapshot> byName, MetricSource source, List<MetricSnapshot> told) {
        for (MetricSnapshot metric : told) {
            if (byName.containsKey(metric.getMetadata().getPrometheusName())) {
                leaveOut(source, "tells " + metric.getMetadata().getName() + ", which another source has told");
                return;
            }
        }
        told.forEach(metric -> byName.put(metric.getMetadata().getPrometheusName(), metric));
    }

    private void leaveOut(MetricSource source, String failure) {
        failures.increment();
        var bundle = FrameworkUtil.getBundle(source.getClass());
        LOG.warn(
                "Metrics of {} ({}) are left out: it {}",
                source.getClass().getName(),
                bundle == null ? "no bundle" : bundle.getSymbolicName(),
                failure);
    }

    private CounterSnapshot failureCounter() {
        return CounterSnapshot.builder()
                .name("rostrum_metrics_source_failures")
                .help("Readings of a metric source that failed or were late.")
                .dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                        .value((double) failures.sum())
                        .build())
                .build();
    }
}
