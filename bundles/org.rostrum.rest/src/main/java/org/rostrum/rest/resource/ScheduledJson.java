package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Recurrence;

/** At a time, for a while; once or again and again. */
@Schema(name = "Scheduled")
record ScheduledJson(
        @Schema(description = "The start, of the first occurrence if it repeats.") Instant start,
        @Schema(format = "duration", example = "PT1H") String duration,
        @Schema(
                        description = "The zone in which it keeps its time of day when the clocks change.",
                        example = "Europe/Berlin")
                String zone,
        @Schema(
                        description =
                                "How it repeats: RFC 5545, 3.3.10, at most one occurrence a day. In an answer UNTIL is in UTC."
                                        + " Absent: once.",
                        example = "FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10")
                String rule,
        @Schema(description = "Which occurrences do not take place. Absent in a change: as before, at the same times.")
                List<Instant> cancelled,
        @Schema(description = "Which occurrences take place at another time.") List<Moved> moved,
        @Schema(
                        format = "duration",
                        description = "How long before the start people may come and wait, at most PT1H.",
                        example = "PT10M")
                String opensEarly,
        @Schema(description = "Whether it opens at its start even if nobody comes.") Boolean startsByItself)
        implements LaunchJson {

    /** Beyond it arithmetic with times overflows, and nobody plans. */
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** An occurrence at another time. */
    @Schema(name = "MovedOccurrence")
    record Moved(
            @Schema(description = "When the rule has it.") Instant original,
            Instant start,
            @Schema(format = "duration") String duration) {}

    static ScheduledJson of(Launch.Scheduled at) {
        Optional<Recurrence> recurrence = at.recurrence();
        return new ScheduledJson(
                at.start(),
                at.duration().toString(),
                at.zone().getId(),
                recurrence.map(Recurrence::rule).orElse(null),
                recurrence.map(it -> it.cancelled().stream().sorted().toList()).orElse(null),
                recurrence.map(it -> moved(it.moved())).orElse(null),
                at.opensEarly().toString(),
                at.startsByItself());
    }

    private static List<Moved> moved(Map<Instant, Recurrence.Moved> moved) {
        return moved.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> new Moved(
                        it.getKey(),
                        it.getValue().start(),
                        it.getValue().duration().toString()))
                .toList();
    }

    @Override
    public LaunchJson over(Launch before) {
        boolean same = before instanceof Launch.Scheduled at
                && cancelled == null
                && moved == null
                && rule != null
                && at.recurrence().filter(it -> it.rule().equals(rule)).isPresent()
                && at.start().equals(start)
                && at.zone().getId().equals(zone);
        if (!same) {
            return this;
        }
        ScheduledJson old = of((Launch.Scheduled) before);
        return new ScheduledJson(start, duration, zone, rule, old.cancelled, old.moved, opensEarly, startsByItself);
    }

    @Override
    public Outcome<Launch> toLaunch() {
        if (isUnthinkable(start)) {
            return invalid("launch.start: (expected: a time of ISO 8601, 1970 to 9998)");
        }
        if (duration == null || zone == null) {
            return invalid("launch.duration, launch.zone: one is missing.");
        }
        try {
            return Outcome.done(launch());
        } catch (DateTimeException | ArithmeticException notUnderstood) {
            return invalid("launch.duration, launch.zone: (expected: as PT1H and Europe/Berlin)");
        } catch (IllegalArgumentException outOfRange) {
            return invalid("launch." + outOfRange.getMessage());
        }
    }

    private Launch launch() {
        return new Launch.Scheduled(
                start,
                Duration.parse(duration),
                ZoneId.of(zone),
                recurrence(),
                opensEarly == null ? Duration.ZERO : Duration.parse(opensEarly),
                Boolean.TRUE.equals(startsByItself));
    }

    private Optional<Recurrence> recurrence() {
        if (rule == null) {
            return Optional.empty();
        }
        Map<Instant, Recurrence.Moved> elsewhere = new HashMap<>();
        for (Moved one : moved == null ? List.<Moved>of() : moved) {
            if (isUnthinkable(one.original()) || isUnthinkable(one.start()) || one.duration() == null) {
                throw new IllegalArgumentException("moved: (expected: original, start and duration)");
            }
            elsewhere.put(one.original(), new Recurrence.Moved(one.start(), Duration.parse(one.duration())));
        }
        List<Instant> without = cancelled == null ? List.of() : cancelled;
        if (without.stream().anyMatch(ScheduledJson::isUnthinkable)) {
            throw new IllegalArgumentException("cancelled: (expected: times of ISO 8601, 1970 to 9998)");
        }
        return Optional.of(new Recurrence(rule, new HashSet<>(without), elsewhere));
    }

    static boolean isUnthinkable(Instant time) {
        return time == null || time.isBefore(Instant.EPOCH) || time.isAfter(LATEST);
    }

    private static Outcome<Launch> invalid(String why) {
        return Outcome.refused(Problems.PLAN_INVALID.because(why));
    }
}
