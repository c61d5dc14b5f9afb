package org.rostrum.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long a receiver that does not answer is waited for. Pure. */
final class Patience {

    /** After this long without a success a hook is told nothing any more, until somebody resumes it. */
    static final Duration LONGEST = Duration.ofDays(3);

    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofHours(1));

    private Patience() {}

    /** How long after failure number {@code attempt}, from 1, it is tried again. */
    static Duration after(int attempt) {
        return STEPS.get(Math.min(attempt, STEPS.size()) - 1);
    }

    static boolean isLeft(Instant failingSince, Instant now) {
        return now.isBefore(failingSince.plus(LONGEST));
    }
}
