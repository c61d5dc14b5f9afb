package org.rostrum.reports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** How a span of time went. */
@Schema(name = "Report")
public record ReportJson(
        Instant from,
        Instant until,
        @Schema(description = "How long each sample stands for.") long stepSeconds,
        @Schema(description = "The server, the oldest first.") List<SampleJson> samples,
        @Schema(description = "Its conferences, the newest first.") List<RunJson> runs) {

    /** The server over one step. */
    @Schema(name = "ReportSample")
    public record SampleJson(
            Instant at,
            @Schema(description = "The most that ran at once.") int conferences,
            @Schema(description = "The most inside at once.") int people,
            int waiting,
            @Schema(description = "Connections of media.") int sessions,
            @Schema(description = "Packets lost on the way out, 0 to 1.") Double loss,
            Double roundTripMillis,
            @Schema(description = "Who entered and got sound or picture.") int joins,
            @Schema(description = "Who tried and did not.") int failed,
            @Schema(description = "From being let in to the first of either.") Double firstMediaMillis) {

        static SampleJson of(Figures.Sample sample) {
            return new SampleJson(
                    sample.at(),
                    sample.conferences(),
                    sample.people(),
                    sample.waiting(),
                    sample.sessions(),
                    sample.paths().loss().orElse(null),
                    sample.paths().roundTripMillis().orElse(null),
                    sample.entries().joins(),
                    sample.entries().failed(),
                    sample.entries().firstMediaMillis().orElse(null));
        }
    }

    /** One run of a conference. */
    @Schema(name = "ReportRun")
    public record RunJson(
            String id,
            String topic,
            Instant began,
            @Schema(description = "Not there while it goes on.") Instant ended,
            @Schema(description = "Inside at once.") int most,
            @Schema(description = "How often somebody was let in.") int entered,
            int joins,
            int failed,
            Double firstMediaMillis,
            Double loss,
            @Schema(description = "The highest of the means of a minute.") Double worstLoss,
            Double roundTripMillis) {

        static RunJson of(Figures.Run run) {
            return new RunJson(
                    run.id(),
                    run.topic(),
                    run.began(),
                    run.ended().orElse(null),
                    run.most(),
                    run.entered(),
                    run.entries().joins(),
                    run.entries().failed(),
                    run.entries().firstMediaMillis().orElse(null),
                    run.paths().loss().orElse(null),
                    run.worstLoss().orElse(null),
                    run.paths().roundTripMillis().orElse(null));
        }
    }
}
