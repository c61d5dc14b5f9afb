package org.rostrum.reports;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/**
 * A time that is asked for.
 *
 * @param step of how long one sample is told, so that there are not too many
 */
record Span(Instant from, Instant until, Duration step) {

    private static final Duration LONGEST = Duration.ofDays(400);
    private static final Duration USUAL = Duration.ofDays(1);
    private static final int MOST_SAMPLES = 300;

    /** From and until as ISO 8601; without them the last day. Refuses {@code request.invalid}. */
    static Outcome<Span> parse(String from, String until, Instant now) {
        try {
            Instant end = until == null || until.isEmpty() ? now : Instant.parse(until);
            Instant begin = from == null || from.isEmpty() ? end.minus(USUAL) : Instant.parse(from);
            Duration length = Duration.between(begin, end);
            if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
                return invalid();
            }
            long minutes = Math.max(1, (length.toMinutes() + MOST_SAMPLES - 1) / MOST_SAMPLES);
            return Outcome.done(new Span(begin, end, Duration.ofMinutes(minutes)));
        } catch (DateTimeException | ArithmeticException wrong) {
            return invalid();
        }
    }

    private static <T> Outcome<T> invalid() {
        return Outcome.refused(Problems.REQUEST_INVALID.because("from, until: (expected: times such as"
                + " 2026-11-23T10:00:00Z, the first before the second and at most " + LONGEST.toDays() + " days)"));
    }
}
