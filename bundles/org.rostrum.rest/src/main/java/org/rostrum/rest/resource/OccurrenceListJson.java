package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.rostrum.schedule.Occurrence;

/** When a scheduled conference takes place. */
@Schema(name = "OccurrenceList")
public record OccurrenceListJson(List<OccurrenceJson> items) {

    /** One time. */
    @Schema(name = "Occurrence")
    public record OccurrenceJson(
            @Schema(description = "When the rule has it: its name, also when it is moved.") Instant original,
            Instant start,
            Instant end,
            @Schema(description = "Whether it is at another time than the rule says.") boolean moved) {}

    static OccurrenceListJson of(List<Occurrence> occurrences) {
        return new OccurrenceListJson(occurrences.stream()
                .map(it -> new OccurrenceJson(
                        it.original(), it.start(), it.end(), !it.original().equals(it.start())))
                .toList());
    }
}
