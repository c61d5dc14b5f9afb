package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.Recurrence;

/** When an occurrence takes place instead. */
@Schema(name = "NewTime")
public record NewTimeJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant start,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "duration", example = "PT1H") String duration) {

    /** Refuses {@code plan.invalid}. */
    static Outcome<Recurrence.Moved> read(NewTimeJson wanted) {
        try {
            return wanted == null || wanted.duration == null || ScheduledJson.isUnthinkable(wanted.start)
                    ? invalid("start, duration: (expected: as 2027-03-22T09:00:00Z and PT1H)")
                    : Outcome.done(new Recurrence.Moved(wanted.start, Duration.parse(wanted.duration)));
        } catch (DateTimeException | ArithmeticException notUnderstood) {
            return invalid("duration: (expected: as PT1H)");
        } catch (IllegalArgumentException outOfRange) {
            return invalid(outOfRange.getMessage());
        }
    }

    private static <T> Outcome<T> invalid(String why) {
        return Outcome.refused(Problems.PLAN_INVALID.because(why));
    }
}
