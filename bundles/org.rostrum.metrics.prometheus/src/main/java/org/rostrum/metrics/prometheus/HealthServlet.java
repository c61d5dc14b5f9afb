package org.rostrum.metrics.prometheus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.rostrum.metrics.ReadinessCheck.Readiness;

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

    private record Finding(String name, Readiness readiness) {}

    private final List<ReadinessCheck> checks = new CopyOnWriteArrayList<>();
    private final ExecutorService pool = Executors.newCachedThreadPool(Questions.threads("rostrum-health"));
    private final Questions<ReadinessCheck, Readiness> questions;
    private final Readers readers;
    private final List<String> required;

    @Activate
    public HealthServlet(MetricsConfig config) {
        this(Readers.words(config.allow()), Readers.words(config.required()), BUDGET);
    }

    HealthServlet(List<String> allowed, List<String> required, Duration budget) {
        this.readers = new Readers(allowed);
        this.required = required;
        this.questions = new Questions<>(ReadinessCheck::check, budget, pool);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ReadinessCheck check) {
        checks.add(check);
    }

    void remove(ReadinessCheck check) {
        checks.remove(check);
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
            List<Finding> findings = look();
            write(
                    response,
                    findings.stream().allMatch(finding -> finding.readiness().ready()),
                    findings);
        }
    }

    private List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        for (var reply : questions.ask(List.copyOf(checks))) {
            Readiness found = reply.answer().orElseGet(() -> new Readiness(false, "The check " + reply.failure()));
            findings.add(new Finding(reply.from().name(), found));
        }
        for (String name : required) {
            if (findings.stream().noneMatch(finding -> finding.name().equals(name))) {
                findings.add(
                        new Finding(name, new Readiness(false, "Nobody checks this yet; its bundle is not running.")));
            }
        }
        return findings;
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
