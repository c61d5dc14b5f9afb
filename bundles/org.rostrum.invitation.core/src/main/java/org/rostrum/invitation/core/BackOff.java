package org.rostrum.invitation.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When to try again what was in vain: ever more slowly, as RFC 5321 section 4.5.4.1 wants it, and not for ever. Pure. */
final class BackOff {

    /** For how long something is tried. */
    static final Duration PATIENCE = Duration.ofDays(2);

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    private BackOff() {}

    /**
     * The next try; empty when it is given up.
     *
     * @param tries how many were in vain before this one
     */
    static Optional<Instant> after(int tries, Instant since, Instant now) {
        Instant next = now.plus(PAUSES.get(Math.min(tries, PAUSES.size() - 1)));
        return next.isAfter(since.plus(PATIENCE)) ? Optional.empty() : Optional.of(next);
    }
}
