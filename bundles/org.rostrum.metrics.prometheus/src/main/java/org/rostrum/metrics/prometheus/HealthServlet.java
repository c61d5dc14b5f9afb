package org.rostrum.metrics.prometheus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rostrum.metrics.ReadinessCheck;
import org.rostrum.metrics.prometheus.Checkup.Finding;

/**
 * {@code GET /health/live}: 200 for everybody, as long as the web server answers: it asks nothing and tells nothing.
 * {@code GET /health/ready}: 200 or 503 and what each check found, for those who may read the metrics.
 */
@Component(
        service = Servlet.class,
        configurationPid = MetricsConfig.PID,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/health/*",
            "osgi.http.whiteboard.servlet.name=org.rostrum.health",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
public final class HealthServlet extends HttpServlet {

    private static final Duration BUDGET = Duration.ofSeconds(2);
    private static final JsonFactory JSON = new JsonFactory();

    private final ExecutorService pool = Executors.newCachedThreadPool(Questions.threads("rostrum-health"));
    private final Checkup checkup;
    private final Readers readers;

    @Activate
    public HealthServlet(MetricsConfig config) {
        this(Readers.words(config.allow()), Readers.words(config.required()), BUDGET);
    }

    HealthServlet(List<String> allowed, List<String> required, Duration budget) {
        this.readers = new Readers(allowed);
        this.checkup = new Checkup(required, budget, pool);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ReadinessCheck check) {
        checkup.add(check);
    }

    void remove(ReadinessCheck check) {
        checkup.remove(check);
    }

    @Deactivate
    void stop() {
        pool.shutdownNow();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String which = String.valueOf(request.getPathInfo());
        if (which.equals("/live")) {
            write(response, true, List.of());
            return;
        }
        if (!which.equals("/ready")) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (readers.admit(request, response)) {
            List<Finding> findings = checkup.look();
            write(response, Checkup.isWell(findings), findings);
        }
    }

    private static void write(HttpServletResponse response, boolean well, List<Finding> findings) throws IOException {
        response.setStatus(well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        try (JsonGenerator json = JSON.createGenerator(response.getOutputStream())) {
            json.writeStartObject();
            json.writeStringField("status", well ? "UP" : "DOWN");
            json.writeArrayFieldStart("checks");
            for (Finding finding : findings) {
                json.writeStartObject();
                json.writeStringField("name", finding.name());
                json.writeBooleanField("ready", finding.readiness().ready());
                json.writeStringField("detail", finding.readiness().detail());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
