package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rostrum.schedule.Deviation;
import org.rostrum.schedule.Recurrence;

/** A part of the occurrences that do not take place as the rule says. */
@Schema(name = "ExceptionList")
public record ExceptionListJson(List<ExceptionJson> items, int offset, int limit, int total) {

    /** One of them. */
    @Schema(name = "OccurrenceException")
    public record ExceptionJson(
            @Schema(description = "When the rule has it: its name.") Instant original,
            @Schema(description = "Whether it does not take place at all.") boolean cancelled,
            @Schema(description = "When it begins instead; absent if it is cancelled.") Instant start,
            @Schema(description = "How long it lasts then; absent if it is cancelled.", example = "PT1H")
                    String duration) {

        static ExceptionJson of(Deviation deviation) {
            Optional<Recurrence.Moved> to = deviation.to();
            return new ExceptionJson(
                    deviation.original(),
                    to.isEmpty(),
                    to.map(Recurrence.Moved::start).orElse(null),
                    to.map(Recurrence.Moved::duration).map(Duration::toString).orElse(null));
        }
    }

    static ExceptionListJson of(List<Deviation> all, Paging paging) {
        return new ExceptionListJson(
                paging.of(all).stream().map(ExceptionJson::of).toList(), paging.offset(), paging.limit(), all.size());
    }
}
