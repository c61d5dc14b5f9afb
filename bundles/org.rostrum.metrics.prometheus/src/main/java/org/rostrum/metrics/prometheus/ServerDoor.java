package org.rostrum.metrics.prometheus;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rostrum.metrics.MetricSource;
import org.rostrum.metrics.ReadinessCheck;
import org.rostrum.web.RestResource;

/** {@code /api/v1/server}: how the server is doing, for administrators wherever they sit. */
@Component(service = RestResource.class, configurationPid = MetricsConfig.PID)
public final class ServerDoor implements RestResource {

    private static final Duration BUDGET = Duration.ofSeconds(2);

    private final List<MetricSource> sources = new CopyOnWriteArrayList<>();
    private final ExecutorService pool = Executors.newCachedThreadPool(Questions.threads("rostrum-server"));
    private final Checkup checkup;
    private final String version;

    @Activate
    public ServerDoor(MetricsConfig config, BundleContext context) {
        this(Readers.words(config.required()), context.getBundle().getVersion().toString(), BUDGET);
    }

    ServerDoor(List<String> required, String version, Duration budget) {
        this.checkup = new Checkup(required, budget, pool);
        this.version = version;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ReadinessCheck check) {
        checkup.add(check);
    }

    void remove(ReadinessCheck check) {
        checkup.remove(check);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(MetricSource source) {
        sources.add(source);
    }

    void removeSource(MetricSource source) {
        sources.remove(source);
    }

    @Deactivate
    void stop() {
        pool.shutdownNow();
    }

    @Override
    public String name() {
        return "server";
    }

    @Override
    public List<Object> resources() {
        var collector = new SourceCollector(sources, new Questions<>(SourceCollector::read, BUDGET, pool));
        return List.of(new ServerResource(version, checkup, collector));
    }
}
