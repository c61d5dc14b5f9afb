package org.rostrum.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One time at which a scheduled conference takes place.
 *
 * @param original when the rule says that it starts: the name of the occurrence, which stays when it is moved. Of a
 *     conference that takes place once: its start
 */
public record Occurrence(Instant original, Instant start, Duration duration) {
    public Occurrence {
        Objects.requireNonNull(original, "original");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(duration, "duration");
    }

    public Instant end() {
        return start.plus(duration);
    }
}
