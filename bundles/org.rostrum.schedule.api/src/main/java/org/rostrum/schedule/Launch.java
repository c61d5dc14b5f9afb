package org.rostrum.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/** When a conference can be entered. */
public sealed interface Launch {

    /**
     * At a time, for a while; once or again and again.
     *
     * @param start of the only or the first occurrence, from 1970 to 9999
     * @param duration of each occurrence, 1 minute to 24 hours
     * @param zone the zone in which people think of the start: a recurring conference keeps its time of day there
     * @param recurrence empty: once
     * @param opensEarly how long before the start people may come; until the start all but moderators wait. At most 1 hour
     * @param startsByItself whether it opens at its start even if nobody comes
     */
    record Scheduled(
            Instant start,
            Duration duration,
            ZoneId zone,
            Optional<Recurrence> recurrence,
            Duration opensEarly,
            boolean startsByItself)
            implements Launch {

        public static final Duration SHORTEST = Duration.ofMinutes(1);
        public static final Duration LONGEST = Duration.ofHours(24);
        public static final Duration EARLIEST_OPENING = Duration.ofHours(1);

        private static final Instant EARLIEST = Instant.EPOCH;
        private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

        public Scheduled {
            checkStart(start);
            checkDuration(duration);
            Objects.requireNonNull(zone, "zone");
            Objects.requireNonNull(recurrence, "recurrence");
            if (opensEarly.isNegative() || opensEarly.compareTo(EARLIEST_OPENING) > 0) {
                throw new IllegalArgumentException("opensEarly: " + opensEarly + " (expected: PT0S to PT1H)");
            }
        }

        /** Once, on time. */
        public Scheduled(Instant start, Duration duration, ZoneId zone) {
            this(start, duration, zone, Optional.empty());
        }

        /** On time. */
        public Scheduled(Instant start, Duration duration, ZoneId zone, Optional<Recurrence> recurrence) {
            this(start, duration, zone, recurrence, Duration.ZERO, false);
        }

        /** The end of the only or the first occurrence. */
        public Instant end() {
            return start.plus(duration);
        }

        /** The same with another start. */
        public Scheduled startingAt(Instant next) {
            return new Scheduled(next, duration, zone, recurrence, opensEarly, startsByItself);
        }

        /** The same with another recurrence. */
        public Scheduled repeating(Recurrence next) {
            return new Scheduled(start, duration, zone, Optional.of(next), opensEarly, startsByItself);
        }

        static void checkStart(Instant start) {
            if (start.isBefore(EARLIEST) || start.isAfter(LATEST)) {
                throw new IllegalArgumentException("start: " + start + " (expected: 1970 to 9999)");
            }
        }

        static void checkDuration(Duration duration) {
            if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("duration: " + duration + " (expected: PT1M to PT24H)");
            }
        }
    }

    /** At any time, until the plan is deleted. */
    record VirtualRoom() implements Launch {}

    /** Never: a template, of which others are made. */
    record Template() implements Launch {}

    /** Now, once. */
    record AdHoc() implements Launch {}
}
