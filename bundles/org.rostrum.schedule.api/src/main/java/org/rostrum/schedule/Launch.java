package org.rostrum.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/** When a conference can be entered. */
public sealed interface Launch {

    /**
     * At a time, for a while.
     *
     * @param start from 1970 to 9999
     * @param duration 1 minute to 24 hours
     * @param zone the zone in which people think of the start
     */
    record Scheduled(Instant start, Duration duration, ZoneId zone) implements Launch {

        public static final Duration SHORTEST = Duration.ofMinutes(1);
        public static final Duration LONGEST = Duration.ofHours(24);

        private static final Instant EARLIEST = Instant.EPOCH;
        private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

        public Scheduled {
            if (start.isBefore(EARLIEST) || start.isAfter(LATEST)) {
                throw new IllegalArgumentException("start: " + start + " (expected: 1970 to 9999)");
            }
            Objects.requireNonNull(zone, "zone");
            if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("duration: " + duration + " (expected: PT1M to PT24H)");
            }
        }

        public Instant end() {
            return start.plus(duration);
        }
    }

    /** At any time, until the plan is deleted. */
    record VirtualRoom() implements Launch {}

    /** Now, once. */
    record AdHoc() implements Launch {}
}
