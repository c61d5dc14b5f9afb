package org.rostrum.metrics.prometheus;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Label;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.Right;
import org.rostrum.metrics.ReadinessCheck;
import org.rostrum.web.Requires;
import org.rostrum.web.Scoped;

/** How the server is doing, over REST. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Right.ADMINISTRATOR)
@Scoped(Scope.CONFERENCES)
public final class ServerResource {

    private final String version;
    private final Checkup checkup;
    private final SourceCollector collector;

    ServerResource(String version, Checkup checkup, SourceCollector collector) {
        this.version = version;
        this.checkup = checkup;
        this.collector = collector;
    }

    /** How the server is doing. */
    @Schema(name = "Server")
    public record ServerJson(
            @Schema(description = "Of Rostrum.") String version,
            @Schema(description = "Of the Java it runs on.") String java,
            @Schema(description = "When it was started.") Instant since,
            @Schema(description = "Whether every check found it ready.") boolean ready,
            List<CheckJson> checks,
            @Schema(description = "What the bundles measure, by name, as /metrics tells it.")
                    List<FigureJson> figures) {}

    /** What one check found. */
    @Schema(name = "ServerCheck")
    public record CheckJson(
            String name,
            boolean ready,
            @Schema(description = "A sentence in English.") String detail,
            @Schema(description = "Names the sentence for who says it otherwise; may be empty.", example = "core.runs")
                    String code,
            @Schema(description = "What changes in the sentence, in its order.") List<String> values) {

        static CheckJson of(Checkup.Finding finding) {
            ReadinessCheck.Readiness found = finding.readiness();
            return new CheckJson(finding.name(), found.ready(), found.detail(), found.code(), found.values());
        }
    }

    /** One figure. */
    @Schema(name = "ServerFigure")
    public record FigureJson(
            @Schema(example = "rostrum_participants") String name, Map<String, String> labels, double value) {}

    @GET
    @Operation(
            operationId = "getServer",
            summary = "Whether the server is well, and what it measures. For administrators.")
    @ApiResponse(
            responseCode = "200",
            description = "As it is now.",
            content = @Content(schema = @Schema(implementation = ServerJson.class)))
    public Response server() {
        return Response.ok(now()).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    ServerJson now() {
        var findings = checkup.look();
        return new ServerJson(
                version,
                System.getProperty("java.version"),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                Checkup.isWell(findings),
                findings.stream().map(CheckJson::of).toList(),
                figures());
    }

    private List<FigureJson> figures() {
        return collector.collect().stream()
                .flatMap(ServerResource::figures)
                .sorted(Comparator.comparing(FigureJson::name))
                .toList();
    }

    private static Stream<FigureJson> figures(MetricSnapshot metric) {
        String name = metric.getMetadata().getPrometheusName();
        if (metric instanceof CounterSnapshot counter) {
            return counter.getDataPoints().stream()
                    .map(point -> new FigureJson(name + "_total", labels(point), point.getValue()));
        }
        return metric instanceof GaugeSnapshot gauge
                ? gauge.getDataPoints().stream().map(point -> new FigureJson(name, labels(point), point.getValue()))
                : Stream.empty();
    }

    private static Map<String, String> labels(DataPointSnapshot point) {
        return point.getLabels().stream().collect(Collectors.toMap(Label::getName, Label::getValue));
    }
}
