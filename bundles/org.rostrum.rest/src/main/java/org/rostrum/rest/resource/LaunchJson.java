package org.rostrum.rest.resource;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.Launch;

/** When a conference can be entered. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LaunchJson.Scheduled.class, name = "scheduled"),
    @JsonSubTypes.Type(value = LaunchJson.VirtualRoom.class, name = "virtualRoom"),
    @JsonSubTypes.Type(value = LaunchJson.AdHoc.class, name = "adHoc")
})
@Schema(
        name = "Launch",
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "scheduled", schema = LaunchJson.Scheduled.class),
            @DiscriminatorMapping(value = "virtualRoom", schema = LaunchJson.VirtualRoom.class),
            @DiscriminatorMapping(value = "adHoc", schema = LaunchJson.AdHoc.class)
        },
        oneOf = {LaunchJson.Scheduled.class, LaunchJson.VirtualRoom.class, LaunchJson.AdHoc.class})
public sealed interface LaunchJson {

    /** The house's own word for it. Refuses {@code plan.invalid}. */
    Outcome<Launch> toLaunch();

    static LaunchJson of(Launch launch) {
        if (launch instanceof Launch.Scheduled at) {
            return new Scheduled(at.start(), at.duration().toString(), at.zone().getId());
        }
        return launch instanceof Launch.VirtualRoom ? new VirtualRoom() : new AdHoc();
    }

    /** At a time, for a while. */
    @Schema(name = "Scheduled")
    record Scheduled(
            Instant start,
            @Schema(format = "duration", example = "PT1H") String duration,
            @Schema(example = "Europe/Berlin") String zone)
            implements LaunchJson {

        /** Beyond it arithmetic with times overflows, and nobody plans. */
        private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

        @Override
        public Outcome<Launch> toLaunch() {
            if (start == null || start.isBefore(Instant.EPOCH) || start.isAfter(LATEST)) {
                return invalid("launch.start: (expected: a time of ISO 8601, 1970 to 9998)");
            }
            if (duration == null || zone == null) {
                return invalid("launch.duration, launch.zone: one is missing.");
            }
            try {
                return Outcome.done(new Launch.Scheduled(start, Duration.parse(duration), ZoneId.of(zone)));
            } catch (DateTimeException | ArithmeticException notUnderstood) {
                return invalid("launch.duration, launch.zone: (expected: as PT1H and Europe/Berlin)");
            } catch (IllegalArgumentException tooShortOrLong) {
                return invalid("launch.duration: (expected: PT1M to PT24H)");
            }
        }

        private static Outcome<Launch> invalid(String why) {
            return Outcome.refused(Problems.PLAN_INVALID.because(why));
        }
    }

    /** At any time, until the conference is deleted. */
    @Schema(name = "VirtualRoom")
    record VirtualRoom() implements LaunchJson {
        @Override
        public Outcome<Launch> toLaunch() {
            return Outcome.done(new Launch.VirtualRoom());
        }
    }

    /** Now, once. */
    @Schema(name = "AdHoc")
    record AdHoc() implements LaunchJson {
        @Override
        public Outcome<Launch> toLaunch() {
            return Outcome.done(new Launch.AdHoc());
        }
    }
}
