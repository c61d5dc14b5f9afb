package org.rostrum.reports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Clock;
import java.util.function.Function;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.rostrum.identity.Right;
import org.rostrum.web.Answers;
import org.rostrum.web.Csv;
import org.rostrum.web.Requires;

/** Reports over REST. */
@Path("/")
@Requires(Right.ADMINISTRATOR)
public final class ReportsResource {

    private static final String FROM = "A time, ISO 8601; without it a day before until.";
    private static final String UNTIL = "A time, ISO 8601; without it now.";

    private final FigureRows rows;
    private final Clock clock;

    ReportsResource(FigureRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getReport",
            summary = "How the server and its conferences went: at most 300 samples and the newest 1000 runs.")
    @ApiResponse(
            responseCode = "200",
            description = "The figures.",
            content = @Content(schema = @Schema(implementation = ReportJson.class)))
    public Response report(
            @Parameter(description = FROM) @QueryParam("from") String from,
            @Parameter(description = UNTIL) @QueryParam("until") String until) {
        return Answers.of(Span.parse(from, until, clock.instant()), span -> Response.ok(json(span))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build());
    }

    @GET
    @Path("samples.csv")
    @Produces(Csv.TYPE)
    @Operation(operationId = "exportReportSamples", summary = "The samples of the server, as CSV (RFC 4180).")
    @ApiResponse(
            responseCode = "200",
            description = "The table.",
            content = @Content(mediaType = Csv.TYPE, schema = @Schema(type = "string")))
    public Response samples(
            @Parameter(description = FROM) @QueryParam("from") String from,
            @Parameter(description = UNTIL) @QueryParam("until") String until) {
        return sheet(
                from,
                until,
                "samples.csv",
                span -> Sheet.ofSamples(rows.samples(span.from(), span.until(), span.step())));
    }

    @GET
    @Path("conferences.csv")
    @Produces(Csv.TYPE)
    @Operation(operationId = "exportReportRuns", summary = "The quality of each conference, as CSV (RFC 4180).")
    @ApiResponse(
            responseCode = "200",
            description = "The table.",
            content = @Content(mediaType = Csv.TYPE, schema = @Schema(type = "string")))
    public Response runs(
            @Parameter(description = FROM) @QueryParam("from") String from,
            @Parameter(description = UNTIL) @QueryParam("until") String until) {
        return sheet(from, until, "conferences.csv", span -> Sheet.ofRuns(rows.runs(span.from(), span.until())));
    }

    private ReportJson json(Span span) {
        return new ReportJson(
                span.from(),
                span.until(),
                span.step().toSeconds(),
                rows.samples(span.from(), span.until(), span.step()).stream()
                        .map(ReportJson.SampleJson::of)
                        .toList(),
                rows.runs(span.from(), span.until()).stream()
                        .map(ReportJson.RunJson::of)
                        .toList());
    }

    private Response sheet(String from, String until, String name, Function<Span, String> table) {
        return Answers.of(Span.parse(from, until, clock.instant()), span -> Csv.download(name, table.apply(span)));
    }
}
